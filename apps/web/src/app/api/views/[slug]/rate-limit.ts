const WINDOW_MS = 60_000;
const PER_KEY = 60;
const MAX_KEYS = 10_000;

/** Counts requests by key within a minute. */
export function createRateLimit(now: () => number = Date.now) {
  const counts = new Map<string, number>();
  let windowStart = now();

  /** Whether this key, and all keys together, may do one more thing. */
  return function allows(key: string): boolean {
    if (now() - windowStart >= WINDOW_MS) {
      counts.clear();
      windowStart = now();
    }
    const count = (counts.get(key) ?? 0) + 1;
    if (count > PER_KEY || (count === 1 && counts.size >= MAX_KEYS)) return false;
    counts.set(key, count);
    return true;
  };
}
