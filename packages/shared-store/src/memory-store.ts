import { LRUCache } from 'lru-cache';
import type { RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { loadLimiters } from './limiters';
import type { Consumed, Limit, SharedStore } from './store';

/** Bounds the memory; past it the keys that came first are forgotten. */
const REMEMBERED_KEYS = 100_000;

/** What one process knows. */
export class MemoryStore implements SharedStore {
  private readonly limiters = new Map<string, RateLimiterMemory>();
  private readonly seen = new LRUCache<string, true>({ max: REMEMBERED_KEYS });

  consume(limit: Limit, key: string): Promise<Consumed> {
    return consumed(this.limiter(limit), key);
  }

  /** The counts of a limit, for a store that falls back on them. */
  limiter(limit: Limit): RateLimiterMemory {
    const { name, points, duration } = limit;
    let limiter = this.limiters.get(name);
    if (!limiter) {
      limiter = new (loadLimiters().RateLimiterMemory)({ keyPrefix: name, points, duration });
      this.limiters.set(name, limiter);
    }
    return limiter;
  }

  isFirst(key: string, withinMs: number): Promise<boolean> {
    return Promise.resolve(this.isNew(key, withinMs));
  }

  isNew(key: string, withinMs: number): boolean {
    if (this.seen.has(key)) return false;
    this.seen.set(key, true, { ttl: withinMs });
    return true;
  }

  /** There is no other process. */
  wake(): void {}
  onWake(): void {}

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** What a limiter says, which throws what it refuses. */
export async function consumed(limiter: RateLimiterAbstract, key: string): Promise<Consumed> {
  try {
    return read(await limiter.consume(key), true);
  } catch (refused) {
    if (refused instanceof loadLimiters().RateLimiterRes) return read(refused, false);
    throw refused;
  }
}

const read = ({ remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean): Consumed => ({
  allowed,
  remaining: remainingPoints,
  resetMs: msBeforeNext,
});
