import { createHash } from 'node:crypto';
import { env } from '@/env';

/** Answers of addresses that are files made from content, not pages; they are kept like pages. */

/** A file with its ETag: a client that has it already gets a 304 (src/next-workarounds/response-headers.ts). */
export function kept(body: string | Uint8Array<ArrayBuffer>, contentType: string): Response {
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  const type = typeof body === 'string' ? `${contentType}; charset=utf-8` : contentType;
  return new Response(body, { headers: { 'Content-Type': type, ETag: `"${tag}"` } });
}

/** There is no such file; nothing keeps this answer. */
export const missing = (): Response =>
  new Response('找不到这个文件。\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** The record has another slug now. */
export const movedTo = (path: string): Response =>
  new Response(null, { status: 308, headers: { Location: env.SITE_URL + path } });
