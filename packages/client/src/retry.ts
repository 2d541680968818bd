import { isCmsError } from './errors.js';

const BASE_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;
const PASSING_STATUSES = new Set([429, 502, 503, 504]);

/**
 * How long to wait before the next attempt, in milliseconds; null when another attempt is of no use.
 * Back-off doubles, with full jitter, so that many readers do not come back at the same moment.
 * `Retry-After` is kept to, up to five seconds: who waits for a page waits no longer, and the error says how long.
 *
 * @param attempt attempts made before this one
 */
export function retryDelay(error: unknown, attempt: number, random = Math.random): number | null {
  if (!isCmsError(error) || error.kind === 'invalid-response') return null;
  if (error.kind === 'http') {
    if (!PASSING_STATUSES.has(error.status)) return null;
    if (error.retryAfterMs !== null) {
      return error.retryAfterMs <= LONGEST_DELAY_MS ? error.retryAfterMs : null;
    }
  }
  return random() * Math.min(LONGEST_DELAY_MS, BASE_DELAY_MS * 2 ** attempt);
}

/** Reads a `Retry-After` header, seconds or an HTTP date; null when there is none to read. */
export function readRetryAfter(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Waits; rejects with the signal's reason as soon as it is aborted. */
export function sleep(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
