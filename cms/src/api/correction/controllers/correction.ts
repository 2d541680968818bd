import type { Core } from '@strapi/strapi';
import { storeCorrection } from '../../../features/corrections';
import { isSignedBySite, type RequestContext } from '../../../features/signed-posts';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/corrections`; see docs/architecture.md. */
  async create(ctx: RequestContext) {
    if (!isSignedBySite(strapi, ctx)) return ctx.unauthorized('请求没有有效的签名');
    const documentId = await storeCorrection(strapi, ctx.request.body);
    ctx.status = 201;
    return { data: { documentId } };
  },
});
