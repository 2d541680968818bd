import type { Core } from '@strapi/strapi';
import {
  isSignedView,
  parseViewPost,
  viewCounter,
  type RequestContext,
} from '../../../features/views';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/views`; see docs/architecture.md. */
  async record(ctx: RequestContext) {
    const secret = strapi.config.get<string>('delivery.secret');
    if (!isSignedView(ctx, secret)) return ctx.unauthorized('请求没有有效的签名');
    const post = parseViewPost(ctx.request.body);
    if (!post) return ctx.badRequest('请求应为 {slug, visitor}');
    const views = await viewCounter(strapi).record(post.slug, post.visitor);
    if (views === null) return ctx.notFound('没有这篇文章');
    return { data: { slug: post.slug, views } };
  },
});
