import type { PublicRoute } from '../public-api';
import { parseSearchQuery, parseSuggestQuery } from './request';

/** `/api/search`, as the public API's guard checks it before anything else runs. */
export const searchRoute: PublicRoute = {
  route: 'search',
  check: (query, below) => void (below ? parseSuggestQuery(query) : parseSearchQuery(query)),
};
