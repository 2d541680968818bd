import { createHash } from 'node:crypto';
import type { NextRequest } from 'next/server';
import { parsePreferences, READING_COOKIE } from '@/features/reading/preferences';
import { readingCss } from '@/features/reading/reading-css';

/** The stylesheet of one reader, in elder mode only: asked for with every page, answered 304 while nothing changed. */
export function GET(request: NextRequest): Response {
  const css = readingCss(parsePreferences(request.cookies.get(READING_COOKIE)?.value));
  const tag = `"${createHash('sha256').update(css).digest('base64url').slice(0, 16)}"`;
  const headers = { ETag: tag, Vary: 'Cookie' };
  if (request.headers.get('if-none-match') === tag)
    return new Response(null, { status: 304, headers });
  return new Response(css, { headers: { ...headers, 'Content-Type': 'text/css; charset=utf-8' } });
}
