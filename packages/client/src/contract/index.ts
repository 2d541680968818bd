import { alerts, alertTerms } from './alert.js';
import { articles, articleTerms } from './article.js';
import { columns, columnTerms } from './column.js';
import { enterprises, enterpriseTerms } from './enterprise.js';
import { homePage, homePageTerms } from './home-page.js';
import { honors, honorTerms } from './honor.js';
import { industries, industryTerms } from './industry.js';
import { topics, topicTerms } from './topic.js';
import { town, townTerms } from './town.js';
import { shapeOf, type Shape } from './shape.js';
import type { Dictionary } from './terms.js';
import { villages, villageTerms } from './village.js';
import type { ContentType } from './vocabulary.js';

/** Every type of the public API, by its name on the client. */
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

/** What each attribute of a type means, in its summary and its detail. */
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

export type Contract = typeof contract;

/** Names of the types whose records have an address. */
export type CollectionName = {
  [Name in keyof Contract]: Contract[Name]['kind'] extends 'collection' ? Name : never;
}[keyof Contract];

/** The name on the client of a type whose records have an address. */
export type NameOf<Type extends ContentType> = {
  [Name in CollectionName]: Contract[Name]['type'] extends Type ? Name : never;
}[CollectionName];

/** The same of a value; throws a TypeError for a type without. */
export function nameOf<Type extends ContentType>(type: Type): NameOf<Type> {
  const found = Object.entries(contract).find(
    ([, definition]) => definition.type === type && definition.kind === 'collection',
  );
  if (!found) throw new TypeError(`${type} has no records with an address.`);
  return found[0] as NameOf<Type>;
}

/** Everything that the API answers, as shapes. */
export const shapes = (): Shape[] =>
  Object.values(contract).flatMap((definition) => [
    ...('summary' in definition ? [shapeOf(definition.summary)] : []),
    ...('detail' in definition ? [shapeOf(definition.detail)] : []),
  ]);

/** Attributes that hold other records, in whichever answer, with the type of those. */
export const relations = (): Record<string, ContentType> =>
  Object.fromEntries(
    shapes().flatMap(({ nested }) =>
      Object.entries(nested).flatMap(([name, { type }]) => (type ? [[name, type]] : [])),
    ),
  );

export type * from './alert.js';
export type * from './article.js';
export type * from './column.js';
export type * from './components.js';
export type * from './enterprise.js';
export type * from './home-page.js';
export type * from './honor.js';
export type * from './industry.js';
export type { Media, MediaFormat } from './media.js';
export type { NamedRef, TitledRef } from './fields.js';
export type { SearchCounts, SearchHit, SearchType, Segment, Suggestion } from './search.js';
export type * from './topic.js';
export type * from './town.js';
export type * from './village.js';
export type {
  CollectionDefinition,
  ListDefinition,
  Searchable,
  SingleDefinition,
} from './define.js';
export type { Filterable, ValueKind } from './filterable.js';
export { shapeOf, type NestedShape, type Shape } from './shape.js';
export * from './vocabulary.js';
export { sharedTerms, type Dictionary, type Term } from './terms.js';
