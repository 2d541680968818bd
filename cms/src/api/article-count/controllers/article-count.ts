import type { Core } from '@strapi/strapi';
import { askedGrouping, readArticleCounts } from '../../../features/article-counts';

type Context = Parameters<Core.ControllerHandler>[0];

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/article-counts?by=year`; see docs/guides/api.md. */
  find: async (ctx: Context) => ({
    data: await readArticleCounts(strapi, askedGrouping(ctx.query)),
    meta: {},
  }),
});
