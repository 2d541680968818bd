// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../../scripts/lib/failure.mjs';
import { CMS } from '../../scripts/lib/paths.mjs';
import { withPostgres } from '../../scripts/lib/postgres.mjs';
import { toolEnv } from '../../scripts/lib/settings.mjs';
import { withSchema } from './database.mjs';

export const DATABASES = ['sqlite', 'postgres'];

/**
 * @typedef {import('./report.mjs').Run} Run
 * @typedef {import('../../scripts/lib/stages.mjs').Context} Context
 */

/**
 * @param {Context} context
 * @param {string[] | undefined} databases all that are there, unless told
 * @param {number[]} sizes
 */
export async function measureAll(context, databases, sizes) {
  /** @type {Run[]} */
  const runs = [];
  for (const database of databases ?? DATABASES) {
    for (const size of sizes) {
      console.log(`\n━━ ${database}, ${size} articles`);
      const run = await measureOn(context, database, size, databases !== undefined);
      if (run) runs.push(run);
    }
  }
  return runs;
}

/**
 * @param {Context} context
 * @param {string} database
 * @param {number} size
 * @param {boolean} asked whether somebody asked for this database
 * @returns {Promise<Run | null>} null when it is not there, and nobody asked
 */
async function measureOn(context, database, size, asked) {
  /** @param {Record<string, string>} env */
  const run = async (env) => ({ database, size, measured: await measure(context, size, env) });
  if (database === 'sqlite') return run({ DATABASE_CLIENT: 'sqlite' });
  if (process.env.DATABASE_HOST) return withSchema(process.env, run);
  let began = false;
  try {
    return await withPostgres(context.processes, context.stop, (env) => {
      began = true;
      return run(env);
    });
  } catch (error) {
    if (began || asked || !(error instanceof Failure)) throw error;
    console.log(`Left out: ${error.message}`);
    return null;
  }
}

/**
 * @param {Context} context
 * @param {number} size
 * @param {Record<string, string>} env the database's
 * @returns {Promise<import('./run.mjs').Measured>}
 */
async function measure({ processes }, size, env) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'township-bench-'));
  try {
    await processes.run(
      {
        name: 'bench',
        command: process.execPath,
        args: [path.join(CMS, 'bench/run.mjs'), String(size), dir],
        cwd: CMS,
        env: {
          ...toolEnv(process.env),
          NODE_ENV: 'production',
          ...env,
          DATABASE_FILENAME: path.join(dir, 'data.db'),
        },
        inherit: true,
      },
      'The lines above say why.',
    );
    return JSON.parse(fs.readFileSync(path.join(dir, 'result.json'), 'utf8'));
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
