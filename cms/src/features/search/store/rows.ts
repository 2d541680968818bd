import { SEARCH_TYPES, type SearchType } from '../searchable';
import type { Connection } from './engine';
import { typeOfNumber } from './row-id';

/** A statement's rows, whichever database answers. */
export async function select<Row>(
  connection: Connection,
  sql: string,
  bindings: readonly unknown[] = [],
): Promise<Row[]> {
  const answer: unknown = await connection.raw(sql, [...bindings] as never);
  return (Array.isArray(answer) ? answer : (answer as { rows: Row[] }).rows) as Row[];
}

/** Counts by a type's number; PostgreSQL writes large integers as text. */
export function countsByType(
  rows: readonly { type: number | string; found: number | string }[],
): Record<SearchType, number> {
  const counts = Object.fromEntries(SEARCH_TYPES.map((type) => [type, 0]));
  for (const { type, found } of rows) {
    const name = typeOfNumber(Number(type));
    if (name) counts[name] = Number(found);
  }
  return counts as Record<SearchType, number>;
}
