import type * as z from 'zod/mini';
import type { Clause } from '../filters.js';

/** An object schema that answers `T`. */
export type RecordSchema<T> = z.core.$ZodType<T>;

/**
 * Everything the client knows about one type. The server fixes populate and projection,
 * so that the client sends neither: `summary` and `detail` say what it answers.
 */
export interface ListDefinition<Summary, Filters, Sort extends string> {
  /** Plural name: the path under `/api`, and the name on the client. */
  route: string;
  summary: RecordSchema<Summary>;
  /** Clauses that must all hold. */
  filters: (query: Partial<Filters>) => Clause[];
  /** Orders, each ending in `documentId`, so that pages neither repeat nor skip a record. */
  sorts: Record<Sort, readonly string[]>;
  defaultSort: NoInfer<Sort>;
}

/** A type whose records have an address of their own: `detail` is what it answers. */
export interface CollectionDefinition<
  Summary,
  Detail,
  Filters,
  Sort extends string,
> extends ListDefinition<Summary, Filters, Sort> {
  detail: RecordSchema<Detail>;
}

export interface SingleDefinition<Detail> {
  route: string;
  detail: RecordSchema<Detail>;
}

/** Checks a definition and keeps its types. */
export const defineList = <Summary, Filters, Sort extends string>(
  definition: ListDefinition<Summary, Filters, Sort>,
) => definition;

export const defineCollection = <Summary, Detail, Filters, Sort extends string>(
  definition: CollectionDefinition<Summary, Detail, Filters, Sort>,
) => definition;

export const defineSingle = <Detail>(definition: SingleDefinition<Detail>) => definition;
