import { MemoryStore } from './memory-store';
import type * as redisStore from './redis-store';
import type { SharedStore, StoreOptions } from './store';

export type { Consumed, Limit, SharedStore, StoreOptions } from './store';

/** A store that all processes with one `url` share; without it, this process's own. */
export function createSharedStore({ url, onTrouble }: StoreOptions): SharedStore {
  if (!url) return new MemoryStore();
  // Loaded where it is wanted: a Redis client takes 20 MB.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { RedisStore } = require('./redis-store') as typeof redisStore;
  return new RedisStore(url, onTrouble);
}
