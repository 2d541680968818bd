import { MemoryStore } from './memory-store';
import { RedisStore } from './redis-store';
import type { SharedStore, StoreOptions } from './store';

export type { Limit, SharedStore, StoreOptions } from './store';

/** A store that all processes with one `url` share; without it, this process's own. */
export const createSharedStore = ({ url, onTrouble }: StoreOptions): SharedStore =>
  url ? new RedisStore(url, onTrouble) : new MemoryStore();
