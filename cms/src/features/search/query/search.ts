import { documentsTable, type StoredDocument } from '../index/documents-table';
import { SCOPES, type Scope } from '../index/engine';
import type { Match } from '../index/expression';
import type { SearchIndex } from '../index/search-index';
import { SEARCH_TYPES, type SearchType } from '../searchable';
import { fold } from '../text/fold';
import { soundsOf } from '../text/names';
import { parseQuery, type ParsedQuery } from './parse';
import { rank } from './rank';
import { mark, markedTerms, snippet, type Segment } from './snippet';

export const PAGE_SIZE = 10;
/** So many of the newest matches are ranked; what comes after them stands by its date. */
const RANKED = 100;

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
  /** `some`: nothing holds all that was asked for, these hold most of it. */
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

export async function search(index: SearchIndex, request: SearchRequest): Promise<SearchResult> {
  const { type, page } = request;
  const query = parseQuery(request.q, index.tokenizer);
  const { match, counts, whole } = await firstThatFinds(index, query);
  const sum = SEARCH_TYPES.reduce((total, one) => total + counts[one], 0);
  const found = { query: query.text, match: whole ? 'all' : 'some', counts } as const;
  const total = type ? counts[type] : sum;
  if (!match || total === 0) return { ...found, total, hits: [] };

  const from = (page - 1) * PAGE_SIZE;
  const best = await ranked(index, match, query, type);
  const ids = best.slice(from, from + PAGE_SIZE).map(({ id }) => id);
  if (ids.length < PAGE_SIZE && best.length >= RANKED) {
    const rest = await index.engine.find(index.connection, {
      match,
      scope: 'body',
      type,
      limit: PAGE_SIZE - ids.length,
      offset: Math.max(0, from - best.length),
      except: best.map(({ id }) => id),
    });
    ids.push(...rest);
  }
  const documents = await documentsTable.read(index.connection, ids, { body: true });
  return { ...found, total, hits: inOrder(ids, documents).map((one) => toHit(one, query, index)) };
}

/** What can be chosen while a query is being typed: titles and names alone. */
export async function suggest(
  index: SearchIndex,
  q: string,
  limit: number,
): Promise<{ document: StoredDocument; alias: string | null }[]> {
  const query = parseQuery(q, index.tokenizer);
  for (const match of query.matches) {
    const best = await ranked(index, match, query, null, ['head']);
    if (best.length > 0) {
      return best
        .slice(0, limit)
        .map((document) => ({ document, alias: aliasOf(document, query, index) }));
    }
  }
  return [];
}

/** What people read most. */
export async function popular(index: SearchIndex, limit: number): Promise<StoredDocument[]> {
  const ids = await documentsTable.popular(index.connection, limit);
  return inOrder(ids, await documentsTable.read(index.connection, ids, { body: false }));
}

async function firstThatFinds(index: SearchIndex, { matches }: ParsedQuery) {
  for (const [i, match] of matches.entries()) {
    const counts = await index.engine.count(index.connection, match);
    if (Object.values(counts).some((count) => count > 0)) return { match, counts, whole: i === 0 };
  }
  return { match: null, counts: NOTHING, whole: true };
}

/** Up to RANKED matches, those in titles first, the best on top. */
async function ranked(
  index: SearchIndex,
  match: Match,
  query: ParsedQuery,
  type: SearchType | null,
  scopes: readonly Scope[] = SCOPES,
): Promise<StoredDocument[]> {
  const places = new Map<number, Scope>();
  for (const scope of scopes) {
    const limit = RANKED - places.size;
    if (limit <= 0) break;
    const except = [...places.keys()];
    const ids = await index.engine.find(index.connection, { match, scope, type, limit, except });
    ids.forEach((id) => places.set(id, scope));
  }
  const inBody = [...places].filter(([, scope]) => scope === 'body').map(([id]) => id);
  const others = [...places.keys()].filter((id) => !inBody.includes(id));
  const documents = new Map([
    ...(await documentsTable.read(index.connection, others, { body: false })),
    ...(await documentsTable.read(index.connection, inBody, { body: true })),
  ]);
  const candidates = [...documents].map(([id, document]) => ({
    document,
    scope: places.get(id) ?? 'body',
  }));
  return rank(candidates, query, index.tokenizer, new Date());
}

const inOrder = (
  ids: readonly number[],
  documents: ReadonlyMap<number, StoredDocument>,
): StoredDocument[] => ids.flatMap((id) => documents.get(id) ?? []);

function toHit(document: StoredDocument, query: ParsedQuery, index: SearchIndex): Hit {
  const { type, documentId, slug, title, date } = document;
  const terms = markedTerms(query);
  const alias = aliasOf(document, query, index);
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
function aliasOf(
  { title, names }: StoredDocument,
  { bare, terms }: ParsedQuery,
  { tokenizer }: SearchIndex,
): string | null {
  const asked = (name: string) =>
    [bare, ...terms].some((term) => fold(name).includes(term)) ||
    soundsOf(name, tokenizer).some((sound) => sound.startsWith(bare));
  return bare === '' || asked(title) ? null : (names.find(asked) ?? null);
}
