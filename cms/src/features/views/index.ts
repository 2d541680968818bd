import type { Core } from '@strapi/strapi';
import type { ViewCounter } from './view-counter';
import { ViewStore } from './view-store';

export { ViewCounter } from './view-counter';
export { parseViewPost } from './view-post';

type Context = { strapi: Core.Strapi };

export function viewCounter(strapi: Core.Strapi): ViewCounter {
  return strapi.service('api::article-view.article-view') as Core.Service & ViewCounter;
}

/** Drops an article's count with the article, in one transaction. */
export function registerViews({ strapi }: Context): void {
  strapi.documents.use(async ({ uid, action, params }, next) => {
    if (uid !== 'api::article.article' || action !== 'delete') return next();
    if (!('documentId' in params)) return next();
    const { documentId } = params;
    return strapi.db.transaction(async ({ onCommit }) => {
      const result = await next();
      await new ViewStore(strapi).remove(documentId);
      onCommit(() => viewCounter(strapi).forget(documentId));
      return result;
    });
  });
}

/** Writes what is pending. */
export async function stopViews({ strapi }: Context): Promise<void> {
  await viewCounter(strapi).stop();
}
