// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isSlow, slowest, table } from '../../cms/bench/report.mjs';
import { DATABASES, measureAll } from '../../cms/bench/runs.mjs';
import { build } from '../lib/build.mjs';
import { Failure, report } from '../lib/failure.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { CMS } from '../lib/paths.mjs';
import { Processes } from '../lib/processes.mjs';
import { toolEnv } from '../lib/settings.mjs';
import { stopSignal } from '../lib/stop-signal.mjs';

const SIZES = ['10000', '100000'];

const HELP = `npm run bench — how fast the search is, beside Strapi's own

Fills temporary databases with made-up articles, measures, prints one table and removes them.
Ends with 1 when the search is slower than it should be.

  npm run bench                                              all: half an hour
  npm run bench -- --size 10000 --database sqlite            one size, one database; both may be repeated

  --database   ${DATABASES.join(', ')} (DATABASE_*, or a private one for the time being)
  --size       articles; ${SIZES.join(', ')} unless told
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
    const { help, databases, sizes } = readOptions(argv);
    if (help) {
      console.log(HELP);
      return 0;
    }
    processes = new Processes(stop, null);
    await installIfNeeded(processes);
    await build(processes, ['./packages/*'], true);
    await compileCms(processes);
    const runs = await measureAll({ processes, stop }, databases, sizes);
    console.log(`\n${table(runs)}\n\n${runs.map(slowest).join('\n\n')}`);
    return runs.some(isSlow) ? 1 : 0;
  } catch (error) {
    await processes?.stopAll();
    return report(error);
  }
}

/** @param {string[]} argv */
function readOptions(argv) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        database: { type: 'string', multiple: true },
        size: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { database: databases, size = SIZES, help = false } = values;
    const sizes = size.map(Number);
    if (!sizes.every((one) => Number.isInteger(one) && one > 0)) throw new Error('No such size');
    if (databases?.some((one) => !DATABASES.includes(one))) throw new Error('No such database');
    return { help, databases, sizes };
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Failure(`未知参数 / ${message}.`, 'npm run bench -- --help explains.', 2);
  }
}

/**
 * Compiles what is measured; what an earlier compilation left of files since deleted goes first.
 * @param {Processes} processes
 */
async function compileCms(processes) {
  for (const part of ['config', 'src', 'tsconfig.tsbuildinfo']) {
    fs.rmSync(path.join(CMS, 'dist', part), { recursive: true, force: true });
  }
  await processes.run(
    { name: 'tsc', command: 'tsc', args: ['-p', CMS], cwd: CMS, env: toolEnv(process.env) },
    'Mend the CMS first.',
  );
}
