import type { Core } from '@strapi/strapi';
import { readArticleYears } from '../../../features/article-years';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/article-years`; see docs/guides/api.md. */
  find: async () => ({ data: await readArticleYears(strapi), meta: {} }),
});
