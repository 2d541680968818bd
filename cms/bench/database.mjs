// @ts-check
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';

/** The schema of the stock Strapi beside a portal's. @param {string} schema */
export const stockSchema = (schema) => `${schema}_stock`;

/**
 * Runs work in schemas of its own in the database of DATABASE_*, the portal's and the stock Strapi's, and drops them.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: Record<string, string>) => Promise<T>} work gets the DATABASE_* that name the portal's schema
 * @returns {Promise<T>}
 */
export async function withSchema(env, work) {
  const schema = `bench_${randomBytes(6).toString('hex')}`;
  const schemas = [schema, stockSchema(schema)];
  for (const one of schemas) await execute(env, `CREATE SCHEMA ${one}`);
  try {
    return await work({ DATABASE_CLIENT: 'postgres', DATABASE_SCHEMA: schema });
  } finally {
    for (const one of schemas) await execute(env, `DROP SCHEMA ${one} CASCADE`);
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
