import type { StoredDocument } from '../store/document-row';
import { documentsTable } from '../store/documents-table';
import { SCOPES, type Scope } from '../store/engine';
import { either, type Match } from '../store/expression';
import type { IndexReader } from '../store/search-index';
import { SEARCH_TYPES, type SearchType } from '../searchable';
import type { ParsedQuery } from './parse';
import { rank } from './rank';

/** How many of the newest matches are ranked; the others follow by date. */
export const RANKED = 100;
/** Below this many results, matches of most of the query are shown as well. */
const ENOUGH = 3;

/** Of all types together. */
export const sumOf = (counts: Record<SearchType, number>): number =>
  SEARCH_TYPES.reduce((sum, type) => sum + counts[type], 0);

/** What a query found, before it is read. */
export interface Found {
  match: Match;
  counts: Record<SearchType, number>;
  /** Whether all that was asked for is held. */
  whole: boolean;
}

/** The first match that finds anything; with the next one where it finds next to nothing, and that only in texts. */
export async function firstThatFinds(
  { engine, connection }: IndexReader,
  { matches }: ParsedQuery,
): Promise<Found | null> {
  for (const [i, match] of matches.entries()) {
    const counts = await engine.count(connection, match);
    const total = sumOf(counts);
    if (total === 0) continue;
    const next = matches[i + 1];
    if (i > 0 || total >= ENOUGH || !next) return { match, counts, whole: i === 0 };
    const inHead = await engine.find(connection, { match, scope: 'head', type: null, limit: 1 });
    if (inHead.length > 0) return { match, counts, whole: true };
    const wider = either(match, next);
    const more = await engine.count(connection, wider);
    return sumOf(more) > total
      ? { match: wider, counts: more, whole: false }
      : { match, counts, whole: true };
  }
  return null;
}

/** Up to RANKED matches, those in titles first, the best on top. */
export async function ranked(
  { engine, connection }: IndexReader,
  query: ParsedQuery,
  { match, whole }: Pick<Found, 'match' | 'whole'>,
  type: SearchType | null,
  scopes: readonly Scope[] = SCOPES,
): Promise<StoredDocument[]> {
  const places = new Map<number, Scope>();
  for (const scope of scopes) {
    const limit = RANKED - places.size;
    if (limit <= 0) break;
    const except = [...places.keys()];
    const ids = await engine.find(connection, { match, scope, type, limit, except });
    ids.forEach((id) => places.set(id, scope));
  }
  const isRead = (scope: Scope) => !whole || scope === 'body';
  const read = (body: boolean) =>
    documentsTable.read(
      connection,
      [...places].filter(([, scope]) => isRead(scope) === body).map(([id]) => id),
      { body },
    );
  const candidates = [...(await read(true)), ...(await read(false))].map(([id, document]) => ({
    document,
    scope: places.get(id) ?? 'body',
  }));
  return rank(candidates, { query, whole, now: new Date() });
}

/** Documents in the order of these ids; one that is gone by now is left out. */
export const inOrder = (
  ids: readonly number[],
  documents: ReadonlyMap<number, StoredDocument>,
): StoredDocument[] => ids.flatMap((id) => documents.get(id) ?? []);
