import { useSyncExternalStore } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { changeNextNotification } from '../notifications';
import { fieldLabel } from '../translations/fields';
import { entryOf } from '../unsaved/store';

/** Who has written, and when (ISO 8601). */
export interface Writer {
  name: string;
  kind: string;
  at: string;
  action: string;
}

/** What the CMS tells of a save that it has refused because somebody was quicker. */
export interface ConflictDetails {
  documentId: string;
  base: number;
  seen: number;
  by: Writer[];
  fields: string[];
  mine: Record<string, unknown>;
}

/** A write that was refused, and what it takes to send it once more. */
export interface Conflict {
  model: string;
  /** Of the entry in the admin's API. */
  path: string;
  /** What the form holds; undefined where nothing was to be saved. */
  data: object | undefined;
  details: ConflictDetails;
}

const conflicts = new Map<string, Conflict>();
const listeners = new Set<() => void>();

export function setConflict(entry: string, conflict: Conflict | null): void {
  if (conflict) conflicts.set(entry, conflict);
  else conflicts.delete(entry);
  listeners.forEach((tell) => tell());
}

const listen = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** The refused write of an entry that waits for a decision. */
export const useConflict = (entry: string): Conflict | undefined =>
  useSyncExternalStore(listen, () => conflicts.get(entry));

interface Action {
  type: string;
  payload?: {
    /** As `keepRefusedSaves` leaves it. */
    refusal?: ConflictDetails;
    meta?: { merged?: { fields: string[]; by: Writer[] } };
  };
  meta?: {
    arg?: {
      endpointName?: string;
      originalArgs?: {
        model?: string;
        documentId?: string;
        collectionType?: string;
        data?: object;
      };
    };
  };
}

const SAVES = new Set(['updateDocument', 'publishDocument']);

/** Follows Strapi's store: what was refused waits for a decision, and what was merged is said. */
export function followConflicts(app: StrapiApp): void {
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const { type, payload, meta } = action as Action;
      const { model, documentId, collectionType, data } = meta?.arg?.originalArgs ?? {};
      const isSave = SAVES.has(meta?.arg?.endpointName ?? '');
      if (type === 'adminApi/executeMutation/rejected' && payload?.refusal?.seen) {
        const isSingle = collectionType === 'single-types';
        const path = `/content-manager/${collectionType}/${model}${isSingle ? '' : `/${documentId}`}`;
        setConflict(entryOf(model!, isSingle ? undefined : documentId), {
          model: model!,
          path,
          data: isSave ? data : undefined,
          details: payload.refusal,
        });
      }
      if (type === 'adminApi/executeMutation/fulfilled' && payload?.meta?.merged?.fields.length) {
        const { fields, by } = payload.meta.merged;
        const labels = fields.map((name) => fieldLabel(model!, name)).join('、');
        const message = `${by[0]!.name}刚才改过${labels}，已一并保留`;
        changeNextNotification('success', (shown) => ({ message: `${shown.message}。${message}` }));
      }
      return next(action);
    },
  ]);
}
