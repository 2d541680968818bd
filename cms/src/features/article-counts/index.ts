import type { Core } from '@strapi/strapi';
import { refuse } from '../errors';
import { checkKeys, type PublicRoute } from '../public-api';
import { isGrouping, GROUPINGS, type Grouping } from './groupings';
import { readArticleCounts } from './read';

type Context = Parameters<Core.ControllerHandler>[0];

/** `GET /api/article-counts?by=year`; see docs/guides/api.md. */
export function registerArticleCounts({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/api/article-counts',
      handler: async (ctx: Context) => ({
        data: await readArticleCounts(strapi, askedGrouping(ctx.query)),
        meta: {},
      }),
      // Anyone may ask: published articles alone are counted.
      config: { auth: false },
    },
  ]);
}

/** `/api/article-counts`, as the public API's guard checks it. */
export const articleCountsRoute: PublicRoute = {
  route: 'article-counts',
  check(query) {
    checkKeys(query, ['by']);
    askedGrouping(query.params);
  },
};

/** @throws ValidationError for anything but one known grouping */
function askedGrouping({ by }: Record<string, unknown>): Grouping {
  if (!isGrouping(by)) {
    refuse('by', {
      zh: 'by 说按什么数',
      en: 'by says what to count by.',
      allowed: Object.keys(GROUPINGS),
    });
  }
  return by;
}
