import 'server-only';
import type { SearchQuery, SearchResults, Suggestion } from '@township/client';
import { cms } from './client';

/** Never cached: anyone's text makes an address of its own. */
const afresh = { cache: 'no-store' } as const;

/** One page of what was found, the closest first. */
export const getSearch = (query: SearchQuery): Promise<SearchResults> => cms.search(query, afresh);

/** Pages that a text could be for; for an empty one those that are read most. */
export const getSuggestions = (q: string): Promise<Suggestion[]> => cms.suggest(q, afresh);
