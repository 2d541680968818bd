import type { Core } from '@strapi/strapi';
import { addStep } from '../front';
import { answerBy } from '../public-api';
import { ApiCache } from './api-cache';

export { cacheControl } from './answer';
export { generationsOf } from './generations';
export { typesIn } from './reads';

/** Answers what anyone may read from memory while nothing has changed: what is kept before Koa, what is not within it. */
export function registerApiCache({ strapi }: { strapi: Core.Strapi }): void {
  const cache = new ApiCache(strapi);
  answerBy(strapi, (ctx, make) => cache.answer(ctx, make));

  addStep({ strapi }, async (request, response) => {
    const reply = await cache.kept(request, response);
    if (!reply) return false;
    response.writeHead(reply.status, reply.headers);
    response.end(request.method === 'HEAD' ? undefined : reply.body);
    return true;
  });
}
