// @ts-check
/**
 * What Next asks for kept pages: hands them on to the page cache, which src/next-workarounds/page-cache.ts opens. Next
 * loads this file by itself, apart from the site's bundles, and makes a handler for every request.
 *
 * @typedef {{ revalidate?: number | false, expire?: number }} CacheControl seconds
 * @typedef {{ kind: string, status?: number, headers?: Record<string, unknown> }} Value
 * @typedef {{ value: Value, cacheControl: CacheControl }} Kept
 * @typedef {import('@township/page-cache').PageCache<Kept>} Cache
 */

export default class CacheHandler {
  /** When the rendering of a page began; the handler that looked for a page is the one that is given it. */
  #began = /** @type {Map<string, number>} */ (new Map());
  #renewing;

  /** @param {{ _requestHeaders?: Record<string, unknown> }} context */
  constructor({ _requestHeaders: headers = {} }) {
    const { renewalKey } = shared();
    this.#renewing = renewalKey !== undefined && headers['x-prerender-revalidate'] === renewalKey;
  }

  /**
   * @param {string} key
   * @param {{ kind: string }} context
   */
  async get(key, { kind }) {
    const { cache } = shared();
    // Answers of the CMS are not cached: every rendering reads them again.
    if (!cache || kind === 'FETCH') return null;
    const page = this.#renewing ? null : await cache.get(key);
    if (!page) this.#began.set(key, cache.now());
    // For Next every page is fresh: the page cache has already decided which may be served.
    return page && { ...page, lastModified: Date.now() };
  }

  /**
   * @param {string} key
   * @param {Value | null} value
   * @param {{ cacheControl?: CacheControl }} context
   */
  async set(key, value, { cacheControl = {} }) {
    const { cache } = shared();
    if (!cache || !value || value.kind === 'FETCH') return;
    // Invented addresses must not fill the disk.
    if (value.status === 404 || value.status === 410) return cache.remove(key);
    const tags = value.headers?.['x-next-cache-tags'];
    cache.set(
      key,
      { value, cacheControl },
      {
        tags: typeof tags === 'string' ? tags.split(',') : [],
        asOf: this.#began.get(key) ?? 0,
        maxAge: cacheControl.revalidate || null,
      },
    );
  }

  async revalidateTag() {}

  resetRequestCache() {}
}

/** @returns {{ cache?: Cache, renewalKey?: string }} none while the site is built */
function shared() {
  return Reflect.get(globalThis, Symbol.for('township.pageCache')) ?? {};
}
