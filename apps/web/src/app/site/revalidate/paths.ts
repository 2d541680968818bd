import { SECTIONS, type ContentType } from '@township/client/vocabulary';
import type { ChangeEvent } from '@township/rules/delivery';
import { FEED_FORMATS, inFormat, type FeedFormat } from '@/features/feeds/formats';
import * as urls from '@/features/urls';

/** What shows an item besides its own page and its section's. Alerts stand in the frame of every page. */
const ALSO: Partial<Record<ContentType, (slug: string) => string[]>> = {
  town: () => [urls.contactUrl],
  column: (column) => [urls.listUrl(urls.newsUrl, { column }), urls.newsUrl],
  topic: (topic) => [urls.listUrl(urls.newsUrl, { topic })],
  industry: (industry) => [urls.listUrl(urls.enterprisesUrl, { industry }), urls.enterprisesUrl],
  honor: () => [urls.listUrl(urls.honorsUrl, { view: 'timeline' })],
};

/** Pages of an item, and the first pages of the lists that it stands in. */
function pathsOfItem(type: ContentType, slug: string): string[] {
  const page = urls.itemUrl({ type, slug });
  const section = type in SECTIONS ? SECTIONS[type as keyof typeof SECTIONS].path : null;
  const own = [page, section].filter((path) => path !== null);
  return [...own, ...(ALSO[type]?.(slug) ?? [])];
}

/**
 * What programs ask for.
 * Part 1 holds all articles of a town that has fewer than 5,000.
 */
const FILES = [
  '/sitemap.xml',
  '/sitemap-articles-1.xml',
  ...(Object.keys(FEED_FORMATS) as FeedFormat[]).map((format) => inFormat(urls.newsFeed, format)),
];

type Event = ChangeEvent<ContentType>;

/** Addresses of the pages that a change touches and that readers will ask for first. */
export function pathsOf({ type, slug, previousSlug, related }: Event): string[] {
  const others = related.flatMap((item) => pathsOfItem(item.type, item.slug));
  return [...ownPaths(type, slug, previousSlug), urls.homeUrl, ...others, ...FILES];
}

function ownPaths(type: Event['type'], ...slugs: (string | null)[]): string[] {
  if (type === 'media' || type === 'everything') return [];
  // The town has no slug.
  if (type === 'town') return pathsOfItem('town', '');
  return slugs.flatMap((slug) => (slug === null ? [] : pathsOfItem(type, slug)));
}
