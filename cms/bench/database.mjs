// @ts-check
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';

/**
 * Runs work in a schema of its own in the database of DATABASE_*, and drops it.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: Record<string, string>) => Promise<T>} work gets the DATABASE_* that name the schema
 * @returns {Promise<T>}
 */
export async function withSchema(env, work) {
  const schema = `bench_${randomBytes(6).toString('hex')}`;
  await execute(env, `CREATE SCHEMA ${schema}`);
  try {
    return await work({ DATABASE_CLIENT: 'postgres', DATABASE_SCHEMA: schema });
  } finally {
    await execute(env, `DROP SCHEMA ${schema} CASCADE`);
  }
}

/** @param {NodeJS.ProcessEnv} env @param {string} sql */
async function execute(env, sql) {
  // Not at the top: this file is read before the packages are installed.
  /** @type {typeof import('pg')} */
  const { Client } = createRequire(import.meta.url)('pg');
  const client = new Client({
    host: env.DATABASE_HOST ?? 'localhost',
    port: Number(env.DATABASE_PORT ?? 5432),
    database: env.DATABASE_NAME ?? 'township',
    user: env.DATABASE_USERNAME ?? 'township',
    password: env.DATABASE_PASSWORD ?? '',
  });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
