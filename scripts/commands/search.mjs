// @ts-check
import { runCmsScript } from '../lib/cms-script.mjs';

const HELP = `npm run search — looks after the search index, also while the portal is running

  npm run search -- check     tells where index and content differ; exit code 1 when they do
  npm run search -- rebuild   makes every entry's part of the index anew

The index keeps itself: every publish and unpublish changes it at once, and a boot puts right what it missed.
`;

/**
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export const main = (argv) => runCmsScript('search', ['check', 'rebuild'], HELP, argv);
