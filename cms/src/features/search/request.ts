import { refuse } from '../errors';
import { checkKeys, type RawQuery } from '../public-api';
import type { SearchRequest } from './query/search';
import { isSearchType, SEARCH_TYPES } from './searchable';

/** Room for 500 Chinese characters in a URL. */
const MAX_QUERY_STRING = 8_000;
const MAX_PAGE = 10_000;

/**
 * Reads the parameters of `GET /api/search`.
 *
 * @throws ForbiddenError (403) for `status`; ValidationError (400) for anything else outside the contract
 */
export function parseSearchQuery(query: RawQuery): SearchRequest {
  checkKeys(query, ['q', 'type', 'page'], MAX_QUERY_STRING);
  const { q, type, page } = query.params;
  if (type !== undefined && !isSearchType(type)) {
    refuse('type', { zh: '没有这一类', en: 'There is no such type.', allowed: SEARCH_TYPES });
  }
  return { q: textOf(q), type: type ?? null, page: pageOf(page) };
}

/** Reads the parameter of `GET /api/search/suggest`; throws as {@link parseSearchQuery} does. */
export function parseSuggestQuery(query: RawQuery): string {
  checkKeys(query, ['q'], MAX_QUERY_STRING);
  return textOf(query.params.q);
}

function textOf(q: unknown): string {
  if (q === undefined) return '';
  if (typeof q !== 'string') refuse('q', { zh: 'q 应为单个值', en: 'q takes one value.' });
  return q;
}

function pageOf(page: unknown): number {
  if (page === undefined) return 1;
  const number = typeof page === 'string' && /^\d{1,5}$/.test(page) ? Number(page) : 0;
  if (number < 1 || number > MAX_PAGE) {
    refuse('page', {
      zh: `page 应为1至${MAX_PAGE}的整数`,
      en: `page is an integer from 1 to ${MAX_PAGE}.`,
    });
  }
  return number;
}
