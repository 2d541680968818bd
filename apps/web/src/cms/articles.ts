import 'server-only';
import {
  isCmsError,
  type Article,
  type ArticleCount,
  type ArticleFilters,
  type ArticleGrouping,
  type ArticleSummary,
  type Page,
} from '@township/client';
import { cache } from 'react';
import { cms, listOf, tagShown } from './client';
import { getRecord } from './records';

export interface ArticleQuery extends Pick<
  ArticleFilters,
  'column' | 'topic' | 'village' | 'enterprise' | 'honor' | 'year'
> {
  /** From 1. */
  page?: number;
  pageSize?: number;
}

const RELATED = 6;
const MAX_PINNED = 5;

type Selection = Partial<ArticleFilters> & { sort?: 'newest' | 'oldest'; pageSize: number };

/** A withdrawn article keeps its page, and stands in no list. */
const current = { withdrawn: false };

/** The first few of a selection, not counted. */
async function first(selection: Selection): Promise<ArticleSummary[]> {
  const { items } = await cms.articles.list(
    { ...selection, ...current, withCount: false },
    listOf('article'),
  );
  await tagShown('article', items);
  return items;
}

/** Newest first; a page beyond the end has no items. */
export async function getArticles(query: ArticleQuery): Promise<Page<ArticleSummary>> {
  const list = await cms.articles.list({ ...query, ...current }, listOf('article'));
  await tagShown('article', list.items);
  return list;
}

/** A former slug answers the article under its present one. */
export const getArticle = (slug: string): Promise<Article | null> => getRecord('article', slug);

/** Articles read at the same time: the CMS answers visitors too. */
const AT_ONCE = 6;

/** The newest articles with their bodies, which lists do not have. */
export async function getNewestInFull(
  query: Pick<ArticleQuery, 'column' | 'village'>,
  count: number,
): Promise<Article[]> {
  const newest = await first({ ...query, pageSize: count });
  const articles: Article[] = [];
  for (let start = 0; start < newest.length; start += AT_ONCE) {
    const some = newest.slice(start, start + AT_ONCE);
    const read = await Promise.all(some.map(({ slug }) => getArticle(slug).catch(nullIfInvalid)));
    // An article may have been unpublished meanwhile, or be invalid.
    articles.push(...read.filter((article) => article !== null));
  }
  return articles;
}

/** One invalid record must not stop a feed of thirty. */
function nullIfInvalid(error: unknown): null {
  if (!isCmsError(error) || error.kind !== 'invalid-response') throw error;
  process.stderr.write(`${JSON.stringify({ invalid: error })}\n`);
  return null;
}

/** The articles dated just before and after, across columns. */
export async function getNeighbours(
  article: Article,
): Promise<{ previous: ArticleSummary | null; next: ArticleSummary | null }> {
  const [[previous = null], [next = null]] = await Promise.all([
    first({ before: article, sort: 'newest', pageSize: 1 }),
    first({ after: article, sort: 'oldest', pageSize: 1 }),
  ]);
  return { previous, next };
}

/** Up to six others: those that share a topic, village, enterprise or honor, then the latest of the column. */
export async function getRelated(article: Article): Promise<ArticleSummary[]> {
  const others = { exclude: article.documentId, pageSize: RELATED };
  const [sharing, sameColumn] = await Promise.all([
    first({ ...others, relatedTo: article }),
    article.column ? first({ ...others, column: article.column.slug }) : [],
  ]);
  const found = new Map([...sharing, ...sameColumn].map((item) => [item.documentId, item]));
  return [...found.values()].slice(0, RELATED);
}

/** Articles whose pinning has not run out, newest first. */
export const getPinned = cache(() => first({ pinnedAt: new Date(), pageSize: MAX_PINNED }));

/** The articles that stand in lists, counted: one request, whatever there is. */
export const getArticleCounts = cache((by: ArticleGrouping): Promise<ArticleCount[]> =>
  cms.articleCounts(by, listOf('article')),
);

/** Calendar years that have articles, latest first. */
export const getNewsYears = cache(async (): Promise<number[]> => {
  const years = await getArticleCounts('year');
  return years.map(({ value }) => Number(value));
});
