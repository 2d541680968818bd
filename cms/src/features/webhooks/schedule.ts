const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Standard Webhooks' recommendation: the waits between the attempts for one event, of which the first is made at once. */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Attempts for one event until its webhook is disabled. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** Of a wait may be added, so that what failed together does not come back together. */
const JITTER = 0.2;
const LONGEST_RETRY_AFTER_MS = 24 * HOUR;
export const LONGEST_WAIT_MS = 24 * HOUR * (1 + JITTER);

/**
 * Milliseconds from the nth failure in a row to the next attempt; null when that was the last.
 *
 * @param retryAfter milliseconds for which the receiver has asked to be left alone: it is, for a day at the most
 */
export function waitAfter(failures: number, retryAfter = 0): number | null {
  const wait = WAITS[failures - 1];
  if (wait === undefined) return null;
  return Math.max(
    wait * (1 + Math.random() * JITTER),
    Math.min(retryAfter, LONGEST_RETRY_AFTER_MS),
  );
}

/** Milliseconds that a Retry-After header says, as seconds or as a date. */
export function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * SECOND;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
