// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';

/**
 * Where rendered pages are kept: in memory, and on disk so that they outlive a restart.
 * Next's own handler is not used because (docs/decisions/0061)
 *  - it keeps every 404, so that made-up addresses fill the disk,
 *  - it dates a page by the end of its rendering: a change that arrives while it renders is lost,
 *  - it forgets on restart which pages were withdrawn,
 *  - it keeps the CMS's answers as well, and may render a fresh page from a stale answer.
 *
 * @typedef {{ revalidate?: number | false, expire?: number }} CacheControl seconds
 * @typedef {{ kind: string, status?: number, headers?: Record<string, unknown> }} Value
 * @typedef {{ value: Value, readAt: number, failedAt?: number, cacheControl: CacheControl }} Entry
 *   `readAt`: when the rendering began, before it read anything (ms since the epoch);
 *   `failedAt`: when the last attempt to render it again failed.
 * @typedef {{ changedAt: number, withdrawnAt: number }} TagState
 */

const MEMORY_BYTES = 64 * 1024 * 1024;
/** After a failed rendering the last good page is served this long before the next attempt. */
const RETRY_AFTER_MS = 3000;
const MAX_RENDERINGS = 1000;
const NEVER = { changedAt: 0, withdrawnAt: 0 };

/** Next makes a handler for every request: what outlives a request stands here. */
/** @type {Map<string, { entry: Entry, bytes: number }>} least recently used first */
const memory = new Map();
let memoryBytes = 0;
/** @type {Map<string, number>} when the rendering in progress of a page began */
const renderings = new Map();
/** @type {Map<string, TagState> | undefined} */
let tags;

export default class PageCache {
  #dir = '';

  /** @param {{ serverDistDir?: string }} context no directory in the proxy, which keeps no pages */
  constructor({ serverDistDir }) {
    if (serverDistDir === undefined) return;
    this.#dir =
      process.env.PAGE_CACHE_DIR ||
      path.join(/*turbopackIgnore: true*/ serverDistDir, 'visited-pages');
    tags ??= readFile(path.join(/*turbopackIgnore: true*/ this.#dir, 'tags')) ?? new Map();
    // The site's code is bundled apart from this module and finds the function under this name. The proxy has a copy of
    // the module, which keeps no pages and must not answer for this one.
    Object.assign(globalThis, { [Symbol.for('township.recentlyRead')]: recentlyRead });
  }

  /**
   * @param {string} key
   * @param {{ kind: string }} context
   */
  async get(key, { kind }) {
    if (kind === 'FETCH') return null;
    const entry = this.#entry(key);
    const state = entry ? freshness(entry) : 'withdrawn';
    if (state !== 'fresh' && !renderings.has(key)) {
      if (renderings.size >= MAX_RENDERINGS) renderings.clear();
      renderings.set(key, Date.now());
    }
    if (!entry || state === 'withdrawn') return null;
    const { value, cacheControl } = entry;
    // Next adds `revalidate` to this date and renders again, in the background, when the sum has passed.
    const age = state === 'stale' ? (cacheControl.revalidate || 0) * 1000 + 1 : 0;
    return { value, lastModified: Date.now() - age, cacheControl };
  }

  /**
   * @param {string} key
   * @param {Value | null} value
   * @param {{ cacheControl?: CacheControl }} context
   */
  async set(key, value, { cacheControl = {} }) {
    if (!value || value.kind === 'FETCH' || process.env.NEXT_PHASE === 'phase-production-build') {
      return;
    }
    const readAt = renderings.get(key) ?? Date.now();
    renderings.delete(key);
    const previous = memory.get(key)?.entry;
    if (previous?.value === value) {
      // Rendering it again failed, and Next hands back the last good page.
      remember(key, { ...previous, failedAt: Date.now() });
    } else if (value.status === 404 || isLostRedirect(value)) {
      forget(key);
      rmSync(this.#file(key), { force: true });
    } else {
      const entry = { value, readAt, cacheControl };
      remember(key, entry, writeFile(this.#file(key), entry));
    }
  }

  /**
   * @param {string | string[]} changed
   * @param {{ expire?: number }} [profile] `expire: 0`, or no profile: the old page is not served once more
   */
  async revalidateTag(changed, profile) {
    const now = Date.now();
    const withdraw = !profile || profile.expire === 0;
    for (const tag of [changed].flat()) {
      const { withdrawnAt } = tags?.get(tag) ?? NEVER;
      tags?.set(tag, { changedAt: now, withdrawnAt: withdraw ? now : withdrawnAt });
    }
    writeFile(path.join(/*turbopackIgnore: true*/ this.#dir, 'tags'), tags);
  }

  resetRequestCache() {}

  /** @param {string} key */
  #entry(key) {
    const known = memory.get(key);
    if (known) {
      memory.delete(key);
      memory.set(key, known);
      return known.entry;
    }
    /** @type {Entry | undefined} */
    const entry = readFile(this.#file(key));
    if (entry) remember(key, entry);
    return entry;
  }

  /** @param {string} key */
  #file(key) {
    return path.join(
      /*turbopackIgnore: true*/ this.#dir,
      createHash('sha256').update(key).digest('hex'),
    );
  }
}

/**
 * Keys of the pages that were asked for most recently, the newest first.
 * @param {number} limit
 */
export function recentlyRead(limit) {
  const pages = [...memory].filter(([, { entry }]) => entry.value.kind === 'APP_PAGE');
  return pages
    .slice(-limit)
    .reverse()
    .map(([key]) => key);
}

/**
 * A page rendered again in the background that has become a redirect: Next takes its Location from the response that was
 * sent before, and there is none. The next visitor's rendering has it.
 * @param {Value} value
 */
function isLostRedirect({ status = 200, headers }) {
  return status >= 300 && status < 400 && !headers?.location;
}

/**
 * @param {Entry} entry
 * @returns {'fresh' | 'stale' | 'withdrawn'}
 */
function freshness({ value, readAt, failedAt, cacheControl: { revalidate } }) {
  const header = value.headers?.['x-next-cache-tags'];
  const states =
    typeof header === 'string' ? header.split(',').map((tag) => tags?.get(tag) ?? NEVER) : [];
  const changedAt = Math.max(0, ...states.map((state) => state.changedAt));
  if (states.some((state) => state.withdrawnAt >= readAt)) return 'withdrawn';
  const now = Date.now();
  const outdated = typeof revalidate === 'number' && now > readAt + revalidate * 1000;
  if (changedAt < readAt && !outdated) return 'fresh';
  const waits = failedAt !== undefined && changedAt < failedAt && now < failedAt + RETRY_AFTER_MS;
  return waits ? 'fresh' : 'stale';
}

/**
 * @param {string} key
 * @param {Entry} entry
 * @param {number} [bytes]
 */
function remember(key, entry, bytes = memory.get(key)?.bytes ?? v8.serialize(entry).length) {
  forget(key);
  memory.set(key, { entry, bytes });
  memoryBytes += bytes;
  for (const oldest of memory.keys()) {
    if (memoryBytes <= MEMORY_BYTES) break;
    forget(oldest);
  }
}

/** @param {string} key */
function forget(key) {
  memoryBytes -= memory.get(key)?.bytes ?? 0;
  memory.delete(key);
}

/** @param {string} file */
function readFile(file) {
  try {
    return v8.deserialize(readFileSync(/*turbopackIgnore: true*/ file));
  } catch {
    // Not there, or written by another version of Node: the page is rendered again.
    return undefined;
  }
}

/**
 * Writes beside and renames, so that a crash leaves no half-written page. Answers the size in bytes.
 * @param {string} file
 * @param {unknown} content
 */
function writeFile(file, content) {
  const bytes = v8.serialize(content);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, bytes);
  renameSync(`${file}.tmp`, file);
  return bytes.length;
}
