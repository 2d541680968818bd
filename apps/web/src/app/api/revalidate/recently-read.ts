import { visitOf, type Visit } from '../../queries';

/** Next loads cache-handler.mjs apart from the site's code; it leaves the function here. */
const shared: { [name: symbol]: ((limit: number) => string[]) | undefined } = globalThis;

/** The pages that readers asked for most recently, the newest first, since this server started. */
export function recentlyRead(limit: number): Visit[] {
  return (shared[Symbol.for('township.recentlyRead')]?.(limit) ?? []).map(visitOf);
}
