import type { Issue, ServerError } from './errors.js';
import type { ReadInit } from './transport.js';

/** Which records, in which order; the other keys are the type's filters. */
export type Selection<Filters, Sort extends string> = Partial<Filters> & { sort?: Sort };

/** Which part of them. */
export type ListQuery<Filters, Sort extends string, Counted extends boolean = boolean> = Selection<
  Filters,
  Sort
> & {
  /** From 1. */
  page?: number;
  /** At most 100; the CMS's default is 25. */
  pageSize?: number;
  /** True unless given. False leaves out `pageCount` and `total`, which cost the CMS half of the time. */
  withCount?: Counted;
};

export interface Page<T, Counted extends boolean = true> {
  items: T[];
  page: number;
  pageSize: number;
  /** Null with `withCount: false`. */
  pageCount: Counted extends true ? number : null;
  /** Null with `withCount: false`. */
  total: Counted extends true ? number : null;
}

/** A record of a list that was left out because it is not what its definition says. */
export interface InvalidRecord {
  /** Plural name of the type, `articles`; `search` or `search/suggest` for what a search answers. */
  type: string;
  documentId: string | null;
  issues: readonly Issue[];
  url: string;
}

/** Records without an address of their own. */
export interface Listing<Summary, Filters, Sort extends string> {
  /** One page of summaries. A record that is not valid is left out and reported. */
  list<Counted extends boolean = true>(
    query?: ListQuery<Filters, Sort, Counted>,
    init?: ReadInit,
  ): Promise<Page<Summary, Counted>>;
  /** Every summary, page after page, each record once. */
  all(query?: Selection<Filters, Sort>, init?: ReadInit): AsyncGenerator<Summary, void, void>;
}

/** A record, or what the CMS says of one that it does not show: `not-found`, or a code that tells why it is gone. Null for what names no record. */
export type Found<Detail> =
  { record: Detail; gone: null } | { record: null; gone: ServerError | null };

export interface Collection<Summary, Detail, Filters, Sort extends string> extends Listing<
  Summary,
  Filters,
  Sort
> {
  /**
   * The record in detail, by slug or documentId; null when the CMS says that there is none.
   * A former slug answers the record, whose slug then differs from the one asked for.
   */
  bySlug(slug: string, init?: ReadInit): Promise<Detail | null>;
  /** The same, and where there is none, whether there was one. */
  find(slug: string, init?: ReadInit): Promise<Found<Detail>>;
}

export interface Single<Detail> {
  /** The record; null when the CMS says that there is none. */
  get(init?: ReadInit): Promise<Detail | null>;
}
