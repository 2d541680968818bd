import type { Core } from '@strapi/strapi';
import { verifyRequest } from '@township/rules/request-signature';

/** Koa's context, as Strapi hands it to a controller. */
export type RequestContext = Parameters<Core.ControllerHandler>[0];

/** Where Strapi's body parser keeps the text it parsed (`includeUnparsed` in config/middlewares). */
const UNPARSED_BODY = Symbol.for('unparsedBody');

/** True when a site sent the request: it carries a fresh HMAC over its method, its path and the exact text received. */
export function isVerifiedRequest(strapi: Core.Strapi, ctx: RequestContext): boolean {
  const received: unknown = ctx.request.body;
  if (typeof received !== 'object' || received === null) return false;
  const body: unknown = Reflect.get(received, UNPARSED_BODY);
  if (typeof body !== 'string') return false;
  const { method, url: path } = ctx;
  const header = (name: string) => ctx.get(name);
  const secrets = strapi.config.get<string>('delivery.secret');
  return verifyRequest({ method, path, body, header }, secrets, new Date()).ok;
}
