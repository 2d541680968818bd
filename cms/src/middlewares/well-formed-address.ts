import type { Core } from '@strapi/strapi';
import { isWellFormed } from '@township/rules/address';

/** An address that cannot be read is one that is not there; the router and the file server would fail on it, in English. */
const wellFormedAddress: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (!isWellFormed(ctx.req.url ?? '')) return ctx.notFound('没有这个地址');
  return next();
};

export default wellFormedAddress;
