import type { Article } from '@township/client';
import { articleUrl } from '../urls';
import { contentOf } from './content';
import type { Feed, FeedItem } from './feed';

/** What a feed is about: all news, a column, a village. */
export interface FeedSubject {
  /** Stays when its slug changes. */
  id: string;
  title: string;
  description: string;
  /** Addresses on the site, from its root; `feed` without a format's end. */
  feed: string;
  page: string;
  /** When the subject itself changed last. */
  updatedAt: string;
}

interface Site {
  origin: string;
  name: string;
}

/** A feed of these articles, given in its order. */
export function articleFeed(subject: FeedSubject, articles: Article[], site: Site): Feed {
  const items = articles.map((article) => itemOf(article, site));
  return {
    id: tagUri(site, subject.id),
    title: subject.title,
    description: subject.description,
    address: site.origin + subject.feed,
    page: site.origin + subject.page,
    publisher: site.name,
    updatedAt: items.map((item) => item.updatedAt).reduce(later, subject.updatedAt),
    items,
  };
}

/** RFC 4151: a slug may change, a documentId never does. */
const tagUri = ({ origin }: Site, id: string) => `tag:${new URL(origin).hostname},2026:${id}`;

const later = (a: string, b: string) => (a > b ? a : b);

function itemOf(article: Article, site: Site): FeedItem {
  const { documentId, cover, column, topics } = article;
  const page = site.origin + articleUrl(article);
  return {
    id: tagUri(site, `article/${documentId}`),
    title: article.title,
    page,
    summary: article.summary,
    content: contentOf(article, page),
    author: article.author ?? article.source,
    categories: [...(column ? [column.name] : []), ...topics.map(({ title }) => title)],
    publishedAt: article.displayDate,
    updatedAt: article.updatedAt,
    image: cover && {
      url: new URL(cover.url, page).href,
      mime: cover.mime,
      // The media library counts in thousands of bytes.
      bytes: Math.round(cover.size * 1000),
    },
  };
}
