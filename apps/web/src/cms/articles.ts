import type { Article, ArticleSummary, Page } from './types';

export interface ArticleQuery {
  column?: string;
  topic?: string;
  village?: string;
  enterprise?: string;
  honor?: string;
  year?: number;
  /** From 1. */
  page?: number;
  pageSize?: number;
}

declare const pending: <T>() => Promise<T>;

/** Newest first; a page beyond the end has no items. */
export const getArticles = (_query: ArticleQuery): Promise<Page<ArticleSummary>> => pending();
export const getArticle = (_slug: string): Promise<Article | null> => pending();
/** The articles dated just before and after, across columns. */
export const getNeighbours = (
  _article: Article,
): Promise<{ previous: ArticleSummary | null; next: ArticleSummary | null }> => pending();
/** Up to six others that share a topic, village, enterprise, honor or column, closest first. */
export const getRelated = (_article: Article): Promise<ArticleSummary[]> => pending();
/** Articles whose pinning has not run out. */
export const getPinned = (): Promise<ArticleSummary[]> => pending();
/** Calendar years that have articles, latest first. */
export const getNewsYears = (): Promise<number[]> => pending();
