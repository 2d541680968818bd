// @ts-check
import path from 'node:path';
import { build } from './build.mjs';
import { parseEnv } from './env-file.mjs';
import { Failure, report } from './failure.mjs';
import { readIfThere } from './files.mjs';
import { installIfNeeded } from './install.mjs';
import { parseOptions } from './options.mjs';
import { CMS, ENV_FILE } from './paths.mjs';
import { Processes } from './processes.mjs';
import { cmsEnv, readSettings } from './settings.mjs';
import { stopSignal } from './stop-signal.mjs';

/**
 * Runs one of the CMS's own scripts, cms/scripts/NAME.mjs, with the portal's settings; its exit code becomes the command's.
 * @param {string} name
 * @param {string[]} words of which it does one
 * @param {string} help
 * @param {string[]} argv
 * @param {string[]} [files] options that name a file, from where the user stands
 * @returns {Promise<number>} exit code
 */
export async function runCmsScript(name, words, help, argv, files = []) {
  /** @type {Processes | undefined} */
  let processes;
  const stop = stopSignal(() => processes?.killAll());
  try {
    const options = parseOptions(
      `npm run ${name}`,
      argv,
      help,
      Object.fromEntries(files.map((file) => [file, { type: /** @type {const} */ ('string') }])),
      words,
    );
    if (options === null) return 0;
    const [word, ...more] = options.words;
    if (word === undefined || more.length > 0) {
      throw new Failure(`One of: ${words.join(', ')}.`, `npm run ${name} -- --help explains.`, 2);
    }
    const file = readIfThere(ENV_FILE);
    if (file === null) throw new Failure('There is no .env yet.', 'npm start makes the portal.');
    processes = new Processes(stop, null);
    await installIfNeeded(processes);
    await build(processes, ['@township/cms'], false);
    const { code } = await processes.start({
      name,
      command: process.execPath,
      args: [
        `scripts/${name}.mjs`,
        word,
        ...files.flatMap((file) => named(file, options.flags[file])),
      ],
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

/**
 * An option as the script gets it, which stands elsewhere; npm says where the user does.
 * @param {string} option
 * @param {string | boolean | undefined} file
 */
const named = (option, file) =>
  typeof file === 'string' ? [`--${option}`, path.resolve(process.env.INIT_CWD ?? '.', file)] : [];
