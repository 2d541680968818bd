import { createCms } from '../src/index.js';
import { json, listOf, startServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  server.answer((_, response) => json(response, 200, listOf([])));
});
afterAll(() => server.close());

type Cms = ReturnType<typeof createCms>;

/** The filters that a call sends, decoded, without the leading `filters[$and]`. */
async function filtersOf(call: (cms: Cms) => Promise<unknown>): Promise<string[]> {
  await call(createCms({ baseUrl: server.url }));
  return server
    .parameters()
    .filter((parameter) => parameter.startsWith('filters'))
    .map((parameter) => parameter.replace('filters[$and]', ''));
}

const cursor = { displayDate: '2022-02-14T00:00:00.000Z', documentId: 'abc' };

test.each<[string, (cms: Cms) => Promise<unknown>, string[]]>([
  ['column', (c) => c.articles.list({ column: 'yaowen' }), ['[0][column][slug][$eq]=yaowen']],
  ['topic', (c) => c.articles.list({ topic: 'x' }), ['[0][topics][slug][$eq]=x']],
  ['village', (c) => c.articles.list({ village: 'x' }), ['[0][villages][slug][$eq]=x']],
  ['enterprise', (c) => c.articles.list({ enterprise: 'x' }), ['[0][enterprises][slug][$eq]=x']],
  ['honor', (c) => c.articles.list({ honor: 'x' }), ['[0][honors][slug][$eq]=x']],
  [
    'year, by the clocks of China',
    (c) => c.articles.list({ year: 2022 }),
    [
      '[0][displayDate][$gte]=2021-12-31T16:00:00.000Z',
      '[0][displayDate][$lt]=2022-12-31T16:00:00.000Z',
    ],
  ],
  [
    'pinnedAt',
    (c) => c.articles.list({ pinnedAt: new Date('2026-01-01T00:00:00Z') }),
    ['[0][pinnedUntil][$gt]=2026-01-01T00:00:00.000Z'],
  ],
  [
    'before',
    (c) => c.articles.list({ before: cursor }),
    [
      '[0][displayDate][$lte]=2022-02-14T00:00:00.000Z',
      '[0][$or][0][displayDate][$lt]=2022-02-14T00:00:00.000Z',
      '[0][$or][1][documentId][$lt]=abc',
    ],
  ],
  [
    'after',
    (c) => c.articles.list({ after: cursor }),
    [
      '[0][displayDate][$gte]=2022-02-14T00:00:00.000Z',
      '[0][$or][0][displayDate][$gt]=2022-02-14T00:00:00.000Z',
      '[0][$or][1][documentId][$gt]=abc',
    ],
  ],
  [
    'where, beside the client’s own filters',
    (c) =>
      c.articles.list({
        column: 'yaowen',
        where: {
          displayDate: { $gte: new Date('2022-01-01T00:00:00Z') },
          $or: [{ slug: { $in: ['a', 'b'] } }, { topics: { slug: { $eq: 'x' } } }],
        },
      }),
    [
      '[0][column][slug][$eq]=yaowen',
      '[1][displayDate][$gte]=2022-01-01T00:00:00.000Z',
      '[1][$or][0][slug][$in][0]=a',
      '[1][$or][0][slug][$in][1]=b',
      '[1][$or][1][topics][slug][$eq]=x',
    ],
  ],
  ['withdrawn', (c) => c.articles.list({ withdrawn: true }), ['[0][withdrawnAt][$null]=false']],
  ['not withdrawn', (c) => c.articles.list({ withdrawn: false }), ['[0][withdrawnAt][$null]=true']],
  ['exclude', (c) => c.articles.list({ exclude: 'abc' }), ['[0][documentId][$ne]=abc']],
  [
    'relatedTo',
    (c) =>
      c.articles.list({
        relatedTo: {
          topics: [{ slug: 'a' }, { slug: 'b' }],
          villages: [],
          enterprises: [],
          honors: [{ slug: 'h' }],
        },
      }),
    [
      '[0][$or][0][topics][slug][$in][0]=a',
      '[0][$or][0][topics][slug][$in][1]=b',
      '[0][$or][1][honors][slug][$in][0]=h',
    ],
  ],
  [
    'relatedTo an article without relations: nothing',
    (c) =>
      c.articles.list({ relatedTo: { topics: [], villages: [], enterprises: [], honors: [] } }),
    ['[0][documentId][$null]=true'],
  ],
  [
    'several at once, all of which hold',
    (c) => c.articles.list({ column: 'yaowen', village: 'zhaidong', exclude: 'abc' }),
    [
      '[0][column][slug][$eq]=yaowen',
      '[1][villages][slug][$eq]=zhaidong',
      '[2][documentId][$ne]=abc',
    ],
  ],
  ['undefined is no filter', (c) => c.articles.list({ column: undefined }), []],
  ['kind', (c) => c.columns.list({ kind: 'notice' }), ['[0][kind][$eq]=notice']],
  [
    'industry, village, hiring',
    (c) => c.enterprises.list({ industry: 'i', village: 'v', hiring: false }),
    ['[0][industry][slug][$eq]=i', '[1][village][slug][$eq]=v', '[2][hiring][$eq]=false'],
  ],
  [
    'level, year, village, enterprise, holder',
    (c) =>
      c.honors.list({
        level: 'national',
        year: 2020,
        village: 'v',
        enterprise: 'e',
        holderKind: 'town',
      }),
    [
      '[0][level][$eq]=national',
      '[1][awardedOn][$gte]=2020-01-01',
      '[1][awardedOn][$lte]=2020-12-31',
      '[2][village][slug][$eq]=v',
      '[3][enterprise][slug][$eq]=e',
      '[4][holderKind][$eq]=town',
    ],
  ],
])('%s', async (_, call, expected) => {
  expect(await filtersOf(call)).toEqual(expected);
});

test('what a value holds cannot become another parameter', async () => {
  const value = 'a&status=draft#[x]=1+ 翟';
  expect(await filtersOf((c) => c.articles.list({ column: value }))).toEqual([
    `[0][column][slug][$eq]=${value}`,
  ]);
});

test('the oldest first', async () => {
  await filtersOf((c) => c.articles.list({ sort: 'oldest' }));
  expect(server.parameters()).toEqual(
    expect.arrayContaining(['sort[0]=displayDate:asc', 'sort[1]=documentId:asc']),
  );
});

test.each([
  'articles',
  'columns',
  'topics',
  'villages',
  'enterprises',
  'industries',
  'honors',
] as const)('%s come in an order that leaves nothing open', async (name) => {
  await filtersOf((c) => c[name].list());
  const sorts = server.parameters().filter((parameter) => parameter.startsWith('sort'));
  expect(sorts.at(-1)).toMatch(/=documentId:(asc|desc)$/);
});
