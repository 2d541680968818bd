import { useSyncExternalStore } from 'react';
import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import type { ToldReview } from '@township/rules/review/told';

/* What the panel knows is what Strapi's own buttons beside it have to know. */

const known = new Map<string, ToldReview>();
const listeners = new Set<() => void>();
let dispatch: ((action: { type: string }) => unknown) | undefined;

const entryOf = (model: string, documentId: string | undefined) => `${model} ${documentId ?? ''}`;

export function setTold(model: string, documentId: string, told: ToldReview): void {
  known.set(entryOf(model, documentId), told);
  listeners.forEach((tell) => tell());
}

const listen = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** What was last told of an entry's review. */
export const useTold = (model: string, documentId: string | undefined): ToldReview | null =>
  useSyncExternalStore(listen, () => known.get(entryOf(model, documentId)) ?? null);

/** Holds Strapi's store, which keeps what it read of each entry. */
export function followStore(app: StrapiApp): void {
  app.addMiddlewares([
    () => (store) => {
      dispatch = store.dispatch;
      return (next) => (action) => next(action);
    },
  ]);
}

/** Has Strapi read an entry again: what was done in its review has changed what is published, or the draft. */
export function readAgain(model: string, documentId: string): void {
  dispatch?.(
    adminApi.util.invalidateTags([
      { type: 'Document', id: `${model}_${documentId}` },
      { type: 'Document', id: `${model}_LIST` },
    ] as never),
  );
}
