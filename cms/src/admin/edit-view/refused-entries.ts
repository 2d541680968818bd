import { useEffect, useSyncExternalStore } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { entryOf } from '../unsaved/store';

/** Why an entry is not shown: it is there no more, or not for whoever asks. */
export type Refused = 'gone' | 'forbidden';

const STATUSES: Readonly<Record<number, Refused>> = { 403: 'forbidden', 404: 'gone' };

const refused = new Map<string, Refused>();
const listeners = new Set<() => void>();

function set(entry: string, reason: Refused | undefined): void {
  if (refused.get(entry) === reason) return;
  if (reason) refused.set(entry, reason);
  else refused.delete(entry);
  listeners.forEach((tell) => tell());
}

const listen = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Whoever comes back to an entry asks for it anew: it may be there again. */
export function useRefused(entry: string): Refused | undefined {
  useEffect(() => {
    set(entry, undefined);
    return () => set(entry, undefined);
  }, [entry]);
  return useSyncExternalStore(listen, () => refused.get(entry));
}

interface Action {
  type: string;
  payload?: { status?: number };
  meta?: {
    arg?: {
      endpointName?: string;
      originalArgs?: { model?: string; documentId?: string; collectionType?: string };
    };
  };
}

/** Follows Strapi's store, which knows why an entry could not be read; its page says only that something is wrong. */
export function followRefusedEntries(app: StrapiApp): void {
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const { type, payload, meta } = action as Action;
      const { endpointName, originalArgs: { model, documentId, collectionType } = {} } =
        meta?.arg ?? {};
      if (type === 'adminApi/executeQuery/rejected' && endpointName === 'getDocument' && model) {
        const isSingle = collectionType === 'single-types';
        set(entryOf(model, isSingle ? undefined : documentId), STATUSES[payload?.status ?? 0]);
      }
      return next(action);
    },
  ]);
}
