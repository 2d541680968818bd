import { createCms, type InvalidRecord } from '../src/index.js';
import { alert, article, articleSummary, column, homePage } from './records.js';
import { json, listOf, startServer, strapiError, type TestServer } from './server.js';

let server: TestServer;
const reported: InvalidRecord[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => {
  reported.length = 0;
});

const cms = () =>
  createCms({
    baseUrl: server.url,
    retries: 0,
    onInvalidRecord: (record) => reported.push(record),
  });

describe('list', () => {
  test('answers one page of summaries, without what the definition does not name', async () => {
    const pagination = { page: 2, pageSize: 1, pageCount: 9, total: 9 };
    server.answer((_, response) => json(response, 200, listOf([articleSummary('a')], pagination)));
    const page = await cms().articles.list({ page: 2, pageSize: 1 });
    expect(page).toEqual({ items: [expect.objectContaining({ slug: 'a' })], ...pagination });
    expect(page.items[0]).not.toHaveProperty('id');
    expect(page.items[0]?.column).toEqual({
      documentId: 'doc-yaowen',
      slug: 'yaowen',
      name: 'yaowen',
    });
    expect(page.items[0]?.cover?.formats?.small).toEqual({
      url: '/uploads/small_cover.webp',
      width: 500,
      height: 281,
    });
  });

  test('asks for neither populate nor fields, and for a whole order', async () => {
    server.answer((_, response) => json(response, 200, listOf([])));
    await cms().articles.list();
    expect(server.exchanges[0]).toMatchObject({
      method: 'GET',
      address:
        '/api/articles?sort[0]=displayDate:desc&sort[1]=documentId:desc&pagination[withCount]=true',
    });
  });

  test('without a count, pageCount and total are null', async () => {
    server.answer((_, response) =>
      json(response, 200, { data: [], meta: { pagination: { page: 1, pageSize: 25 } } }),
    );
    const page = await cms().columns.list({ withCount: false });
    expect(page).toEqual({ items: [], page: 1, pageSize: 25, pageCount: null, total: null });
    expect(server.parameters()).toContain('pagination[withCount]=false');
  });

  test('leaves out a bad record, reports it, and keeps the others', async () => {
    const bad = { ...articleSummary('b'), title: null, cover: { url: 1 } };
    server.answer((_, response) =>
      json(response, 200, listOf([articleSummary('a'), bad, articleSummary('c'), 'no record'])),
    );
    const page = await cms().articles.list();
    expect(page.items.map((item) => item.slug)).toEqual(['a', 'c']);
    expect(reported).toEqual([
      expect.objectContaining({ type: 'articles', documentId: 'doc-b' }),
      expect.objectContaining({ type: 'articles', documentId: null }),
    ]);
    expect(reported[0]?.issues).toContainEqual({
      path: 'title',
      message: 'is not of type string',
    });
    expect(reported[0]?.issues).toContainEqual({
      path: 'cover.url',
      message: 'is not of type string',
    });
    expect(reported[0]?.url).toContain(`${server.url}/api/articles`);
  });

  test.each([
    ['no list', { data: {}, meta: {} }],
    ['no pagination', { data: [] }],
    ['null', null],
  ])('%s instead of a page throws', async (_, body) => {
    server.answer((_exchange, response) => json(response, 200, body));
    await expect(cms().articles.list()).rejects.toMatchObject({
      kind: 'invalid-response',
      status: 200,
    });
  });
});

describe('bySlug', () => {
  test('answers the record in detail', async () => {
    server.answer((_, response) => json(response, 200, { data: article('a'), meta: {} }));
    await expect(cms().articles.bySlug('a')).resolves.toMatchObject({
      slug: 'a',
      body: '<p>正文</p>',
      attachments: [{ title: '附件', file: { url: '/uploads/cover.webp', formats: null } }],
    });
    expect(server.exchanges[0]?.address).toBe('/api/articles/a');
  });

  test('is null when Strapi says that there is none', async () => {
    server.answer((_, response) => json(response, 404, strapiError(404, 'NotFoundError', '没有')));
    await expect(cms().articles.bySlug('gone')).resolves.toBeNull();
  });

  test.each([
    ['a proxy’s page', '<html>404</html>'],
    ['another JSON', '{"message":"no route"}'],
    ['an error of another status', JSON.stringify(strapiError(500, 'E', 'broken'))],
    ['nothing', ''],
  ])('throws on a 404 with %s', async (_, body) => {
    server.answer((_exchange, response) => response.writeHead(404).end(body));
    await expect(cms().articles.bySlug('a')).rejects.toMatchObject({
      kind: 'http',
      status: 404,
      server: null,
    });
  });

  test('a bad record throws with its issues', async () => {
    server.answer((_, response) =>
      json(response, 200, { data: { ...article('a'), displayDate: 'yesterday' } }),
    );
    await expect(cms().articles.bySlug('a')).rejects.toMatchObject({
      kind: 'invalid-response',
      issues: [{ path: 'displayDate', message: 'is not in the format datetime' }],
    });
    expect(reported).toEqual([]);
  });

  test('leaves out a bad item of a list in the record, reports it, and keeps the rest', async () => {
    const whole = article('a');
    const attachments = [{ title: '没有文件', file: null }, ...whole.attachments];
    server.answer((_, response) => json(response, 200, { data: { ...whole, attachments } }));
    const read = await cms().articles.bySlug('a');
    expect(read?.attachments.map(({ title }) => title)).toEqual(['附件']);
    expect(reported).toMatchObject([
      { type: 'articles', documentId: 'doc-a', issues: [{ path: 'attachments.0.file' }] },
    ]);
  });

  test('follows a former slug to the record', async () => {
    server.answer(({ address }, response) =>
      address.endsWith('/old')
        ? response.writeHead(308, { location: '/api/articles/new' }).end()
        : json(response, 200, { data: article('new') }),
    );
    await expect(cms().articles.bySlug('old')).resolves.toMatchObject({ slug: 'new' });
  });

  test.each(['', '.', '..', '../town', '翟店', 'a/b', 'a?b', 'A', 'a--b'])(
    '“%s” cannot be a slug: null, and nothing is asked',
    async (slug) => {
      server.answer((_, response) => json(response, 200, { data: article('a') }));
      await expect(cms().articles.bySlug(slug)).resolves.toBeNull();
      expect(server.exchanges).toEqual([]);
    },
  );
});

describe('all', () => {
  const page = (address: string) => Number(/pagination\[page\]=(\d+)/.exec(address)?.[1]);
  const columns = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => column(`c${from + i}`));
  const collect = async () => {
    const slugs: string[] = [];
    for await (const item of cms().columns.all({ kind: 'news' })) slugs.push(item.slug);
    return slugs;
  };

  test('walks the pages to the end, uncounted, and yields each record once', async () => {
    // Between the first and the second page one record was published: c99 moves on.
    const pages = [columns(0, 100), columns(99, 199), columns(199, 205)];
    server.answer(({ address }, response) =>
      json(response, 200, listOf(pages[page(address) - 1] ?? [], { pageSize: 100 })),
    );
    expect(await collect()).toEqual(columns(0, 205).map((item) => item.slug));
    expect(server.exchanges).toHaveLength(3);
    for (const { address } of server.exchanges) {
      expect(address).toContain('pagination[withCount]=false');
      expect(address).toContain('[kind][$eq]=news');
    }
  });

  test('a page with a bad record is still a full page', async () => {
    const pages = [[{ broken: true }, ...columns(1, 100)], columns(100, 101)];
    server.answer(({ address }, response) =>
      json(response, 200, listOf(pages[page(address) - 1] ?? [], { pageSize: 100 })),
    );
    expect(await collect()).toHaveLength(100);
    expect(reported).toHaveLength(1);
  });

  test('asks no further once the reader stops', async () => {
    server.answer((_, response) => json(response, 200, listOf(columns(0, 100), { pageSize: 100 })));
    for await (const item of cms().columns.all()) if (item.slug === 'c3') break;
    expect(server.exchanges).toHaveLength(1);
  });
});

test('town.get answers null for a town that is not published', async () => {
  server.answer((_, response) => json(response, 404, strapiError(404, 'NotFoundError', '没有')));
  await expect(cms().town.get()).resolves.toBeNull();
  expect(server.exchanges[0]?.address).toBe('/api/town');
});

test('alerts are listed, and have no address to read one by', async () => {
  server.answer((_, response) => json(response, 200, listOf([alert, { ...alert, kind: 'x' }])));
  const { items } = await cms().alerts.list({ kind: 'notice' });
  const { title, documentId, startsAt } = alert;
  expect(items).toEqual([expect.objectContaining({ documentId, title, startsAt })]);
  expect(items[0]).not.toHaveProperty('slug');
  expect(reported).toEqual([expect.objectContaining({ type: 'alerts' })]);
  expect(server.exchanges[0]?.address).toMatch(/^\/api\/alerts\?/);
  expect(cms().alerts).not.toHaveProperty('bySlug');
});

test('the home page answers its featured articles as lists do; null when nobody arranged it', async () => {
  server.answer((_, response) => json(response, 200, { data: homePage }));
  await expect(cms().homePage.get()).resolves.toMatchObject({
    banner: null,
    featured: [{ slug: 'a', withdrawnAt: null, column: { slug: 'yaowen' } }],
    sections: [{ section: 'news', title: null }],
  });
  expect(server.exchanges[0]?.address).toBe('/api/home-page');
  server.answer((_, response) => json(response, 404, strapiError(404, 'NotFoundError', '没有')));
  await expect(cms().homePage.get()).resolves.toBeNull();
});

test('init reaches fetch: headers, and what only a framework reads', async () => {
  server.answer((_, response) => json(response, 200, listOf([])));
  let seen: RequestInit & { next?: { tags?: string[] } } = {};
  const spying = createCms({
    baseUrl: `${server.url}/`,
    fetch: (url, init) => {
      seen = init;
      return fetch(url, init);
    },
  });
  await spying.columns.list({}, { headers: { 'x-request-id': '1' }, next: { tags: ['columns'] } });
  expect(seen.next).toEqual({ tags: ['columns'] });
  expect(server.exchanges[0]?.headers).toMatchObject({
    'x-request-id': '1',
    accept: 'application/json',
  });
});
