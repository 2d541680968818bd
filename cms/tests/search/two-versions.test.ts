import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { articleData, createTestDatabase, type TestDatabase } from '../harness';
import { CmsProcess, endCmsProcesses } from '../harness/cms-process';
import { appDir, distDir } from '../harness/paths';

/* A CMS, and beside it on one database the same with another format of the index, as a newer version may have. */

const newerDir = path.join(appDir, '.tmp/newer');
const SKIP = { SEED_MODE: 'skip' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  for (const part of ['config', 'src']) {
    cpSync(path.join(distDir, part), path.join(newerDir, part), { recursive: true });
  }
  const tables = path.join(newerDir, 'src/features/search/store/tables.js');
  const code = readFileSync(tables, 'utf8');
  const newer = code.replace(/const FORMAT = \d+;/, 'const FORMAT = 1_000_000;');
  expect(newer).not.toBe(code);
  writeFileSync(tables, newer);
});
afterAll(async () => {
  await endCmsProcesses();
  await database.drop();
  rmSync(newerDir, { recursive: true, force: true });
});

const publish = (cms: CmsProcess, title: string, slug: string) =>
  cms.write('article', 'create', { data: articleData({ title, slug }), status: 'published' });

async function found(cms: CmsProcess, words: string): Promise<string[]> {
  const response = await fetch(
    `http://127.0.0.1:${cms.port}/api/search?q=${encodeURIComponent(words)}`,
  );
  expect(response.status).toBe(200);
  const { data } = (await response.json()) as { data: { slug: string }[] };
  return data.map(({ slug }) => slug);
}

test('an older version goes on searching and publishing while a newer one starts and runs', async () => {
  const older = new CmsProcess(database, SKIP);
  await older.listening();
  await publish(older, '苹果开园', 'pingguo');
  expect(await found(older, '苹果')).toEqual(['pingguo']);

  const newer = new CmsProcess(database, SKIP, newerDir);
  await newer.listening();
  expect(await found(newer, '苹果')).toEqual(['pingguo']);
  expect(await found(older, '苹果')).toEqual(['pingguo']);

  await publish(older, '梨花开放', 'lihua');
  expect(await found(older, '梨花')).toEqual(['lihua']);
  await publish(newer, '核桃采收', 'hetao');
  expect(await found(newer, '核桃')).toEqual(['hetao']);

  await older.kill();
  const another = new CmsProcess(database, SKIP, newerDir);
  await another.listening();
  expect((await found(another, '梨花')).concat(await found(another, '核桃'))).toEqual([
    'lihua',
    'hetao',
  ]);
});
