import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** A place to keep one suite's data: a database and a directory for uploads. */
export interface TestDatabase {
  /** What the CMS's configuration reads to connect to it. */
  env: Record<string, string>;
  /** Holds the SQLite file and the public directory. */
  dir: string;
  drop(): Promise<void>;
}

/**
 * A fresh SQLite file, or with DATABASE_CLIENT=postgres a fresh database on the server of DATABASE_*.
 *
 * @param template the database on PostgreSQL that it is to be a copy of
 */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const dir = mkdtempSync(path.join(tmpdir(), 'township-cms-'));
  const removeDir = () => rmSync(dir, { recursive: true, force: true });
  if (process.env.DATABASE_CLIENT !== 'postgres') {
    const env = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(dir, 'data.db') };
    return { dir, env, drop: async () => removeDir() };
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onPostgres(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
  return {
    dir,
    env: { DATABASE_CLIENT: 'postgres', DATABASE_NAME: name },
    drop: async () => {
      removeDir();
      await dropPostgres(name);
    },
  };
}

export const dropPostgres = (name: string): Promise<void> =>
  onPostgres(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

async function onPostgres(sql: string): Promise<void> {
  const client = new Client({
    host: process.env.DATABASE_HOST ?? 'localhost',
    port: Number(process.env.DATABASE_PORT ?? 5432),
    database: process.env.DATABASE_NAME ?? 'township',
    user: process.env.DATABASE_USERNAME ?? 'township',
    password: process.env.DATABASE_PASSWORD ?? '',
  });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
