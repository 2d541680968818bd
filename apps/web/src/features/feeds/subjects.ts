import * as urls from '../urls';
import type { FeedSubject } from './article-feed';

interface Named {
  documentId: string;
  slug: string;
  name: string;
  summary: string | null;
  updatedAt: string;
}

export const newsFeedTitle = (siteName: string) => `${siteName} - 全部资讯`;
export const feedTitle = (siteName: string, { name }: Pick<Named, 'name'>) =>
  `${siteName} - ${name}`;

/** All news of the site. */
export const newsSubject = (siteName: string, town: Omit<Named, 'slug'>): FeedSubject => ({
  id: 'news',
  title: newsFeedTitle(siteName),
  description: `${town.name}的新闻、通知与公开信息。`,
  feed: urls.newsFeed,
  page: urls.newsUrl,
  updatedAt: town.updatedAt,
});

export const columnSubject = (siteName: string, column: Named): FeedSubject => ({
  id: `column/${column.documentId}`,
  title: feedTitle(siteName, column),
  description: column.summary ?? `“${column.name}”栏目的文章。`,
  feed: urls.columnFeed(column),
  page: urls.listUrl(urls.newsUrl, { column: column.slug }),
  updatedAt: column.updatedAt,
});

export const villageSubject = (siteName: string, village: Named): FeedSubject => ({
  id: `village/${village.documentId}`,
  title: feedTitle(siteName, village),
  description: `与${village.name}有关的文章。`,
  feed: urls.villageFeed(village),
  page: urls.listUrl(urls.newsUrl, { village: village.slug }),
  updatedAt: village.updatedAt,
});
