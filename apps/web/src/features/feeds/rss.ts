import { toXml, type XmlNode } from '@/xml';
import { LANGUAGE, type Feed, type FeedItem } from './feed';
import { FEED_FORMATS, inFormat } from './formats';

/** RSS 2.0 (rssboard.org) with whole articles in `content:encoded`. */
export const toRss = (feed: Feed): string =>
  toXml({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title: feed.title,
        link: feed.page,
        description: feed.description,
        language: LANGUAGE,
        lastBuildDate: rfc822(feed.updatedAt),
        'atom:link': {
          '@rel': 'self',
          '@type': FEED_FORMATS.rss.contentType,
          '@href': inFormat(feed.address, 'rss'),
        },
        item: feed.items.map(toItem),
      },
    },
  });

const rfc822 = (moment: string): string => new Date(moment).toUTCString();

const toItem = (item: FeedItem): XmlNode => ({
  title: item.title,
  link: item.page,
  guid: { '@isPermaLink': 'false', '#text': item.id },
  pubDate: rfc822(item.publishedAt),
  'dc:creator': item.author,
  category: item.categories,
  description: item.summary,
  'content:encoded': item.content,
  enclosure: item.image
    ? { '@url': item.image.url, '@length': String(item.image.bytes), '@type': item.image.mime }
    : undefined,
});
