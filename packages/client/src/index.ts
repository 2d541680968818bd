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
export {
  alerts,
  collections,
  homePage,
  town,
  type CollectionName,
  type Collections,
} from './definitions/index.js';
export type * from './definitions/alert.js';
export type * from './definitions/article.js';
export type * from './definitions/column.js';
export type * from './definitions/components.js';
export type * from './definitions/enterprise.js';
export type {
  HomeBanner,
  HomePage,
  HomeSection,
  HomeSectionName,
} from './definitions/home-page.js';
export type * from './definitions/honor.js';
export type * from './definitions/industry.js';
export type { Media, MediaFormat } from './definitions/media.js';
export type { NamedRef, TitledRef } from './definitions/fields.js';
export type {
  SearchCounts,
  SearchHit,
  SearchType,
  Segment,
  Suggestion,
} from './definitions/search.js';
export type * from './definitions/topic.js';
export type { Chart, ChartKind, GreyPeriod, Town } from './definitions/town.js';
export type * from './definitions/village.js';
