import type { Core } from '@strapi/strapi';
import { isSignedBySite, type RequestContext } from '../../../features/signed-posts';
import { parsePageViewPost, pageViewCounter } from '../../../features/page-views';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/views`; see docs/architecture.md. */
  async record(ctx: RequestContext) {
    if (!isSignedBySite(strapi, ctx)) return ctx.unauthorized('请求没有有效的签名');
    const post = parsePageViewPost(ctx.request.body);
    if (!post) return ctx.badRequest('请求应为 {slug, visitor}');
    const views = await pageViewCounter(strapi).record(post.slug, post.visitor);
    if (views === null) return ctx.notFound('没有这篇文章');
    return { data: { slug: post.slug, views } };
  },
});
