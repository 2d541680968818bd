/**
 * Query parameters of the site's pages, and the leading path segment that stands for them inside.
 *
 * People see /news?column=yaowen&page=2. src/proxy.ts rewrites every page's address to
 * /<query>/news (here /column=yaowen&page=2/news; "-" without parameters), so that each combination is
 * one cached page and no page is built before a visitor asks. Parameters that a page does not know are dropped;
 * a value that cannot be valid makes the address unknown (404).
 */

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const page = /^(?:[2-9]|[1-9]\d{1,2})$/;
const year = /^(?:19|20)\d{2}$/;

/** Parameters a page knows, in canonical order. Page 1 is the address without `page`. */
const KNOWN: Record<string, Record<string, RegExp>> = {
  '/news': { column: slug, topic: slug, year, page },
  '/enterprises': { industry: slug, village: slug, page },
  '/honors': { level: /^(?:national|provincial|municipal|county)$/, year, page },
};

/** The page's own parameters; those not given are absent. */
export type Query = Partial<
  Record<'column' | 'topic' | 'year' | 'page' | 'industry' | 'village' | 'level', string>
>;

/** The segment that stands for an address's parameters; null where a value cannot be valid. */
export function querySegment(path: string, search: URLSearchParams): string | null {
  const kept: string[] = [];
  for (const [name, valid] of Object.entries(KNOWN[path] ?? {})) {
    const value = search.get(name) ?? '';
    if (value === '' || (name === 'page' && value === '1')) continue;
    if (value.length > 100 || !valid.test(value)) return null;
    kept.push(`${name}=${value}`);
  }
  return kept.length > 0 ? kept.join('&') : '-';
}

/** The reverse of {@link querySegment}, for a page's `params.query`. */
export function parseQuerySegment(segment: string): Query {
  const text = decodeURIComponent(segment);
  return text === '-' ? {} : Object.fromEntries(new URLSearchParams(text));
}
