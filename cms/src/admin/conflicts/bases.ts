import type { StrapiApp } from '@strapi/strapi/admin';
import { entryOf } from '../unsaved/store';

/** From which version the form of an entry, or of a key, was made; none for what no form is open of. */
const bases = new Map<string, number | string>();

const ENTRY =
  /\/content-manager\/(collection-types|single-types)\/(api::[\w-]+\.[\w-]+)(?:\/(?!actions\/|clone\/|auto-clone\/)(\w+))?(?:\/actions\/\w+)?\/?$/;

export const setBase = (entry: string, version: number): void => void bases.set(entry, version);
export const forgetBase = (entry: string): boolean => bases.delete(entry);

const KEY = /\/admin\/api-tokens\/(\d+)$/;
const keyOf = (id: unknown) => `api-token.${String(id)}`;
/** What Strapi asks of a key that is answered with its form. */
const KEY_FORMS = new Set(['getAPIToken', 'createAPIToken', 'updateAPIToken']);

interface Saved {
  type: string;
  payload?: { id?: number; version?: string; meta?: { version?: number } };
  meta?: {
    arg?: {
      endpointName?: string;
      originalArgs?: { model?: string; documentId?: string; collectionType?: string };
    };
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
      const isKey = type.endsWith('/fulfilled') && KEY_FORMS.has(meta?.arg?.endpointName ?? '');
      if (isKey && payload?.version) bases.set(keyOf(payload.id), payload.version);
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
  const [, key] = KEY.exec(pathname) ?? [];
  const base = bases.get(model === undefined ? keyOf(key) : entryOf(model, documentId));
  if (base === undefined) return init;
  const headers = new Headers(init.headers);
  if (!headers.has('If-Match')) headers.set('If-Match', `"${base}"`);
  return { ...init, headers };
}
