import type { Core } from '@strapi/strapi';
import { onWrite } from '../publication';
import type { PageViewCounter } from './counter';
import { PageViewStore } from './store';

export { PageViewCounter } from './counter';
export { parsePageViewPost } from './post';

type Context = { strapi: Core.Strapi };

export function pageViewCounter(strapi: Core.Strapi): PageViewCounter {
  return strapi.service('api::article-view.article-view') as Core.Service & PageViewCounter;
}

/** Drops an article's count with the article, in one transaction. */
export function registerPageViews({ strapi }: Context): void {
  onWrite(strapi, {
    async follow({ uid, action, documentId }) {
      if (uid !== 'api::article.article' || action !== 'delete') return;
      await strapi.db.transaction(async ({ onCommit }) => {
        await new PageViewStore(strapi).remove(documentId);
        onCommit(() => pageViewCounter(strapi).forget(documentId));
      });
    },
  });
}

/** Writes what is pending. */
export async function stopPageViews({ strapi }: Context): Promise<void> {
  await pageViewCounter(strapi).stop();
}
