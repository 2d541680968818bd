import { documentsTable, type StoredDocument } from '../index/documents-table';
import { SCOPES, type Scope } from '../index/engine';
import { either, type Match } from '../index/expression';
import type { SearchIndex } from '../index/search-index';
import { SEARCH_TYPES, type SearchType } from '../searchable';
import { fold } from '../text/fold';
import { initialsOf, soundsOf } from '../text/names';
import { parseQuery, type ParsedQuery } from './parse';
import { rank } from './rank';
import { mark, markedTerms, snippet, type Segment } from './snippet';

export const PAGE_SIZE = 10;
/** So many of the newest matches are ranked; what comes after them stands by its date. */
const RANKED = 100;
/** Fewer than these, and what holds most of the query is shown as well. */
const ENOUGH = 3;

export interface SearchRequest {
  q: string;
  type: SearchType | null;
  /** From 1. */
  page: number;
}

export interface Hit {
  type: SearchType;
  documentId: string;
  /** Null for the town, which has one page. */
  slug: string | null;
  title: Segment[];
  /** Another name, where it was found by that. */
  alias: Segment[] | null;
  snippet: Segment[];
  /** ISO 8601; articles alone have one. */
  date: string | null;
}

export interface SearchResult {
  hits: Hit[];
  /** What was searched for. */
  query: string;
  /** `some`: what was found need not hold all that was asked for. */
  match: 'all' | 'some';
  /** Found of each type, whichever was chosen. */
  counts: Record<SearchType, number>;
  /** Found of the chosen type. */
  total: number;
}

const NOTHING = Object.fromEntries(SEARCH_TYPES.map((type) => [type, 0])) as Record<
  SearchType,
  number
>;

const sumOf = (counts: Record<SearchType, number>): number =>
  SEARCH_TYPES.reduce((sum, type) => sum + counts[type], 0);

export async function search(index: SearchIndex, request: SearchRequest): Promise<SearchResult> {
  const { type, page } = request;
  const query = parseQuery(request.q, index.tokenizer);
  const found = await firstThatFinds(index, query);
  const { counts, whole } = found ?? { counts: NOTHING, whole: true };
  const about = { query: query.text, match: whole ? 'all' : 'some', counts } as const;
  const total = type ? counts[type] : sumOf(counts);
  if (!found || total === 0) return { ...about, total, hits: [] };

  const from = (page - 1) * PAGE_SIZE;
  const best = await ranked(index, query, found, type);
  const ids = best.slice(from, from + PAGE_SIZE).map(({ id }) => id);
  if (ids.length < PAGE_SIZE && best.length >= RANKED) {
    const rest = await index.engine.find(index.connection, {
      match: found.match,
      scope: 'body',
      type,
      limit: PAGE_SIZE - ids.length,
      offset: Math.max(0, from - best.length),
      except: best.map(({ id }) => id),
    });
    ids.push(...rest);
  }
  const documents = await documentsTable.read(index.connection, ids, { body: true });
  return { ...about, total, hits: inOrder(ids, documents).map((one) => toHit(one, query)) };
}

/** What can be chosen while a query is being typed: titles and names alone. */
export async function suggest(
  index: SearchIndex,
  q: string,
  limit: number,
): Promise<{ document: StoredDocument; alias: string | null }[]> {
  const query = parseQuery(q, index.tokenizer);
  for (const [i, match] of query.matches.entries()) {
    const best = await ranked(index, query, { match, whole: i === 0 }, null, ['head']);
    if (best.length > 0) {
      return best
        .slice(0, limit)
        .map((document) => ({ document, alias: aliasOf(document, query) }));
    }
  }
  return [];
}

/** What people read most. */
export async function popular(index: SearchIndex, limit: number): Promise<StoredDocument[]> {
  const ids = await documentsTable.popular(index.connection, limit);
  return inOrder(ids, await documentsTable.read(index.connection, ids, { body: false }));
}

/** What a query found, before it is read. */
interface Found {
  match: Match;
  counts: Record<SearchType, number>;
  /** Whether all that was asked for is held. */
  whole: boolean;
}

/** The first match that finds anything; with the next one where it finds next to nothing, and that only in texts. */
async function firstThatFinds(
  { engine, connection }: SearchIndex,
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
    return { match: wider, counts: await engine.count(connection, wider), whole: false };
  }
  return null;
}

/** Up to RANKED matches, those in titles first, the best on top. */
async function ranked(
  index: SearchIndex,
  query: ParsedQuery,
  { match, whole }: Pick<Found, 'match' | 'whole'>,
  type: SearchType | null,
  scopes: readonly Scope[] = SCOPES,
): Promise<StoredDocument[]> {
  const { engine, connection } = index;
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
  const rarity = whole ? new Map<string, number>() : await rarityOf(index, query.terms);
  return rank(candidates, { query, whole, rarity, now: new Date() });
}

/** How little a word is used; one that stands nowhere cannot tell documents apart. */
async function rarityOf({ engine, connection }: SearchIndex, terms: readonly string[]) {
  const rarity = new Map<string, number>();
  for (const token of terms) {
    const counts = await engine.count(connection, { words: { token }, grams: null });
    rarity.set(token, 1 / Math.log2(2 + sumOf(counts)));
  }
  return rarity;
}

const inOrder = (
  ids: readonly number[],
  documents: ReadonlyMap<number, StoredDocument>,
): StoredDocument[] => ids.flatMap((id) => documents.get(id) ?? []);

function toHit(document: StoredDocument, query: ParsedQuery): Hit {
  const { type, documentId, slug, title, date } = document;
  const terms = markedTerms(query);
  const alias = aliasOf(document, query);
  return {
    type,
    documentId,
    slug,
    title: mark(title, terms),
    alias: alias === null ? null : mark(alias, terms),
    snippet: snippet(document, terms),
    date,
  };
}

/** The name that was asked for, where it is not the title. */
function aliasOf({ title, names }: StoredDocument, { bare, terms }: ParsedQuery): string | null {
  const asked = (name: string) =>
    [bare, ...terms].some((term) => fold(name).includes(term)) ||
    [...soundsOf(name), ...initialsOf(name)].some((sound) => sound.startsWith(bare));
  return bare === '' || asked(title) ? null : (names.find(asked) ?? null);
}
