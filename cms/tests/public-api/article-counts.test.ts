import type { UID } from '@strapi/strapi';
import { createCms, type ArticleGrouping } from '@township/client';
import { articleData, bootCms, content, publishArticle, queriesDuring, type Cms } from '../harness';

const ARTICLE = 'api::article.article' as UID.ContentType;

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const publish = (slug: string, displayDate: string, data: object = {}) =>
  publishArticle(cms.strapi, slug, { displayDate, ...data });
const counts = (by: ArticleGrouping) => createCms({ baseUrl: cms.url }).articleCounts(by);
const numbers = async (by: ArticleGrouping) =>
  (await counts(by)).map(({ value, articles }) => [value, articles]);
const years = () => numbers('year');
/** How many statements count articles. */
const countQueries = async (ask: () => Promise<unknown>) =>
  (await queriesDuring(cms.strapi, ask)).filter((sql) => sql.includes('count(*)')).length;

test('there are none without articles', async () => {
  expect(await years()).toEqual([]);
});

test('a year is China’s, and counts what stands in lists now', async () => {
  await publish('a', '2024-12-31T15:59:59.000Z');
  await publish('b', '2024-12-31T16:00:00.000Z');
  await publish('c', '2025-06-01T00:00:00.000Z');
  await publish('ahead', new Date(Date.now() + 86_400_000).toISOString());
  await publish('withdrawn', '2023-01-01T04:00:00.000Z', {
    withdrawnAt: '2024-01-01T04:00:00.000Z',
    withdrawalReason: '已失效',
  });
  await content(cms.strapi, 'article').create({
    data: articleData({ slug: 'draft', displayDate: '2022-01-01T04:00:00.000Z' }),
  });
  expect(await years()).toEqual([
    ['2025', 2],
    ['2024', 1],
  ]);
});

test('years that cannot be right, stored before they were refused, cost no request and stand nowhere', async () => {
  await publish('wild', '2020-01-01T04:00:00.000Z');
  const known = await years();
  let round = 0;
  for (const wrong of ['0202-01-01', '1026-05-05', '2062-01-01', '9999-12-31']) {
    await cms.strapi.db
      .query(ARTICLE)
      .updateMany({ where: { slug: 'wild' }, data: { displayDate: `${wrong}T04:00:00.000Z` } });
    // Past the Document Service nobody learns of it; a change that everybody learns of follows.
    await publish(`hou-${(round += 1)}`, '2018-01-01T04:00:00.000Z');
    const found = known.filter(([year]) => year !== '2020');
    expect(
      await countQueries(async () => {
        expect(await years()).toEqual([...found, ['2018', round]]);
      }),
    ).toBe(1);
  }
});

test('columns and villages are counted by what readers see of both sides, each in one query', async () => {
  const create = (type: string, slug: string, data: object, status?: 'published') =>
    content(cms.strapi, type).create({ data: { name: slug, slug, ...data }, status });
  const yaowen = await create('column', 'yaowen', {});
  const gonggao = await create('column', 'gonggao', {});
  const xicun = await create('village', 'xicun', { code: '140824103201' }, 'published');
  const dongcun = await create('village', 'dongcun', { code: '140824103202' }, 'published');
  const hidden = await create('village', 'hidden', { code: '140824103203' });
  const villages = (...some: { documentId: string }[]) => some.map(({ documentId }) => documentId);
  const old = { displayDate: '2024-05-01T04:00:00.000Z' };
  await publish('of-two', old.displayDate, {
    column: yaowen.documentId,
    villages: villages(xicun, dongcun),
  });
  await publish('of-one', old.displayDate, {
    column: yaowen.documentId,
    villages: villages(xicun, hidden),
  });
  await content(cms.strapi, 'article').create({
    data: articleData({ ...old, slug: 'of-none', column: gonggao.documentId }),
  });
  const queries = await countQueries(async () => {
    expect((await numbers('column')).filter(([slug]) => slug === 'gonggao')).toEqual([]);
  });
  expect(queries).toBe(1);
  expect(await numbers('column')).toContainEqual(['yaowen', 2]);
  expect(await numbers('village')).toEqual([
    ['xicun', 2],
    ['dongcun', 1],
  ]);
});

test('the last change is the newest of its articles', async () => {
  const before = Date.now();
  await publish('changed', '2019-05-01T04:00:00.000Z');
  const [year] = (await counts('year')).filter(({ value }) => value === '2019');
  const { data } = (await cms.http.get('/api/articles/changed')).body;
  expect(year?.updatedAt).toBe(data.updatedAt);
  expect(new Date(data.updatedAt).getTime()).toBeGreaterThanOrEqual(before);
});

test.each(['', '?by=', '?by=title', '?by=toString', '?by=year&by=village', '?by[a]=year'])(
  'anything but one known grouping is refused: %s',
  async (query) => {
    const { status, body } = await cms.http.get(`/api/article-counts${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain('year、column、village');
  },
);

test('other parameters are refused', async () => {
  const path = '/api/article-counts?by=year';
  expect((await cms.http.get(`${path}&filters[title]=x`)).status).toBe(400);
  expect((await cms.http.get(`${path}&status=draft`)).status).toBe(403);
  expect((await cms.http.post(path).send({})).status).toBe(405);
});
