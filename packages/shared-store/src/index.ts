import { loadRedisStore } from './load';
import { MemoryStore } from './memory-store';
import type { SharedStore, StoreOptions } from './store';

export type { Limit, SharedStore, StoreOptions } from './store';

/** A store that all processes with one `url` share; without it, this process's own. */
export function createSharedStore({ url, onTrouble }: StoreOptions): SharedStore {
  if (!url) return new MemoryStore();
  const { RedisStore } = loadRedisStore();
  return new RedisStore(url, onTrouble);
}
