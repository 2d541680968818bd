import type { Core } from '@strapi/strapi';
import { openApiDocument } from '@township/client/openapi';
import { checkKeys, readExamples, type PublicRoute } from '../public-api';

/** `/api/openapi.json`, as the public API's guard checks it. */
export const apiDocumentRoute: PublicRoute = {
  route: 'openapi.json',
  check: (query) => checkKeys(query, []),
};

/**
 * `GET /api/openapi.json`: the public API as an OpenAPI 3.1 document, made of the contract, with examples of what is public now. The
 * API's cache keeps it until something changes.
 */
export function registerApiDocument({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/api/openapi.json',
      config: { auth: false },
      handler: async (ctx: Parameters<Core.ControllerHandler>[0]) => {
        ctx.body = openApiDocument(await readExamples(strapi));
      },
    },
  ]);
}
