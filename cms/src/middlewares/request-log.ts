import type { Core } from '@strapi/strapi';

/** One line a request, without its query: what people search for is private. Strapi's own logger writes it. */
const requestLog: Core.MiddlewareFactory =
  (_, { strapi }) =>
  async (ctx, next) => {
    const began = Date.now();
    await next();
    strapi.log.http(`${ctx.method} ${ctx.path} (${Date.now() - began} ms) ${ctx.status}`);
  };

export default requestLog;
