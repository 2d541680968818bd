import type { Core } from '@strapi/strapi';
import type { SearchType } from '../searchable';
import type { Tokens } from '../text/tokenizer';
import type { Match } from './expression';

/** Knex, or one of its transactions. */
export type Connection = Core.Strapi['db']['connection'];

/** Where in a row it must match: each scope holds the one before it. */
export type Scope = 'head' | 'lead' | 'body';
export const SCOPES: readonly Scope[] = ['head', 'lead', 'body'];

export const scopesUpTo = (scope: Scope): readonly Scope[] =>
  SCOPES.slice(0, SCOPES.indexOf(scope) + 1);

/** Words first; grams are the second field, for where words were cut another way. */
export const KINDS = ['words', 'grams'] as const;

/** The index's columns: `head_words`, `head_grams`, … */
export const COLUMNS: readonly string[] = SCOPES.flatMap((scope) =>
  KINDS.map((kind) => `${scope}_${kind}`),
);

/** A row of the index: titles and names, summary, the rest. */
export type IndexRow = { id: number } & Record<Scope, Tokens>;

export interface FindQuery {
  match: Match;
  scope: Scope;
  type: SearchType | null;
  limit: number;
  offset?: number;
  /** Rows to leave out. */
  except?: readonly number[];
}

/** The full-text index of the running database. Tokens come from the portal's own tokenizer, so both find the same. */
export interface SearchEngine {
  /** Makes the tables that are missing. */
  install(connection: Connection): Promise<void>;
  /** Runs searches on one connection, with what the database has to be told for them. */
  reading<Answer>(
    connection: Connection,
    work: (connection: Connection) => Promise<Answer>,
  ): Promise<Answer>;
  add(connection: Connection, rows: readonly IndexRow[]): Promise<void>;
  remove(connection: Connection, ids: readonly number[]): Promise<void>;
  /** Rows that match anywhere, by type. */
  count(connection: Connection, match: Match): Promise<Record<SearchType, number>>;
  /** Ids of rows that match, the highest first: that is the newest. */
  find(connection: Connection, query: FindQuery): Promise<number[]>;
  /** Maintenance after many writes: merges segments, and updates the planner's statistics. */
  optimize(connection: Connection): Promise<void>;
  /** Bytes that the index takes. */
  size(connection: Connection): Promise<number>;
}
