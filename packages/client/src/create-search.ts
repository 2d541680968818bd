import { expectShape, validRecords } from './answers.js';
import type { InvalidRecord, Page } from './collection.js';
import {
  hits,
  placeOf,
  searchBody,
  suggestBody,
  suggestions,
  type SearchCounts,
  type SearchHit,
  type SearchType,
  type Suggestion,
} from './contract/search.js';
import { toQueryString } from './query-string.js';
import type { Read, ReadInit } from './transport.js';

export interface SearchQuery {
  /** Words, a name, pinyin or its first letters; the CMS uses the first 64 characters. */
  q: string;
  /** All types unless given. */
  type?: SearchType;
  /** From 1. */
  page?: number;
}

export interface SearchResults extends Page<SearchHit> {
  /** What was searched. */
  query: string;
  /** `some`: nothing holds all that was asked for, and these hold most of it. */
  match: 'all' | 'some';
  /** For the query, whichever type was chosen. */
  counts: SearchCounts;
}

export interface Search {
  /** One page of what was found, the closest first. A hit that is not valid is left out and reported. */
  search(query: SearchQuery, init?: ReadInit): Promise<SearchResults>;
  /** At most eight pages that `q` could be for; for an empty `q` those that are read most. */
  suggest(q: string, init?: ReadInit): Promise<Suggestion[]>;
}

const SEARCH = 'search';
const SUGGEST = 'search/suggest';

/** What people look for stands in no report of an invalid record. */
const withoutQuery = (url: string) => url.replace(/\?.*/, '');

export function createSearch(read: Read, onInvalidRecord: (record: InvalidRecord) => void): Search {
  return {
    async search({ q, type, page }, init) {
      const answer = await read(SEARCH, toQueryString({ q, type, page }), init);
      const { data, meta } = expectShape(searchBody, answer);
      const { pagination, ...about } = meta;
      const reading = {
        type: SEARCH,
        schemaOf: (hit: unknown) => placeOf(hits, hit),
        url: withoutQuery(answer.url),
        onInvalidRecord,
      };
      return { items: validRecords(data, reading), ...about, ...pagination };
    },

    async suggest(q, init) {
      const answer = await read(SUGGEST, toQueryString({ q }), init);
      const { data } = expectShape(suggestBody, answer);
      const reading = {
        type: SUGGEST,
        schemaOf: (one: unknown) => placeOf(suggestions, one),
        url: withoutQuery(answer.url),
        onInvalidRecord,
      };
      return validRecords(data, reading);
    },
  };
}
