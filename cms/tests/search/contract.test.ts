import { createCms, type InvalidRecord } from '@township/client';
import { bootCms, type Cms } from '../harness';

/* The real CMS with the town's content, read through the client. */

let server: Cms;
let cms: ReturnType<typeof createCms>;
const invalid: InvalidRecord[] = [];

beforeAll(async () => {
  server = await bootCms({ seed: true });
  cms = createCms({
    baseUrl: server.url,
    retries: 0,
    onInvalidRecord: (record) => invalid.push(record),
  });
});
afterAll(() => server.stop());
afterEach(() => {
  expect(invalid.splice(0)).toEqual([]);
});

test('results of every type are what the client says, page after page', async () => {
  const types = new Set<string>();
  let page = 1;
  for (let pageCount = 1; page <= pageCount; page++) {
    const results = await cms.search({ q: '翟店镇', page });
    expect(results).toMatchObject({ query: '翟店镇', match: 'all', page });
    expect(results.items.length).toBeGreaterThan(0);
    results.items.forEach(({ type }) => types.add(type));
    pageCount = results.pageCount;
    expect(results.total).toBe(Object.values(results.counts).reduce((a, b) => a + b, 0));
  }
  const narrowed = await cms.search({ q: '翟店镇', type: 'village' });
  expect(new Set(narrowed.items.map(({ type }) => type))).toEqual(new Set(['village']));
  expect(types).toEqual(new Set(['article', 'village', 'enterprise', 'honor', 'topic', 'town']));
});

test('what is found nowhere, and nothing asked for, are empty answers', async () => {
  for (const q of ['qxqxqx', '']) {
    expect(await cms.search({ q })).toMatchObject({ items: [], total: 0, pageCount: 0 });
  }
});

test('suggestions are what the client says, also without a query', async () => {
  const [first] = await cms.suggest('南吴坡');
  expect(first).toMatchObject({
    type: 'village',
    slug: 'zhaixi',
    title: '翟西村',
    alias: '南吴坡',
  });
  expect((await cms.suggest('')).length).toBeGreaterThan(0);
});
