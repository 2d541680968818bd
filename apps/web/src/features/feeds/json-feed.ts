import { LANGUAGE, type Feed, type FeedItem } from './feed';
import { inFormat } from './formats';

/** JSON Feed 1.1 (jsonfeed.org). */
export const toJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: inFormat(feed.address, 'json'),
    language: LANGUAGE,
    authors: [{ name: feed.publisher }],
    items: feed.items.map(toItem),
  });

const toItem = ({ image, ...item }: FeedItem) => ({
  id: item.id,
  url: item.page,
  title: item.title,
  summary: item.summary,
  content_html: item.content,
  date_published: item.publishedAt,
  date_modified: item.updatedAt,
  authors: [{ name: item.author }],
  tags: item.categories,
  language: LANGUAGE,
  ...(image && {
    image: image.url,
    attachments: [{ url: image.url, mime_type: image.mime, size_in_bytes: image.bytes }],
  }),
});
