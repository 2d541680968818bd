import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import {
  bootCms,
  content,
  createStartedDatabase,
  publishArticle,
  queriesDuring,
  type Cms,
  type TestDatabase,
} from '../harness';

let database: TestDatabase;
let cms: Cms;
let village: { documentId: string };
beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  cms = await bootCms({ database });
  village = await content(cms.strapi, 'village').create({
    data: { name: '示例村', slug: 'shili', code: '140824103200' },
    status: 'published',
  });
  await publishArticle(cms.strapi, 'one', {
    title: '第一篇',
    villages: [village.documentId],
    summary: '示例数据，'.repeat(50),
  });
  await publishArticle(cms.strapi, 'two', { title: '第二篇' });
});
afterAll(async () => {
  await cms.stop();
  await database.drop();
});

const LIST = '/api/articles?pagination[pageSize]=100';
const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(cms.url + path, { headers });
const tagOf = async (path: string) => (await read(path)).headers.get('etag');
const dataOf = async (path: string) => (await (await read(path)).json()).data;
const titles = async (): Promise<string[]> =>
  ((await dataOf(LIST)) as { title: string }[]).map((one) => one.title).sort();

/** The bytes as they are sent. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      request(cms.url + path, { headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );

/** Statements that read content: not the one that asks whether anything has changed. */
const contentQueries = async (ask: () => Promise<unknown>) =>
  (await queriesDuring(cms.strapi, ask)).filter((sql) => !sql.includes('change_log'));

test.each([
  LIST,
  '/api/articles/one',
  '/api/villages',
  '/api/article-counts?by=year',
  '/api/columns',
  '/api/search?q=第一篇',
  '/api/search/suggest?q=第',
  '/api/openapi.json',
])('%s costs no query of content the second time, and says the same', async (path) => {
  // What is kept for five seconds at most is kept anew at every fifth second.
  const left = 5_000 - (Date.now() % 5_000);
  if (left < 1_000) await new Promise((resolve) => setTimeout(resolve, left));
  const first = await raw(path, {});
  let again = first;
  expect(await contentQueries(async () => (again = await raw(path, {})))).toEqual([]);
  const { date, 'x-request-id': number } = again.headers;
  expect(number).not.toBe(first.headers['x-request-id']);
  expect(again).toEqual({ ...first, headers: { ...first.headers, date, 'x-request-id': number } });
  expect(again.headers['access-control-allow-origin']).toBe('*');
  expect(again.headers.vary).toBe('Accept-Encoding');
});

test('the reader who has the answer is told so, also by what says no-cache beside it, without a query of content', async () => {
  const tag = String((await raw(LIST, {})).headers.etag);
  expect(tag).toMatch(/^"[\w-]+"$/);
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*', tag.replace(/"$/, '-br"')]) {
    const headers = { 'If-None-Match': known, 'Cache-Control': 'no-cache' };
    const statements = await contentQueries(async () => {
      expect([known, (await raw(LIST, headers)).status]).toEqual([known, 304]);
    });
    expect(statements).toEqual([]);
  }
  expect((await read(LIST, { 'If-None-Match': '"other"' })).status).toBe(200);
});

test('compressed, kept so, each coding with a tag of its own', async () => {
  const plain = await raw(LIST, {});
  const tags = new Set([plain.headers.etag]);
  for (const [coding, open] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const packed = await raw(LIST, { 'Accept-Encoding': coding });
    expect(packed.headers['content-encoding']).toBe(coding);
    expect(open(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length);
    tags.add(packed.headers.etag);
  }
  expect(tags.size).toBe(3);
  expect((await raw(LIST, { 'Accept-Encoding': 'br;q=0' })).headers).not.toHaveProperty(
    'content-encoding',
  );
});

test('HEAD says what GET says, without the body', async () => {
  const get = await raw(LIST, {});
  const head = await raw(LIST, {}, 'HEAD');
  expect(head.status).toBe(200);
  expect(head.body).toHaveLength(0);
  for (const name of ['etag', 'content-length', 'content-type'])
    expect(head.headers[name]).toBe(get.headers[name]);
});

test('many who ask at once wait for one reading', async () => {
  const path = '/api/articles?sort=title:asc';
  const alone = await contentQueries(() => read('/api/articles?sort=title:desc'));
  const bodies: string[] = [];
  const together = await contentQueries(() =>
    Promise.all(
      Array.from({ length: 20 }, async () => bodies.push(await (await read(path)).text())),
    ),
  );
  expect(new Set(bodies).size).toBe(1);
  expect(bodies).toHaveLength(20);
  expect(together).toHaveLength(alone.length);
});

test('after each write the next answer is the new one', async () => {
  const { documentId } = await publishArticle(cms.strapi, 'three', { title: '第三篇' });
  for (let round = 0; round < 20; round++) {
    await content(cms.strapi, 'article').update({
      documentId,
      data: { title: `第三篇改${round}` },
      status: 'published',
    });
    expect(await titles()).toContain(`第三篇改${round}`);
    expect((await dataOf('/api/articles/three')).title).toBe(`第三篇改${round}`);
  }
  await content(cms.strapi, 'article').unpublish({ documentId });
  expect(await titles()).toEqual(['第一篇', '第二篇']);
  expect((await read('/api/articles/three')).status).toBe(410);
});

test('an answer follows the records that stand in it', async () => {
  const villageOf = async () => (await dataOf('/api/articles/one')).villages[0].name;
  expect(await villageOf()).toBe('示例村');
  await content(cms.strapi, 'village').update({
    documentId: village.documentId,
    data: { name: '改名村' },
    status: 'published',
  });
  expect(await villageOf()).toBe('改名村');
});

test('what another type changes leaves the tag as it is', async () => {
  const [articles, villages] = [await tagOf(LIST), await tagOf('/api/villages')];
  await publishArticle(cms.strapi, 'four', { title: '第四篇' });
  expect(await tagOf('/api/villages')).toBe(villages);
  expect(await tagOf(LIST)).not.toBe(articles);
});

test('a moment that comes makes another answer, and no cache holds it past that moment', async () => {
  const soon = new Date(Date.now() + 2_500);
  await content(cms.strapi, 'alert').create({
    data: { title: '示例提醒', kind: 'notice', startsAt: soon.toISOString() },
    status: 'published',
  });
  const shown = async () => ((await dataOf('/api/alerts')) as unknown[]).length;
  expect(await shown()).toBe(0);
  const control = (await read('/api/alerts')).headers.get('cache-control') ?? '';
  const [, fresh, asking] = /max-age=(\d+), stale-while-revalidate=(\d+)/.exec(control) ?? [];
  expect(Number(fresh) + Number(asking)).toBeLessThanOrEqual(2);
  await new Promise((resolve) => setTimeout(resolve, soon.getTime() - Date.now() + 5));
  expect(await shown()).toBe(1);
});

test('what is refused or missing is not kept', async () => {
  expect((await read('/api/articles?populate=*')).status).toBe(400);
  expect((await read('/api/articles?populate=*')).status).toBe(400);
  expect((await read('/api/articles/meiyou')).headers.get('cache-control')).toBe('no-store');
});

// Last: it boots another CMS.
test('after a backup was put back the same place in the log is another change: the tag is another, too', async () => {
  const before = await tagOf(LIST);
  await cms.strapi.db.connection('change_log').update({ event_id: 'of-another-time' });
  await cms.stop();
  cms = await bootCms({ database });
  expect(await tagOf(LIST)).not.toBe(before);
});
