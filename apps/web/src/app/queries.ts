import { isSlug } from '@township/client/vocabulary';
import { isHonorLevel } from '@/features/honors/levels';
import type { Mode } from '@/features/reading/preferences';

/**
 * What makes a page of the site: its query parameters and the reading mode, in the leading path segment inside.
 *
 * People see /news?column=yaowen&page=2. src/proxy.ts rewrites every page's address to
 * /<variant>/news (here /column=yaowen&page=2/news; "-" without parameters; "elder" or "elder&page=2" in elder mode),
 * so that each combination is one cached page and no page is built before a visitor asks. Parameters that a page does
 * not know are dropped; a value that cannot be valid makes the address unknown (404).
 */

/** Whether a parameter's value can be valid. */
type Check = (value: string) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);
const isPage = matches(/^(?:[2-9]|[1-9]\d{1,2})$/);
/** Awards may be older than the republic; no date before 1800 is taken. */
const isYear = matches(/^(?:18|19|20)\d{2}$/);
/** A page of the site, as the correction form is given it. */
const isSitePath = matches(/^\/$|^(?:\/[\w.-]+)+$/);

const MAX_LENGTH = 250;

/** Whether a page's path can be handed to the correction form and its thanks. */
export const canBeHandedOn = (path: string): boolean =>
  path.length <= MAX_LENGTH && isSitePath(path);

/** Parameters a page knows, in canonical order. Page 1 is the address without `page`. */
const KNOWN: Record<string, Record<string, Check>> = {
  '/news': {
    column: isSlug,
    topic: isSlug,
    village: isSlug,
    enterprise: isSlug,
    year: isYear,
    page: isPage,
  },
  '/villages': { initial: matches(/^[a-z]$/), with: matches(/^(?:honors|enterprises|news)$/) },
  '/enterprises': { industry: isSlug, village: isSlug, hiring: matches(/^1$/), page: isPage },
  '/honors': {
    level: isHonorLevel,
    view: matches(/^timeline$/),
    year: isYear,
    page: isPage,
  },
  '/correction': { page: isSitePath },
  '/correction/thanks': { page: isSitePath },
};

/** The page's own parameters; those not given are absent. */
export type Query = Partial<
  Record<
    | 'column'
    | 'topic'
    | 'year'
    | 'page'
    | 'industry'
    | 'village'
    | 'enterprise'
    | 'hiring'
    | 'level'
    | 'view'
    | 'initial'
    | 'with',
    string
  >
>;

export interface Variant {
  mode: Mode;
  query: Query;
}

const PLAIN = '-';
const ELDER = 'elder';

/** The segment that stands for an address's parameters; null where a value cannot be valid. */
export function variantSegment(path: string, search: URLSearchParams, mode: Mode): string | null {
  const kept: string[] = mode === 'elder' ? [ELDER] : [];
  for (const [name, isValid] of Object.entries(KNOWN[path] ?? {})) {
    const value = search.get(name) ?? '';
    if (value === '' || (name === 'page' && value === '1')) continue;
    if (value.length > MAX_LENGTH || !isValid(value)) return null;
    kept.push(`${name}=${encodeURIComponent(value)}`);
  }
  return kept.length > 0 ? kept.join('&') : PLAIN;
}

/** The reverse of {@link variantSegment}, for a page's `params.variant`. */
export function parseVariant(segment: string): Variant {
  const parameters = new URLSearchParams(decodeURIComponent(segment));
  const mode = parameters.has(ELDER) ? 'elder' : 'standard';
  parameters.delete(ELDER);
  parameters.delete(PLAIN);
  return { mode, query: Object.fromEntries(parameters) };
}
