/** The formats that every feed comes in; the key is the end of its address. */
export const FEED_FORMATS = {
  rss: { label: 'RSS', contentType: 'application/rss+xml' },
  atom: { label: 'Atom', contentType: 'application/atom+xml' },
  json: { label: 'JSON', contentType: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

const isFormat = (text: string): text is FeedFormat => Object.hasOwn(FEED_FORMATS, text);

/** `news` in Atom → `/feeds/news.atom`. */
export const inFormat = (feed: string, format: FeedFormat): string => `${feed}.${format}`;

/** The reverse of {@link inFormat}; null for what is no format. */
export function splitFormat(address: string): { feed: string; format: FeedFormat } | null {
  const [, feed = '', format = ''] = /^(.+)\.([a-z]+)$/.exec(address) ?? [];
  return isFormat(format) ? { feed, format } : null;
}

/** A feed as a page's head names it; `feed` is its address without a format's end. */
export interface TitledFeed {
  feed: string;
  title: string;
}

/** What a page's head says of its feeds: Next's `alternates.types`. */
export function feedLinks(
  feeds: readonly TitledFeed[],
): Record<string, { url: string; title: string }[]> {
  const formats = Object.entries(FEED_FORMATS) as [FeedFormat, { contentType: string }][];
  return Object.fromEntries(
    formats.map(([format, { contentType }]) => [
      contentType,
      feeds.map(({ feed, title }) => ({ url: inFormat(feed, format), title })),
    ]),
  );
}
