import type { Core } from '@strapi/strapi';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, verifySignature } from '@township/rules/delivery';

/** Koa's context, as Strapi hands it to a controller. */
export type RequestContext = Parameters<Core.ControllerHandler>[0];

/** Where Strapi's body parser keeps the text it parsed (`includeUnparsed` in config/middlewares). */
const UNPARSED_BODY = Symbol.for('unparsedBody');

/** True when a site sent the post: it carries a fresh signature over the exact text received. */
export function isSignedBySite(strapi: Core.Strapi, ctx: RequestContext): boolean {
  const received: unknown = ctx.request.body;
  if (typeof received !== 'object' || received === null) return false;
  const body: unknown = Reflect.get(received, UNPARSED_BODY);
  if (typeof body !== 'string') return false;
  return verifySignature({
    body,
    timestamp: ctx.get(TIMESTAMP_HEADER),
    signature: ctx.get(SIGNATURE_HEADER),
    secret: strapi.config.get<string>('delivery.secret'),
    now: new Date(),
  }).ok;
}
