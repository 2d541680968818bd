import type { UID } from '@strapi/strapi';
import { createCms } from '@township/client';
import { articleData, bootCms, content, publishArticle, queriesDuring, type Cms } from '../harness';

const ARTICLE = 'api::article.article' as UID.ContentType;

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const publish = (slug: string, displayDate: string, data: object = {}) =>
  publishArticle(cms.strapi, slug, { displayDate, ...data });
const years = () => createCms({ baseUrl: cms.url }).articleYears();

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
    { year: 2025, articles: 2 },
    { year: 2024, articles: 1 },
  ]);
});

test('years that cannot be right, stored before they were refused, cost no request and stand nowhere', async () => {
  await publish('wild', '2020-01-01T04:00:00.000Z');
  const known = await years();
  for (const wrong of ['0202-01-01', '1026-05-05', '2062-01-01', '9999-12-31']) {
    await cms.strapi.db
      .query(ARTICLE)
      .updateMany({ where: { slug: 'wild' }, data: { displayDate: `${wrong}T04:00:00.000Z` } });
    const queries = await queriesDuring(cms.strapi, async () => {
      expect(await years()).toEqual(known.filter(({ year }) => year !== 2020));
    });
    expect(queries).toHaveLength(1);
  }
});

test('parameters are refused', async () => {
  expect((await cms.http.get('/api/article-years?filters[title]=x')).status).toBe(400);
  expect((await cms.http.get('/api/article-years?status=draft')).status).toBe(403);
  expect((await cms.http.post('/api/article-years').send({})).status).toBe(405);
});
