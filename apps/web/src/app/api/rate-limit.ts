const MAX_KEYS = 10_000;

interface RateLimit {
  /** Things that one key may do within the window. */
  perKey: number;
  windowMs: number;
  now?: () => number;
}

/** Counts requests by key within a window of time. */
export function createRateLimit({ perKey, windowMs, now = Date.now }: RateLimit) {
  const counts = new Map<string, number>();
  let windowStart = now();

  /** Whether this key, and all keys together, may do one more thing. */
  return function allows(key: string): boolean {
    if (now() - windowStart >= windowMs) {
      counts.clear();
      windowStart = now();
    }
    const count = (counts.get(key) ?? 0) + 1;
    if (count > perKey || (count === 1 && counts.size >= MAX_KEYS)) return false;
    counts.set(key, count);
    return true;
  };
}
