import type { Core } from '@strapi/strapi';

const API = /^\/api(\/|$)/i;

/**
 * Bodies under /api/ are the sites' posts, which are JSON. Any other is refused before somebody tries to read it: parsers fail
 * on a form without an end, or on what only says that it is compressed, as if the server were at fault.
 */
export const jsonBodies: Core.MiddlewareFactory = () => (ctx, next) => {
  const hasBody = /^(?:POST|PUT|PATCH|DELETE)$/.test(ctx.method) && ctx.request.type !== '';
  const isPlain = /^(?:identity)?$/i.test(ctx.get('Content-Encoding'));
  if (!API.test(ctx.path) || !hasBody || (isPlain && ctx.request.type === 'application/json')) {
    return next();
  }
  return ctx.unsupportedMediaType();
};
