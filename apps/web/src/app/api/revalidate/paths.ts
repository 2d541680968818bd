import type { ChangeEvent, ContentType } from '@township/rules/delivery';
import { FEED_FORMATS, inFormat, type FeedFormat } from '@/features/feeds/formats';
import * as urls from '@/features/urls';

type PathsOf = (slug: string) => string[];

/** Pages of an item, and the first pages of the lists that it stands in. */
const PATHS: Record<ContentType, PathsOf> = {
  town: () => [urls.townUrl, urls.contactUrl],
  article: (slug) => [urls.articleUrl({ slug }), urls.newsUrl],
  column: (column) => [urls.listUrl(urls.newsUrl, { column }), urls.newsUrl],
  topic: (topic) => [
    urls.topicUrl({ slug: topic }),
    urls.topicsUrl,
    urls.listUrl(urls.newsUrl, { topic }),
  ],
  village: (slug) => [urls.villageUrl({ slug }), urls.villagesUrl],
  enterprise: (slug) => [urls.enterpriseUrl({ slug }), urls.enterprisesUrl],
  industry: (industry) => [urls.listUrl(urls.enterprisesUrl, { industry }), urls.enterprisesUrl],
  honor: (slug) => [
    urls.honorUrl({ slug }),
    urls.honorsUrl,
    urls.listUrl(urls.honorsUrl, { view: 'timeline' }),
  ],
  // In the frame of every page.
  alert: () => [],
  // On home, which every change renders again.
  'home-page': () => [],
};

/**
 * What programs ask for.
 * Part 1 holds all articles of a town that has fewer than 5,000.
 */
const FILES = [
  '/sitemap.xml',
  '/sitemap-articles-1.xml',
  ...(Object.keys(FEED_FORMATS) as FeedFormat[]).map((format) => inFormat(urls.newsFeed, format)),
];

/** Addresses of the pages that a change touches and that readers will ask for first. */
export function pathsOf({ type, slug, previousSlug, related }: ChangeEvent): string[] {
  const others = related.flatMap((item) => PATHS[item.type](item.slug));
  return [...ownPaths(type, slug, previousSlug), urls.homeUrl, ...others, ...FILES];
}

function ownPaths(type: ChangeEvent['type'], ...slugs: (string | null)[]): string[] {
  if (type === 'media') return [];
  // The town has no slug.
  if (type === 'town') return PATHS.town('');
  return slugs.flatMap((slug) => (slug === null ? [] : PATHS[type](slug)));
}
