import { visitOf, type Visit } from '../../queries';

/** The site's code is bundled apart from cache-handler.mjs, which leaves the function here. */
const shared: { [name: symbol]: ((limit: number) => string[]) | undefined } = globalThis;

/** Next's keys name the route before the page's own path: `/route-cache/APP_PAGE/<hash>/$/elder/honors`. */
const pathOf = (key: string) => key.slice(key.indexOf('$') + 1);

/** The pages that readers asked for most recently, the newest first, since this server started. */
export function recentlyRead(limit: number): Visit[] {
  const keys = shared[Symbol.for('township.recentlyRead')]?.(limit) ?? [];
  return keys.map((key) => visitOf(pathOf(key)));
}
