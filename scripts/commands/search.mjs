// @ts-check
import { build } from '../lib/build.mjs';
import { parseEnv } from '../lib/env-file.mjs';
import { Failure, report } from '../lib/failure.mjs';
import { readIfThere } from '../lib/files.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { parseOptions } from '../lib/options.mjs';
import { CMS, ENV_FILE } from '../lib/paths.mjs';
import { Processes } from '../lib/processes.mjs';
import { cmsEnv, readSettings } from '../lib/settings.mjs';
import { stopSignal } from '../lib/stop-signal.mjs';

const WORDS = ['check', 'rebuild'];

const HELP = `npm run search — looks after the search index, also while the portal is running

  npm run search -- check     tells where index and content differ; exit code 1 when they do
  npm run search -- rebuild   makes every entry's part of the index anew

The index keeps itself: every publish and unpublish changes it at once, and a boot puts right what it missed.
`;

/**
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function main(argv) {
  /** @type {Processes | undefined} */
  let processes;
  const stop = stopSignal(() => processes?.killAll());
  try {
    const options = parseOptions('npm run search', argv, HELP, {}, WORDS);
    if (options === null) return 0;
    const [word, ...more] = options.words;
    if (word === undefined || more.length > 0) {
      throw new Failure('One of: check, rebuild.', 'npm run search -- --help explains.', 2);
    }
    const file = readIfThere(ENV_FILE);
    if (file === null) throw new Failure('There is no .env yet.', 'npm start makes the portal.');
    processes = new Processes(stop, null);
    await installIfNeeded(processes);
    await build(processes, ['@township/cms'], false);
    const { code } = await processes.start({
      name: 'search',
      command: process.execPath,
      args: ['scripts/search.mjs', word],
      cwd: CMS,
      env: {
        ...cmsEnv(readSettings(process.env, parseEnv(file)), 'production'),
        LOG_LEVEL: 'warn',
      },
      inherit: true,
    }).ended;
    return code ?? 1;
  } catch (error) {
    await processes?.stopAll();
    return report(error);
  }
}
