'use client';

import type { ArticleCount } from '../contract/article-count.js';
import type { ArticleGrouping } from '../create-article-counts.js';
import type { SearchQuery, SearchResults } from '../create-search.js';
import type { Digest } from '../contract/digest.js';
import type { Suggestion } from '../contract/search.js';
import type { ChangesPage, ChangesQuery } from '../create-changes.js';
import { bySlugHook, listHook, singleHook, useRead, type Config, type Response } from './hooks.js';

export { CmsProvider, useCms } from './context.js';
export type { UseBySlug, UseList, UseSingle } from './hooks.js';

export const useArticles = listHook('articles', (cms) => cms.articles);
export const useArticle = bySlugHook('articles', (cms) => cms.articles);
export const useColumns = listHook('columns', (cms) => cms.columns);
export const useColumn = bySlugHook('columns', (cms) => cms.columns);
export const useTopics = listHook('topics', (cms) => cms.topics);
export const useTopic = bySlugHook('topics', (cms) => cms.topics);
export const useVillages = listHook('villages', (cms) => cms.villages);
export const useVillage = bySlugHook('villages', (cms) => cms.villages);
export const useEnterprises = listHook('enterprises', (cms) => cms.enterprises);
export const useEnterprise = bySlugHook('enterprises', (cms) => cms.enterprises);
export const useIndustries = listHook('industries', (cms) => cms.industries);
export const useIndustry = bySlugHook('industries', (cms) => cms.industries);
export const useHonors = listHook('honors', (cms) => cms.honors);
export const useHonor = bySlugHook('honors', (cms) => cms.honors);
export const useAlerts = listHook('alerts', (cms) => cms.alerts);
export const useHomePage = singleHook('homePage', (cms) => cms.homePage);
export const useTown = singleHook('town', (cms) => cms.town);

/** One page of what a search finds; a null query waits. */
export const useSearch = (
  query: SearchQuery | null,
  config?: Config<SearchResults>,
): Response<SearchResults> => useRead('search', query, (cms, asked) => cms.search(asked), config);

/** Pages that `q` could be for; null waits. */
export const useSuggestions = (
  q: string | null,
  config?: Config<Suggestion[]>,
): Response<Suggestion[]> => useRead('suggest', q, (cms, asked) => cms.suggest(asked), config);

/** How many articles there are of each year, column or village; null waits. */
export const useArticleCounts = (
  by: ArticleGrouping | null,
  config?: Config<ArticleCount[]>,
): Response<ArticleCount[]> =>
  useRead('articleCounts', by, (cms, asked) => cms.articleCounts(asked), config);

/** What has changed behind a cursor; a null query waits. */
export const useChanges = (
  query: ChangesQuery | null,
  config?: Config<ChangesPage>,
): Response<ChangesPage> => useRead('changes', query, (cms, asked) => cms.changes(asked), config);

/** What all records of each type come to. */
export const useDigests = (config?: Config<Digest[]>): Response<Digest[]> =>
  useRead('digests', 'all', (cms) => cms.digests(), config);
