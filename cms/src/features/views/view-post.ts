import type { Core } from '@strapi/strapi';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, verifySignature } from '@township/rules/delivery';

/** Koa's context, as Strapi hands it to a controller. */
export type RequestContext = Parameters<Core.ControllerHandler>[0];

export interface ViewPost {
  slug: string;
  /** Key of a visitor for a day; null reads the count without adding to it. */
  visitor: string | null;
}

/** Where Strapi's body parser keeps the text it parsed (`includeUnparsed` in config/middlewares). */
const UNPARSED_BODY = Symbol.for('unparsedBody');

/** True when the post carries a fresh signature over the exact text received. */
export function isSignedView(ctx: RequestContext, secret: string): boolean {
  const received: unknown = ctx.request.body;
  if (typeof received !== 'object' || received === null) return false;
  const body: unknown = Reflect.get(received, UNPARSED_BODY);
  if (typeof body !== 'string') return false;
  return verifySignature({
    body,
    timestamp: ctx.get(TIMESTAMP_HEADER),
    signature: ctx.get(SIGNATURE_HEADER),
    secret,
    now: new Date(),
  }).ok;
}

/** The post, or null when it is not one. */
export function parseViewPost(body: unknown): ViewPost | null {
  if (typeof body !== 'object' || body === null) return null;
  if (!('slug' in body) || !('visitor' in body)) return null;
  const { slug, visitor } = body;
  if (typeof slug !== 'string' || slug === '' || slug.length > 120) return null;
  if (visitor !== null && (typeof visitor !== 'string' || !/^[\w+/=-]{8,128}$/.test(visitor))) {
    return null;
  }
  return { slug, visitor };
}
