import type { Core } from '@strapi/strapi';
import { createSharedStore, type SharedStore } from '@township/shared-store';

const stores = new WeakMap<Core.Strapi, SharedStore>();

/** What all processes of the portal know together for a while; without REDIS_URL, what this one knows. */
export function sharedStore(strapi: Core.Strapi): SharedStore {
  let store = stores.get(strapi);
  if (!store) {
    store = createSharedStore({
      url: strapi.config.get<string>('runtime.redisUrl'),
      onTrouble: (message) => strapi.log.warn(`[runtime] ${message}`),
    });
    stores.set(strapi, store);
  }
  return store;
}

export async function closeSharedStore({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stores.get(strapi)?.close();
  stores.delete(strapi);
}
