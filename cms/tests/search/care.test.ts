import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  articleData,
  bootCms,
  content,
  createTestDatabase,
  type Cms,
  type TestDatabase,
} from '../harness';
import { appDir } from '../harness/paths';
import { found, searchOf } from '../harness/search';
import { until } from '../harness/web-origin';

const run = promisify(execFile);

let database: TestDatabase;
let cms: Cms;
const ids: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  cms = await bootCms({ database });
  for (const title of ['苹果开园', '梨花开放', '核桃采收']) {
    const data = articleData({ title });
    ids.push(
      (await content(cms.strapi, 'article').create({ data, status: 'published' })).documentId,
    );
  }
});
afterAll(async () => {
  await cms.stop();
  await database.drop();
});

const articles = () => cms.strapi.db.connection('articles');
const published = (documentId: string) =>
  articles().where({ document_id: documentId }).whereNotNull('published_at');
const titles = async (query: string) => (await found(cms.http, query)).length;

/** Changes that no middleware sees, as a restored backup makes them. */
async function changeBehindTheIndex(): Promise<void> {
  const [missing, outdated, orphaned] = ids as [string, string, string];
  await searchOf(cms.strapi).index.remove('article', [missing]);
  await published(outdated).update({ title: '桃花开放', updated_at: new Date(Date.now() + 5_000) });
  await published(orphaned).delete();
}

test('an index that follows every write has no drift', async () => {
  expect(await searchOf(cms.strapi).care.check()).toEqual([]);
});

test('drift is told by what is missing, outdated and left over, and repaired', async () => {
  await changeBehindTheIndex();
  const { care } = searchOf(cms.strapi);
  expect(await care.check()).toEqual([
    { type: 'article', missing: [ids[0]], outdated: [ids[1]], orphaned: [ids[2]] },
  ]);
  expect(await care.repair()).toBe(3);
  expect(await care.check()).toEqual([]);
  expect(await Promise.all(['苹果', '桃花', '梨花', '核桃'].map(titles))).toEqual([1, 1, 0, 0]);
});

test('a rebuild finds everything again, and nothing else', async () => {
  await searchOf(cms.strapi).index.remove('article', [ids[0] as string]);
  expect(await searchOf(cms.strapi).care.rebuild()).toBe(2);
  expect(await Promise.all(['苹果', '桃花'].map(titles))).toEqual([1, 1]);
  expect(await searchOf(cms.strapi).care.check()).toEqual([]);
});

test('a boot repairs what drifted while the CMS was down', async () => {
  await published(ids[0] as string).update({
    title: '石榴开园',
    updated_at: new Date(Date.now() + 10_000),
  });
  await cms.stop();
  cms = await bootCms({ database });
  expect(await Promise.all(['苹果', '石榴'].map(titles))).toEqual([0, 1]);
});

test('the command tells of drift by its exit code, and rebuilds, while the CMS is running', async () => {
  const command = (word: string) =>
    run(process.execPath, ['scripts/search.mjs', word], { cwd: appDir, env: process.env }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    );
  await searchOf(cms.strapi).index.remove('article', [ids[0] as string]);
  const drifted = await command('check');
  expect(drifted.code).toBe(1);
  expect(drifted.stdout).toMatch(new RegExp(`article：缺 1 条，旧 0 条，多 0 条 ${ids[0]}`));
  expect(await titles('石榴')).toBe(0);

  expect(await command('rebuild')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2 条'),
  });
  expect(await titles('石榴')).toBe(1);
  expect(await command('check')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('一致'),
  });
  expect((await command('other')).code).toBe(2);
});

test('a change of the content types leaves the index as it is', async () => {
  // What Strapi compares the schemas with; it then looks at every table there is.
  await cms.strapi.db.connection('strapi_database_schema').update({ hash: 'of another version' });
  await cms.stop();
  cms = await bootCms({ database, env: { SEARCH_REPAIR: 'false' } });
  expect(await titles('石榴')).toBe(1);
  expect(await searchOf(cms.strapi).care.check()).toEqual([]);
});

test('what a CMS of another version wrote is found after a while', async () => {
  const jobs = () => cms.strapi.db.connection('runtime_jobs').where('name', 'like', 'search %');
  await searchOf(cms.strapi).index.remove('article', [ids[0] as string]);
  expect(await titles('石榴')).toBe(0);
  expect(await jobs().whereNull('done_at')).toHaveLength(3);
  await jobs().update({ due_at: 0 });
  await until('it is found', async () => (await titles('石榴')) === 1);
});

test('tables of another version are left alone for a week, and are gone after it', async () => {
  const others = ['search_documents', 'search_index_0123abcd'];
  const there = () =>
    Promise.all(others.map((name) => cms.strapi.db.connection.schema.hasTable(name)));
  for (const name of others) {
    await cms.strapi.db.connection.schema.createTable(name, (table) => table.string('of'));
  }
  await cms.stop();
  cms = await bootCms({ database });
  expect(await there()).toEqual([true, true]);
  const key = { type: 'core' as const, name: 'search', key: 'tables' };
  const known = (await cms.strapi.store.get(key)) as { version: string; since: number };
  const value = { ...known, since: known.since - 8 * 86_400_000 };
  await cms.strapi.store.set({ ...key, value });
  await cms.stop();
  cms = await bootCms({ database });
  expect(await there()).toEqual([false, false]);
  expect(await titles('石榴')).toBe(1);
});
