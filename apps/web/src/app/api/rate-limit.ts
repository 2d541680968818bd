import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

interface RateLimit {
  /** Things that one address may do within the window. */
  points: number;
  /** Seconds, from the first of them on. */
  duration: number;
}

/** Counts what each address does; what was counted is forgotten when its window ends. */
export function createRateLimit(options: RateLimit) {
  const limiter = new RateLimiterMemory(options);

  /** Whether this address may do one more thing. Others do not matter to it. */
  return async function allows(address: string): Promise<boolean> {
    try {
      await limiter.consume(address);
      return true;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return false;
      throw refused;
    }
  };
}
