import type { StrapiApp } from '@strapi/strapi/admin';
import { entryOf, forgetAllUnsaved, forgetUnsaved, ownUnsaved } from './store';

interface Saved {
  collectionType?: string;
  model?: string;
  documentId?: string;
}

interface Action {
  type: string;
  payload?: unknown;
  meta?: {
    arg?: { endpointName?: string; originalArgs?: Saved };
  };
}

/** What a document is as it is stored afterwards. */
const SAVES = new Set(['createDocument', 'updateDocument', 'publishDocument', 'discardDocument']);

/**
 * Follows Strapi's store, which knows who is signed in, what was saved and how a session ended. After a
 * session that ran out, the next sign-in leads back to the same page; signing out leaves nothing behind.
 */
export function followSession(app: StrapiApp): void {
  let signingOut = false;
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const { type, payload, meta } = action as Action;
      const { endpointName = '', originalArgs = {} } = meta?.arg ?? {};
      if (type === 'adminApi/executeQuery/fulfilled' && endpointName === 'getMe') {
        ownUnsaved((payload as { id: number }).id);
      } else if (type === 'adminApi/executeMutation/pending' && endpointName === 'logout') {
        signingOut = true;
        forgetAllUnsaved();
      } else if (type === 'adminApi/executeMutation/fulfilled' && SAVES.has(endpointName)) {
        const { collectionType, model = '', documentId } = originalArgs;
        forgetUnsaved(entryOf(model, collectionType === 'single-types' ? undefined : documentId));
      } else if (type === 'admin/logout') {
        if (!signingOut) returnHere();
        signingOut = false;
      }
      return next(action);
    },
  ]);
}

function returnHere(): void {
  const { pathname, search } = window.location;
  const [, page = ''] = /^\/admin(\/.*)/.exec(pathname) ?? [];
  if (page === '' || page.startsWith('/auth/')) return;
  // After Strapi has gone to its sign-in page, which forgets where it came from.
  const address = `/admin/auth/login?redirectTo=${encodeURIComponent(page + search)}`;
  window.setTimeout(() => window.location.replace(address));
}
