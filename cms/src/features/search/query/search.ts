import { documentsTable } from '../store/documents-table';
import type { IndexReader } from '../store/search-index';
import { SEARCH_TYPES, type SearchType } from '../searchable';
import { firstThatFinds, inOrder, ranked, RANKED, sumOf } from './find';
import { toHit, type Hit } from './hit';
import { parseQuery } from './parse';

export const PAGE_SIZE = 10;
export interface SearchRequest {
  q: string;
  type: SearchType | null;
  /** From 1. */
  page: number;
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

export async function search(reader: IndexReader, request: SearchRequest): Promise<SearchResult> {
  const { type, page } = request;
  const query = parseQuery(request.q, reader);
  const found = await firstThatFinds(reader, query);
  const { counts, whole } = found ?? { counts: NOTHING, whole: true };
  const about = { query: query.text, match: whole ? 'all' : 'some', counts } as const;
  const total = type ? counts[type] : sumOf(counts);
  if (!found || total === 0) return { ...about, total, hits: [] };

  const from = (page - 1) * PAGE_SIZE;
  const best = await ranked(reader, query, found, type);
  const ids = best.slice(from, from + PAGE_SIZE).map(({ id }) => id);
  if (ids.length < PAGE_SIZE && best.length >= RANKED) {
    const rest = await reader.engine.find(reader.connection, {
      match: found.match,
      scope: 'body',
      type,
      limit: PAGE_SIZE - ids.length,
      offset: Math.max(0, from - best.length),
      except: best.map(({ id }) => id),
    });
    ids.push(...rest);
  }
  const documents = await documentsTable.read(reader.connection, ids, { body: true });
  return { ...about, total, hits: inOrder(ids, documents).map((one) => toHit(one, query, whole)) };
}
