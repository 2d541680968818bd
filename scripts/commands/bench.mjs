// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS } from '../../cms/bench/parts/index.mjs';
import { misses, table } from '../../cms/bench/report.mjs';
import { DATABASES, measureAll } from '../../cms/bench/runs.mjs';
import { build } from '../lib/build.mjs';
import { Failure, report } from '../lib/failure.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { setUp } from '../lib/needs.mjs';
import { ROOT } from '../lib/paths.mjs';
import { Processes } from '../lib/processes.mjs';
import { stopSignal } from '../lib/stop-signal.mjs';

/** Ignored by git: figures are a machine's. */
const RESULT = path.join(ROOT, 'bench.json');
const SIZES = ['10000'];

const HELP = `npm run bench — how fast the portal is, each figure beside that of a peer measured in the same run

Fills temporary databases with made-up articles, measures, prints tables, writes bench.json and removes the databases.
Ends with 1 when something misses its target. docs/performance.md says how it is measured, and tells the last figures.

  npm run bench                                        all parts on all databases: an hour
  npm run bench -- api pages                           some parts
  npm run bench -- search --size 100000 --database sqlite

${Object.entries(PARTS)
  .map(([name, { title }]) => `  ${name.padEnd(12)} ${title}`)
  .join('\n')}

  --database   ${DATABASES.join(', ')} (DATABASE_*, or a private one for the time being); may be repeated
  --size       articles; ${SIZES.join(', ')} unless told; may be repeated
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
    const { help, ...wanted } = readOptions(argv);
    if (help) {
      console.log(HELP);
      return 0;
    }
    setUp([...new Set(wanted.parts.flatMap((name) => PARTS[name]?.needs ?? []))]);
    processes = new Processes(stop, null);
    await installIfNeeded(processes);
    await build(processes, [], true);
    /** @type {import('../../cms/bench/report.mjs').Run[]} */
    const runs = [];
    await measureAll({ processes, stop }, wanted, (run) => {
      runs.push(run);
      console.log(`\n${table(run)}`);
      fs.writeFileSync(RESULT, `${JSON.stringify({ machine: machine(), runs }, null, 2)}\n`);
    });
    return runs.some(misses) ? 1 : 0;
  } catch (error) {
    await processes?.stopAll();
    return report(error);
  }
}

const machine = () => ({
  node: process.version,
  processor: os.cpus()[0]?.model ?? '',
  cores: os.availableParallelism(),
});

/** @param {string[]} argv */
function readOptions(argv) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        database: { type: 'string', multiple: true },
        size: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { database: databases, size = SIZES, help = false } = values;
    const sizes = size.map(Number);
    const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
    if (!sizes.every((one) => Number.isInteger(one) && one > 0)) throw new Error('No such size');
    if (databases?.some((one) => !DATABASES.includes(one))) throw new Error('No such database');
    if (!parts.every((name) => name in PARTS)) throw new Error('No such part');
    return { help, parts, databases, sizes };
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Failure(`未知参数 / ${message}.`, 'npm run bench -- --help explains.', 2);
  }
}
