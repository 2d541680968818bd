import { toXml, type XmlNode } from '@/xml';
import { LANGUAGE, type Feed, type FeedItem } from './feed';
import { FEED_FORMATS, inFormat } from './formats';

/** Atom (RFC 4287) with whole articles. */
export const toAtom = (feed: Feed): string =>
  toXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': LANGUAGE,
      id: feed.id,
      title: feed.title,
      subtitle: feed.description,
      updated: feed.updatedAt,
      author: { name: feed.publisher },
      link: [
        {
          '@rel': 'self',
          '@type': FEED_FORMATS.atom.contentType,
          '@href': inFormat(feed.address, 'atom'),
        },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.page },
      ],
      entry: feed.items.map(toEntry),
    },
  });

const toEntry = (item: FeedItem): XmlNode => ({
  id: item.id,
  title: item.title,
  published: item.publishedAt,
  updated: item.updatedAt,
  author: { name: item.author },
  category: item.categories.map((term) => ({ '@term': term })),
  link: [
    { '@rel': 'alternate', '@type': 'text/html', '@href': item.page },
    ...(item.image
      ? [
          {
            '@rel': 'enclosure',
            '@type': item.image.mime,
            '@length': String(item.image.bytes),
            '@href': item.image.url,
          },
        ]
      : []),
  ],
  summary: item.summary,
  content: { '@type': 'html', '#text': item.content },
});
