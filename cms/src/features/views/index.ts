import type { Core } from '@strapi/strapi';
import { onWrite } from '../publication';
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
  onWrite(strapi, {
    async follow({ uid, action, documentId }) {
      if (uid !== 'api::article.article' || action !== 'delete') return;
      await strapi.db.transaction(async ({ onCommit }) => {
        await new ViewStore(strapi).remove(documentId);
        onCommit(() => viewCounter(strapi).forget(documentId));
      });
    },
  });
}

/** Writes what is pending. */
export async function stopViews({ strapi }: Context): Promise<void> {
  await viewCounter(strapi).stop();
}
