import type { Core } from '@strapi/strapi';
import { openApiDocument } from '@township/client/openapi';
import { onChanges } from '../changes';
import { checkKeys, readExamples, type PublicRoute } from '../public-api';

/** `/api/openapi.json`, as the public API's guard checks it. */
export const apiDocumentRoute: PublicRoute = {
  route: 'openapi.json',
  check: (query) => checkKeys(query, []),
};

/**
 * `GET /api/openapi.json`: the public API as an OpenAPI 3.1 document, made of the contract, with examples of what is public now. It is
 * made when it is asked for, and again after a change.
 */
export function registerApiDocument({ strapi }: { strapi: Core.Strapi }): void {
  let kept: Promise<object> | undefined;
  onChanges(strapi, () => (kept = undefined));
  strapi.server.routes([
    {
      method: 'GET',
      path: '/api/openapi.json',
      config: { auth: false },
      handler: async (ctx: Parameters<Core.ControllerHandler>[0]) => {
        kept ??= write(strapi);
        try {
          ctx.body = await kept;
        } catch (error) {
          kept = undefined;
          throw error;
        }
      },
    },
  ]);
}

const write = async (strapi: Core.Strapi): Promise<object> =>
  openApiDocument(await readExamples(strapi));
