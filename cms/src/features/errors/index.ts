import type { Core } from '@strapi/strapi';
import { idOf } from '../front';
import { answerBadHttp } from './bad-http';
import { numberLines } from './numbered-lines';
import { errorBody, strapiError } from './shape';

export { errorBody, type ErrorBody } from './shape';
export { refuse, withTold } from './told';

type Context = Parameters<Core.MiddlewareHandler>[0];

const API = /^\/api(\/|$)/i;

/** Gives every error of the API one shape, and every line of the log the number of its request. */
export function registerErrors({ strapi }: { strapi: Core.Strapi }): void {
  numberLines(strapi);
  answerBadHttp(strapi);
  strapi.server.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      strapi.log.error(error);
      // In this order: without a body Koa would make a 204 of it.
      ctx.body = null;
      ctx.status = 500;
    }
    // Of a method that nobody has heard of, Strapi’s router says that it is not built yet.
    if (ctx.status === 501) ctx.status = 405;
    if (ctx.status >= 400) shape(ctx);
  });
}

function shape(ctx: Context): void {
  const { status } = ctx;
  const failure = strapiError(ctx.body);
  const isApi = API.test(ctx.path);
  // Without a body Koa would send a word of English, also to who wrote /api/ in another way.
  if (!failure && !isApi && ctx.body != null) return;
  const body = errorBody({ ...failure, status, requestId: idOf(ctx.res) });
  // The admin knows Strapi's messages by their words.
  if (!isApi && failure?.message !== undefined) body.error.message = failure.message;
  if ((isApi || !failure) && !ctx.response.get('Cache-Control')) {
    ctx.set('Cache-Control', 'no-store');
  }
  ctx.body = body;
  ctx.status = status;
}
