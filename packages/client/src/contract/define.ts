import type * as z from '../schema.js';
import type { Clause } from '../filters.js';
import type { Filterable } from './filterable.js';
import { standsFor } from './shape.js';
import type { ContentType } from './vocabulary.js';

/** An object schema that answers `T`. */
export type RecordSchema<T> = z.Schema<T>;

/** Which attributes of a type are searched. `village.name` is an attribute of a component or relation. */
export interface Searchable {
  title: string;
  /** Other names: former ones, short ones. */
  names?: readonly string[];
  /** What a result shows below its title. */
  summary: string;
  /** Weighs like the summary. */
  lead?: readonly string[];
  /** HTML or plain text. */
  body: readonly string[];
  /** By which results of this type are ordered, newest first. */
  date?: string;
  /** Whether people add the name of the type's section to find it alone: `东街村 荣誉`. */
  called?: boolean;
}

interface Definition {
  /** Singular name. */
  type: ContentType;
  /** The path under `/api`. */
  route: string;
}

/**
 * All that is said of a type whose records are listed. The server fixes populate and projection, so that the client
 * sends neither: `summary` and `detail` say what it answers.
 */
export interface ListDefinition<Summary, Filters, Sort extends string> extends Definition {
  kind: 'list' | 'collection';
  summary: RecordSchema<Summary>;
  /** The client's own filters, as clauses over what is `filterable` that must all hold. */
  filters: (query: Partial<Filters>) => Clause[];
  /** The client's orders, each ending in `documentId`, so that pages neither repeat nor skip a record. */
  sorts: Record<Sort, readonly string[]>;
  /** Also the server's order when a caller names none. */
  defaultSort: NoInfer<Sort>;
}

/** A type whose records have an address of their own: `detail` is what it answers. */
export interface CollectionDefinition<
  Summary,
  Detail,
  Filters,
  Sort extends string,
> extends ListDefinition<Summary, Filters, Sort> {
  kind: 'collection';
  detail: RecordSchema<Detail>;
}

export interface SingleDefinition<Detail> extends Definition {
  kind: 'single';
  detail: RecordSchema<Detail>;
}

/**
 * What anyone may ask of a type. It stands beside the definition, not in it: the server's half. Plain literals, which bundlers drop where nobody
 * asks for them.
 */
export interface Queries {
  /** What anyone may filter by; of a collection, what its records have beyond identity and age. */
  filterable?: Filterable;
  /** What anyone may sort by. */
  sortable?: readonly string[];
  /** Of the types with a page. */
  search?: Searchable;
}

/** Checks a definition and keeps its types. */
export const defineList = <Type extends ContentType, Summary, Filters, Sort extends string>(
  definition: Omit<ListDefinition<Summary, Filters, Sort>, 'kind'> & { type: Type },
) => ({ kind: 'list' as const, ...definition });

/** The same; wherever its summary stands in another record, it is recognised as one of this type. */
export function defineCollection<
  Type extends ContentType,
  Summary,
  Detail,
  Filters,
  Sort extends string,
>(definition: Omit<CollectionDefinition<Summary, Detail, Filters, Sort>, 'kind'> & { type: Type }) {
  standsFor(definition.summary, { type: definition.type, whole: true });
  return { kind: 'collection' as const, ...definition };
}

export const defineSingle = <Type extends ContentType, Detail>(
  definition: Omit<SingleDefinition<Detail>, 'kind'> & { type: Type },
) => ({
  kind: 'single' as const,
  ...definition,
});
