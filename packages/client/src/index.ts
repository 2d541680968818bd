export { createCms, type Cms, type CmsOptions } from './cms.js';
export type {
  Collection,
  InvalidRecord,
  Listing,
  ListQuery,
  Page,
  Selection,
  Single,
} from './collection.js';
export type { ArticleCount, ArticleGrouping } from './create-article-counts.js';
export type { Search, SearchQuery, SearchResults } from './create-search.js';
export {
  CmsHttpError,
  CmsInvalidResponseError,
  CmsNetworkError,
  CmsTimeoutError,
  isCmsError,
  type CmsError,
  type Issue,
  type ServerError,
} from './errors.js';
export type { Fetch, ReadInit } from './transport.js';
export type { CollectionName } from './contract/index.js';
export type * from './contract/alert.js';
export type * from './contract/article.js';
export type * from './contract/column.js';
export type * from './contract/components.js';
export type * from './contract/enterprise.js';
export type { HomeBanner, HomePage, HomeSection, HomeSectionName } from './contract/home-page.js';
export type * from './contract/honor.js';
export type * from './contract/industry.js';
export type { Media, MediaFormat } from './contract/media.js';
export type { NamedRef, TitledRef } from './contract/fields.js';
export type {
  SearchCounts,
  SearchHit,
  SearchType,
  Segment,
  Suggestion,
} from './contract/search.js';
export type * from './contract/topic.js';
export type { Chart, ChartKind, GreyPeriod, Town } from './contract/town.js';
export type * from './contract/village.js';
