import { createSharedStore, type Limit } from '@township/shared-store';
import { env } from '@/env';

const store = createSharedStore({
  url: env.REDIS_URL,
  onTrouble: (sharedStore) => void process.stderr.write(`${JSON.stringify({ sharedStore })}\n`),
});

/**
 * Counts requests by address, over all processes that share REDIS_URL; counts are dropped when their window
 * ends.
 *
 * @returns whether an address may do one more thing. Others do not matter to it.
 */
export const createRateLimit =
  (limit: Limit) =>
  async (address: string): Promise<boolean> =>
    (await store.consume(limit, address)).allowed;
