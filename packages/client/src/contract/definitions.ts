import { alertQueries, alerts, alertTerms } from './alert.js';
import { articleQueries, articles, articleTerms } from './article.js';
import { columnQueries, columns, columnTerms } from './column.js';
import { enterpriseQueries, enterprises, enterpriseTerms } from './enterprise.js';
import { homePage, homePageTerms } from './home-page.js';
import { honorQueries, honors, honorTerms } from './honor.js';
import { industryQueries, industries, industryTerms } from './industry.js';
import { topicQueries, topics, topicTerms } from './topic.js';
import { town, townQueries, townTerms } from './town.js';
import { villageQueries, villages, villageTerms } from './village.js';
import type { Queries } from './define.js';
import type { Dictionary } from './terms.js';
import type { ContentType } from './vocabulary.js';

/**
 * Every type of the public API, by its name on the client.
 *
 * @hidden
 */
export const contract = {
  articles,
  columns,
  topics,
  villages,
  enterprises,
  industries,
  honors,
  alerts,
  homePage,
  town,
};

/**
 * What anyone may ask of each type.
 *
 * @hidden
 */
export const queries = {
  article: articleQueries,
  column: columnQueries,
  topic: topicQueries,
  village: villageQueries,
  enterprise: enterpriseQueries,
  industry: industryQueries,
  honor: honorQueries,
  alert: alertQueries,
  'home-page': {},
  town: townQueries,
} as const satisfies Readonly<Record<ContentType, Queries>>;

/**
 * What each attribute of a type means, in its summary and its detail.
 *
 * @hidden
 */
export const recordTerms: Readonly<Record<ContentType, Dictionary>> = {
  article: articleTerms,
  column: columnTerms,
  topic: topicTerms,
  village: villageTerms,
  enterprise: enterpriseTerms,
  industry: industryTerms,
  honor: honorTerms,
  alert: alertTerms,
  'home-page': homePageTerms,
  town: townTerms,
};

/**
 * The singular names of the types.
 *
 * @hidden
 */
export const types = Object.values(contract).map(({ type }) => type);

export type Contract = typeof contract;

/** Names of the types whose records have an address. */
export type CollectionName = {
  [Name in keyof Contract]: Contract[Name]['kind'] extends 'collection' ? Name : never;
}[keyof Contract];

/** The name on the client of a type whose records have an address. */
export type NameOf<Type extends ContentType> = {
  [Name in CollectionName]: Contract[Name]['type'] extends Type ? Name : never;
}[CollectionName];

export type { Alert, AlertFilters, AlertKind } from './alert.js';
export type {
  Article,
  ArticleCursor,
  ArticleFilters,
  ArticleSummary,
  ChangeNote,
} from './article.js';
export type { ArticleCount } from './article-count.js';
export type { Change } from './change.js';
export type { Column, ColumnFilters, ColumnKind, ColumnSummary } from './column.js';
export type { Alias, Attachment, Contact, Figure, Offering, Seo } from './components.js';
export type {
  CollectionDefinition,
  ListDefinition,
  Queries,
  Searchable,
  SingleDefinition,
} from './define.js';
export type { Field, FieldKind } from './dictionary.js';
export type { Digest } from './digest.js';
export type { Download, DownloadFile, DownloadFormat } from './download.js';
export type {
  Enterprise,
  EnterpriseFilters,
  EnterpriseScale,
  EnterpriseSummary,
} from './enterprise.js';
export type { NamedRef, TitledRef } from './fields.js';
export type { Comparisons, Filterable, ValueKind, Where } from './filterable.js';
export type { HomeBanner, HomePage, HomeSection, HomeSectionName } from './home-page.js';
export type { HolderKind, Honor, HonorFilters, HonorLevel, HonorSummary } from './honor.js';
export type { Industry } from './industry.js';
export type { Media, MediaFormat } from './media.js';
export type { CheckedChain, ProofPeriod } from './proof.js';
export type { SearchCounts, SearchHit, SearchType, Segment, Suggestion } from './search.js';
export type { NestedShape, Shape } from './shape.js';
export type { Dictionary, Term } from './terms.js';
export type { Topic, TopicSummary } from './topic.js';
export type { Chart, ChartKind, GreyPeriod, Town } from './town.js';
export type { Village, VillageSummary } from './village.js';
export type { ContentType, PageType, SectionType } from './vocabulary.js';
