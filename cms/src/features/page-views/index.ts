import type { Core } from '@strapi/strapi';
import { onWrite } from '../publication';
import { isVerifiedRequest, type RequestContext } from '../request-verification';
import { PageViewCounter } from './counter';
import { parsePageViewPost } from './post';
import { PageViewStore } from './store';

type Context = { strapi: Core.Strapi };

const counters = new WeakMap<Core.Strapi, PageViewCounter>();

/** The counter of a CMS. */
export function pageViewCounter(strapi: Core.Strapi): PageViewCounter {
  let counter = counters.get(strapi);
  if (!counter) counters.set(strapi, (counter = new PageViewCounter(strapi)));
  return counter;
}

/** Takes what sites count, and drops an article's count with the article, in one transaction. */
export function registerPageViews({ strapi }: Context): void {
  strapi.server.routes([
    {
      method: 'POST',
      path: '/api/views',
      handler: (ctx: RequestContext) => record(strapi, ctx),
      // A site signs its posts.
      config: { auth: false },
    },
  ]);
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

/** `POST /api/views`; see docs/architecture.md. */
async function record(strapi: Core.Strapi, ctx: RequestContext) {
  if (!isVerifiedRequest(strapi, ctx)) return ctx.unauthorized('请求没有有效的签名');
  const post = parsePageViewPost(ctx.request.body);
  if (!post) return ctx.badRequest('请求应为 {slug, visitor}');
  const views = await pageViewCounter(strapi).record(post.slug, post.visitor);
  if (views === null) return ctx.notFound('没有这篇文章');
  return { data: { slug: post.slug, views } };
}

/** Writes what is pending. */
export async function stopPageViews({ strapi }: Context): Promise<void> {
  await pageViewCounter(strapi).stop();
}
