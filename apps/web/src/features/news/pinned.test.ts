import type { ArticleSummary } from '@township/client';
import { pinnedFirst, pinnedIn } from './pinned';

const ref = (slug: string) => ({ documentId: slug, slug, name: slug, title: slug });

const article = (slug: string, column: string, topics: string[] = []): ArticleSummary => ({
  ...ref(slug),
  summary: '',
  cover: null,
  column: ref(column),
  topics: topics.map(ref),
  source: '',
  displayDate: '2026-01-01T00:00:00.000Z',
  pinnedUntil: null,
  withdrawnAt: null,
  noticeStartsOn: null,
  noticeEndsOn: null,
  publishedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});
const slugs = (articles: ArticleSummary[]) => articles.map(({ slug }) => slug);

const pinned = [article('a', 'gonggao', ['chanye']), article('b', 'yaowen')];

test.each([
  [{}, ['a', 'b']],
  [{ column: 'gonggao' }, ['a']],
  [{ topic: 'chanye' }, ['a']],
  [{ column: 'yaowen', topic: 'chanye' }, []],
  [{ year: 2026 }, []],
  [{ village: 'xiwei' }, []],
])('of %o these are pinned: %o', (facets, expected) => {
  expect(slugs(pinnedIn(pinned, facets))).toEqual(expected);
});

test('a pinned article stands on top, and only there', () => {
  const items = [article('c', 'yaowen'), article('b', 'yaowen')];
  expect(slugs(pinnedFirst(items, pinned))).toEqual(['a', 'b', 'c']);
});
