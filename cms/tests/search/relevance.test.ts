import { bootCms, type Cms } from '../harness';
import { MISSES, RELEVANCE } from './relevance';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms({ seed: true });
});
afterAll(() => cms.stop());

/** `type/slug` of the first results; `town` for the town. */
async function firstThree(query: string): Promise<string[]> {
  const { body } = await cms.http.get('/api/search').query({ q: query });
  return (body.data as { type: string; slug: string | null }[])
    .slice(0, 3)
    .map(({ type, slug }) => (slug === null ? type : `${type}/${slug}`));
}

test('the table has enough queries to mean something', () => {
  expect(RELEVANCE.length).toBeGreaterThanOrEqual(60);
});

test.each(RELEVANCE)('$kind: $query', async ({ query, expect: wanted }) => {
  const found = await firstThree(query);
  expect(found.filter((one) => wanted.includes(one))).not.toEqual([]);
});

test.each(MISSES)('not yet: $query', async ({ query, expect: wanted }) => {
  const found = await firstThree(query);
  expect(found.filter((one) => wanted.includes(one))).toEqual([]);
});
