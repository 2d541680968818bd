import { checkKeys, refuse, type PublicRoute } from '../public-api';
import { isGrouping, GROUPINGS, type Grouping } from './groupings';

export { readArticleCounts } from './read';

/** `/api/article-counts`, as the public API's guard checks it. */
export const articleCountsRoute: PublicRoute = {
  route: 'article-counts',
  check(query) {
    checkKeys(query, ['by']);
    askedGrouping(query.params);
  },
};

/** @throws ValidationError for anything but one known grouping */
export function askedGrouping({ by }: Record<string, unknown>): Grouping {
  if (!isGrouping(by)) refuse('by', `by 应为以下之一：${Object.keys(GROUPINGS).join('、')}`);
  return by;
}
