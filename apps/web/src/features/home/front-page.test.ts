import type { ArticleSummary } from '@township/client';
import { frontPage } from './front-page';

const article = (slug: string): ArticleSummary => ({
  documentId: slug,
  slug,
  title: slug,
  summary: '',
  cover: null,
  column: null,
  topics: [],
  source: '',
  displayDate: '2022-02-14T00:00:00.000Z',
  pinnedUntil: null,
  withdrawnAt: null,
  publishedAt: '2022-02-14T00:00:00.000Z',
  updatedAt: '2022-02-14T00:00:00.000Z',
});

it('leads with what is pinned and shows every article once', () => {
  const [notice, pinned, newest, older] = ['notice', 'pinned', 'newest', 'older'].map(article);
  const front = frontPage({
    notices: [notice!],
    pinned: [pinned!],
    news: [notice!, newest!, pinned!, older!],
  });
  expect(front.lead?.slug).toBe('pinned');
  expect(front.headlines.map(({ slug }) => slug)).toEqual(['newest', 'older']);
  expect(front.latest).toEqual([]);
});

it('leads with a notice when there is nothing else', () => {
  const notice = article('notice');
  expect(frontPage({ notices: [notice], pinned: [], news: [notice] }).lead).toBe(notice);
});

it('stands with no articles at all', () => {
  expect(frontPage({ notices: [], pinned: [], news: [] })).toEqual({
    lead: undefined,
    headlines: [],
    latest: [],
  });
});
