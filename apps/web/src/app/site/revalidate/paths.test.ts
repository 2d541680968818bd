import type { ContentType } from '@township/client/vocabulary';
import type { ChangeEvent } from '@township/rules/delivery';
import { pathsOf } from './paths';

type Event = ChangeEvent<ContentType>;

const event = (change: Partial<Event>): Event => ({
  id: '1',
  type: 'article',
  action: 'publish',
  documentId: 'd',
  slug: null,
  previousSlug: null,
  related: [],
  occurredAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

test('an article: its pages, lists, related pages, home and the sitemap', () => {
  const related = [
    { type: 'column' as const, slug: 'yaowen' },
    { type: 'village' as const, slug: 'zhaidong' },
  ];
  const paths = pathsOf(event({ slug: 'now', previousSlug: 'before', related }));
  expect(paths).toEqual(
    expect.arrayContaining([
      '/news/now',
      '/news/before',
      '/news',
      '/news?column=yaowen',
      '/villages/zhaidong',
      '/',
      '/sitemap.xml',
    ]),
  );
});

test('the town, which has no slug: its own page, home and the files', () => {
  expect(pathsOf(event({ type: 'town' }))).toEqual([
    '/town',
    '/contact',
    '/',
    '/sitemap.xml',
    '/sitemap-articles-1.xml',
    '/feeds/news.rss',
    '/feeds/news.atom',
    '/feeds/news.json',
  ]);
});

test('a file: the pages of the records that show it', () => {
  const related = [{ type: 'honor' as const, slug: 'h' }];
  expect(pathsOf(event({ type: 'media', action: 'update', related }))).toContain('/honors/h');
});
