import { bootCms, type Cms } from '../harness';
import { found } from '../harness/search';
import { MISSES, RELEVANCE } from './relevance';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms({ seed: true });
});
afterAll(() => cms.stop());

const firstThree = async (query: string) => (await found(cms.http, query)).slice(0, 3);

test('the table has enough queries to mean something', () => {
  expect(RELEVANCE.length).toBeGreaterThanOrEqual(60);
});

test.each(RELEVANCE)('$kind: $query', async ({ query, expect: wanted }) => {
  const first = await firstThree(query);
  expect(first.filter((one) => wanted.includes(one))).not.toEqual([]);
});

test.each(MISSES)('not yet: $query', async ({ query, expect: wanted }) => {
  const first = await firstThree(query);
  expect(first.filter((one) => wanted.includes(one))).toEqual([]);
});
