// @ts-check
import { runCmsScript } from '../lib/cms-script.mjs';

const HELP = `npm run audit — looks after the log of who did what, also while the portal is running

  npm run audit -- verify                  reads all of it and says where it first breaks; exit code 1 when it does
  npm run audit -- verify --anchors FILE   holds it against anchors that were kept elsewhere as well
  npm run audit -- anchors                 prints what the log came to at the end of each day, to be kept elsewhere

Each row holds the hash of the one before: a byte that was changed, a row that was taken out or put in, is found.
An end that was cut off is found by the anchors; that all was written anew, by anchors that were kept elsewhere.
`;

/**
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export const main = (argv) => runCmsScript('audit', ['verify', 'anchors'], HELP, argv, ['anchors']);
