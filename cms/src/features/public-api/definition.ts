import type { Filterable } from '../../contract';
import type { Condition } from '../publication';

/** What one level of an answer holds: no other attribute of an entry leaves the CMS. */
export interface Projection {
  /** Scalar attributes, as they are named in the schema. */
  fields: readonly string[];
  /** Components, media and relations, each with its own projection. */
  nested?: Readonly<Record<string, Projection>>;
  /** Of the nested: what must be there for the level to be shown at all. */
  needs?: readonly string[];
  /** Scalar attributes that are read for `prepare` alone. */
  also?: readonly string[];
  /** What is shown may depend on the entry itself, and on the moment. */
  prepare?: (entry: Record<string, unknown>, now: Date) => Record<string, unknown>;
  /** Of a JSON attribute that maps names to objects: what stays of each object. */
  json?: Readonly<Record<string, readonly string[]>>;
  /** Moments that readers are told of once they have come, each with the attributes told together with it. */
  once?: Readonly<Record<string, readonly string[]>>;
  /** Of a relation: which of its entries are shown at this moment. */
  shownAt?: (now: Date) => Condition;
  /** Order of a to-many relation; without it the order that the editor chose. */
  sort?: readonly string[];
}

interface PublicSingleType {
  uid: `api::${string}.${string}`;
  kind: 'single';
  /** Chinese name for messages. */
  label: string;
  /** First path segment after the API's prefix. */
  route: string;
  detail: Projection;
}

/** Entries without an address of their own: they can only be listed. */
interface PublicListType extends Omit<PublicSingleType, 'kind' | 'detail'> {
  kind: 'list';
  summary: Projection;
  filters: Filterable;
  /** Attributes callers may sort by. */
  sorts: readonly string[];
  /** Attributes that are ordered by another one, which is never null. */
  orderedBy?: Readonly<Record<string, string>>;
  /** Order when the caller names none, in Strapi's notation. */
  defaultSort: readonly string[];
  /** What must hold of an entry at this moment for readers to see it at all. */
  shownAt?: (now: Date) => Condition;
}

interface PublicCollectionType extends Omit<PublicListType, 'kind'> {
  kind: 'collection';
  detail: Projection;
}

export type { PublicCollectionType, PublicListType, PublicSingleType };
export type PublicType = PublicSingleType | PublicListType | PublicCollectionType;
