import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { PublicType } from './definition';
import { checkDetailQuery, parseListQuery } from './query';
import { publicTypes } from './types';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const PATH = /^\/api\/([^/]+)(\/[^/]*)?\/?$/;

/**
 * Stands before routing and authentication: a request outside the contract is refused before any query runs.
 * What passes gets a validator, so that a reader who has the answer already is told so (304).
 */
export const publicApiGuard: Core.MiddlewareFactory = () => async (ctx, next) => {
  const match = PATH.exec(ctx.path.toLowerCase());
  const type = publicTypes.find(({ route }) => route === match?.[1]);
  if (!match || !type) return next();

  if (!READING.has(ctx.method)) {
    ctx.set('Allow', [...READING].join(', '));
    return ctx.methodNotAllowed('公开接口只能读取');
  }
  if (ctx.method === 'OPTIONS') return next();

  ctx.set('Cache-Control', 'no-store');
  checkQuery(type, { text: ctx.querystring, params: ctx.query }, Boolean(match[2]));
  await next();

  if (ctx.status !== 200) return;
  const body = JSON.stringify(ctx.body);
  ctx.type = 'json';
  ctx.body = body;
  // Kept by anyone, but asked again each time: a withdrawn article must not live on in a cache.
  ctx.set('Cache-Control', 'public, no-cache');
  ctx.set('ETag', `W/"${createHash('sha1').update(body).digest('base64url')}"`);
  if (ctx.fresh) ctx.status = 304;
};

function checkQuery(type: PublicType, query: Parameters<typeof checkDetailQuery>[0], one: boolean) {
  if (type.kind !== 'single' && !one) parseListQuery(query, type);
  else checkDetailQuery(query);
}
