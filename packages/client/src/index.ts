export { createCms, type Cms, type CmsOptions, type Conditions } from './cms.js';
export type {
  Collection,
  Found,
  InvalidRecord,
  Listing,
  ListQuery,
  Page,
  Selection,
  Single,
} from './collection.js';
export type { ChangesPage, ChangesQuery } from './create-changes.js';
export type { ArticleGrouping } from './create-article-counts.js';
export { createProofs, type CheckedProof, type Proofs } from './create-proofs.js';
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
export type * from './contract/definitions.js';
export { differences, digestOf } from './sync/digest.js';
export type { Mirrored, MirrorKey, MirrorStep, MirrorStore } from './sync/mirror-store.js';
export { sync, type SyncOptions, type SyncReport } from './sync/sync.js';
