import { createCms, type InvalidRecord } from '../src/index.js';
import { found, hit, nothing, suggestion } from './records.js';
import { json, startServer, strapiError, type TestServer } from './server.js';

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

const town = { ...hit('town'), type: 'town', slug: null };

describe('search', () => {
  test('answers one page with what was searched, how it matched and the counts', async () => {
    const counts = { ...nothing, article: 3, village: 1, town: 1 };
    const pagination = { page: 2, pageSize: 20, pageCount: 2, total: 22 };
    server.answer((_, response) =>
      json(response, 200, found([hit('zhaidong'), town], { match: 'some', counts, pagination })),
    );
    await expect(cms().search({ q: '翟东', page: 2 })).resolves.toEqual({
      items: [hit('zhaidong'), town],
      query: '翟东',
      match: 'some',
      counts,
      ...pagination,
    });
    expect(server.exchanges[0]?.address).toBe('/api/search?q=翟东&page=2');
  });

  test('a CMS of before or after this client may know a type less or more', async () => {
    const counts = { article: 3, pamphlet: 2 };
    server.answer((_, response) => json(response, 200, found([], { counts })));
    const answer = await cms().search({ q: '翟东' });
    expect(answer.counts).toEqual({ ...nothing, article: 3 });
  });

  test.each(['a&b=c', '50% "<script>"/#', ''])('sends %j as it is', async (q) => {
    server.answer((_, response) => json(response, 200, found([])));
    await cms().search({ q, type: 'town' });
    expect([...server.exchanges[0]!.query]).toEqual([
      ['q', q],
      ['type', 'town'],
    ]);
  });

  test('leaves out what it does not know or cannot lead to, and reports it', async () => {
    const data = [
      { ...hit('a'), type: 'pamphlet' },
      { ...hit('b'), slug: null },
      { ...hit('c'), title: '没有分段' },
      hit('d'),
    ];
    server.answer((_, response) => json(response, 200, found(data)));
    const { items } = await cms().search({ q: '翟东' });
    expect(items).toEqual([hit('d')]);
    expect(reported).toEqual(
      ['a', 'b', 'c'].map((slug) =>
        expect.objectContaining({
          type: 'search',
          documentId: `doc-${slug}`,
          url: `${server.url}/api/search`,
        }),
      ),
    );
  });

  test('an answer of another shape, and a refusal, throw', async () => {
    server.answer((_, response) => json(response, 200, { data: [] }));
    await expect(cms().search({ q: '翟东' })).rejects.toMatchObject({ kind: 'invalid-response' });
    server.answer((_, response) =>
      json(response, 400, strapiError(400, 'ValidationError', '没有这种类型')),
    );
    await expect(cms().search({ q: '翟东' })).rejects.toMatchObject({ kind: 'http', status: 400 });
  });
});

describe('suggest', () => {
  test('answers what could be meant, without what is not valid', async () => {
    const bad = { ...suggestion('b'), title: null };
    server.answer((_, response) => json(response, 200, { data: [suggestion('a'), bad], meta: {} }));
    await expect(cms().suggest('翟')).resolves.toEqual([suggestion('a')]);
    expect(server.exchanges[0]?.address).toBe('/api/search/suggest?q=翟');
    expect(reported).toEqual([
      expect.objectContaining({ type: 'search/suggest', documentId: 'doc-b' }),
    ]);
  });

  test('passes the caller’s signal on', async () => {
    server.answer(() => {});
    const leaving = new AbortController();
    const asked = cms().suggest('翟', { signal: leaving.signal });
    leaving.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
