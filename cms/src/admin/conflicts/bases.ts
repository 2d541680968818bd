import type { StrapiApp } from '@strapi/strapi/admin';
import { entryOf } from '../unsaved/store';

/** From which version the form of an entry was made; none for what no form is open of. */
const bases = new Map<string, number>();

const ENTRY =
  /\/content-manager\/(collection-types|single-types)\/(api::[\w-]+\.[\w-]+)(?:\/(?!actions\/|clone\/|auto-clone\/)(\w+))?(?:\/actions\/\w+)?\/?$/;

export const setBase = (entry: string, version: number): Map<string, number> =>
  bases.set(entry, version);
export const forgetBase = (entry: string): boolean => bases.delete(entry);

interface Saved {
  type: string;
  payload?: { meta?: { version?: number } };
  meta?: {
    arg?: { originalArgs?: { model?: string; documentId?: string; collectionType?: string } };
  };
}

/** Every write of an open entry says from which version its form was made; a save goes on from its own. */
export function sayBases(app: StrapiApp): void {
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => send(input, withBase(input, init));
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const { type, payload, meta } = action as Saved;
      const { model, documentId, collectionType } = meta?.arg?.originalArgs ?? {};
      if (type === 'adminApi/executeMutation/fulfilled' && model && payload?.meta?.version) {
        const isSingle = collectionType === 'single-types';
        const entry = entryOf(model, isSingle ? undefined : documentId);
        if (bases.has(entry)) setBase(entry, payload.meta.version);
      }
      return next(action);
    },
  ]);
}

function withBase(input: RequestInfo | URL, init?: RequestInit): RequestInit | undefined {
  if (!init?.method || init.method === 'GET') return init;
  const { pathname } = new URL(
    input instanceof Request ? input.url : String(input),
    window.location.href,
  );
  const [, , model, documentId] = ENTRY.exec(pathname) ?? [];
  const base = model === undefined ? undefined : bases.get(entryOf(model, documentId));
  if (base === undefined) return init;
  const headers = new Headers(init.headers);
  if (!headers.has('If-Match')) headers.set('If-Match', `"${base}"`);
  return { ...init, headers };
}
