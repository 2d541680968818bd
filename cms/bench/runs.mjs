// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../../scripts/lib/failure.mjs';
import { CMS } from '../../scripts/lib/paths.mjs';
import { withPostgres } from '../../scripts/lib/postgres.mjs';
import { toolEnv } from '../../scripts/lib/settings.mjs';
import { withSchema } from './database.mjs';
import { PARTS } from './parts/index.mjs';

export const DATABASES = ['sqlite', 'postgres'];

/**
 * @typedef {import('./report.mjs').Run} Run
 * @typedef {import('../../scripts/lib/stages.mjs').Context} Context
 */

/**
 * @param {Context} context
 * @param {{ parts: string[], databases?: string[], sizes: number[] }} wanted `databases`: all that are there, unless told
 * @param {(run: Run) => void} onRun as soon as one is measured
 */
export async function measureAll(context, { parts, databases, sizes }, onRun) {
  for (const part of parts) {
    for (const database of databases ?? DATABASES) {
      for (const size of sizes) {
        console.log(`\n━━ ${part}: ${PARTS[part]?.title}; ${size} articles, ${database}`);
        const run = await measureOn(context, { part, database, size }, databases !== undefined);
        if (run) onRun(run);
      }
    }
  }
}

/**
 * @param {Context} context
 * @param {Omit<Run, 'rows'>} about
 * @param {boolean} asked whether somebody asked for this database
 * @returns {Promise<Run | null>} null when it is not there, and nobody asked
 */
async function measureOn(context, about, asked) {
  const { database } = about;
  /** @param {Record<string, string>} env */
  const run = async (env) => ({ ...about, rows: await measure(context, about, env) });
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
 * @param {Omit<Run, 'rows'>} about
 * @param {Record<string, string>} env the database's
 * @returns {Promise<Run['rows']>}
 */
async function measure({ processes }, { part, size }, env) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'township-bench-'));
  try {
    await processes.run(
      {
        name: 'bench',
        command: process.execPath,
        args: [path.join(CMS, 'bench/run.mjs'), part, String(size), dir],
        cwd: CMS,
        env: { ...toolEnv(process.env), NODE_ENV: 'production', ...env },
        inherit: true,
      },
      'The lines above say why.',
    );
    return JSON.parse(fs.readFileSync(path.join(dir, 'rows.json'), 'utf8'));
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
