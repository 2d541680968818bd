import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as database from '../src/features/database';
import { bootCms, type Cms } from './harness';
import { appDir, compiled } from './harness/paths';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const onPostgres = process.env.DATABASE_CLIENT === 'postgres';

interface DeclaredIndex {
  name: string;
  columns: string[];
  type?: 'unique';
}

/** Every index that a schema declares, with its table. */
function declaredIndexes(): (DeclaredIndex & { table: string })[] {
  const api = path.join(appDir, 'src/api');
  return readdirSync(api).flatMap((name) => {
    const file = path.join(api, name, 'content-types', name, 'schema.json');
    let schema: { collectionName: string; indexes?: DeclaredIndex[] };
    try {
      schema = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      return [];
    }
    return (schema.indexes ?? []).map((index) => ({ ...index, table: schema.collectionName }));
  });
}

async function select<Row>(sql: string): Promise<Row[]> {
  const answer = await cms.strapi.db.connection.raw(sql);
  return onPostgres ? answer.rows : answer;
}

test('every index that a schema declares is there, on its columns', async () => {
  const declared = declaredIndexes();
  expect(declared.map(({ name }) => name)).toContain('articles_newest_idx');
  const existing = await select<{ name: string; sql: string }>(
    onPostgres
      ? 'SELECT indexname AS name, indexdef AS sql FROM pg_indexes WHERE schemaname = current_schema()'
      : "SELECT name, sql FROM sqlite_master WHERE type = 'index'",
  );
  for (const { name, table, columns, type } of declared) {
    const index = existing.find((one) => one.name === name);
    const sql = index?.sql.replace(/[`"]/g, '') ?? `no index ${name}`;
    expect(sql).toMatch(new RegExp(`on (\\w+\\.)?${table}\\b`, 'i'));
    expect(sql).toContain(`(${columns.join(', ')})`);
    expect(/unique/i.test(sql)).toBe(type === 'unique');
  }
});

test('a list of the newest articles reads an index, not the whole table', async () => {
  const query = 'SELECT id FROM articles ORDER BY display_date DESC LIMIT 10';
  const plan: unknown = await cms.strapi.db.connection.transaction(async (trx) => {
    if (!onPostgres) return trx.raw(`EXPLAIN QUERY PLAN ${query}`);
    // Of so small a table the planner prefers a scan; whether it could do better is the question.
    await trx.raw('SET LOCAL enable_seqscan = off');
    return (await trx.raw(`EXPLAIN ${query}`)).rows;
  });
  expect(JSON.stringify(plan)).toContain('articles_newest_idx');
});

if (!onPostgres) {
  test('SQLite writes ahead, waits for a lock and keeps foreign keys', async () => {
    const pragma = async (name: string) =>
      Object.values((await select<object>(`PRAGMA ${name}`))[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('busy_timeout')).toBe(5000);
    expect(await pragma('synchronous')).toBe(1);
    expect(await pragma('foreign_keys')).toBe(1);
  });

  test('whatever is written changes the stamp, by whichever process; reading does not', async () => {
    const { writeStamp } = compiled<typeof database>('src/features/database');
    const stamps: (string | null)[] = [];
    const stamp = () => stamps.push(writeStamp(cms.strapi));
    const { connection } = cms.strapi.db;
    await connection.raw('CREATE TABLE stamped (word TEXT)');
    stamp();
    await connection('stamped').insert({ word: 'own' });
    stamp();
    const file = path.resolve(process.env.DATABASE_FILENAME!);
    const write = `new (require('better-sqlite3'))(process.argv[1]).exec("INSERT INTO stamped VALUES ('other')")`;
    execFileSync(process.execPath, ['-e', write, file], { cwd: appDir });
    stamp();
    expect(await connection('stamped')).toHaveLength(2);
    expect(new Set(stamps).size).toBe(3);
    expect(stamps).not.toContain(null);
    expect(writeStamp(cms.strapi)).toBe(stamps[2]);
  });
}
