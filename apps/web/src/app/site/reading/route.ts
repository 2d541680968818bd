import { cookies } from 'next/headers';
import {
  formatPreferences,
  parsePreferences,
  READING_COOKIE,
} from '@/features/reading/preferences';
import { readText, refuse } from '../respond';
import { isSameOrigin } from '../same-origin';
import { chosen, pageBefore } from './choice';

const MAX_BODY_BYTES = 1024;
const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * Takes a reader's choice from a plain form (`mode`, `size` = larger | smaller, `contrast`), remembers it in a cookie
 * and goes back to the page that the reader comes from: 303.
 */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isSameOrigin(headers)) return refuse(403, 'ForbiddenError', '只接受本站页面的请求');
  const body = await readText(request, MAX_BODY_BYTES);
  if (body === null) return refuse(413, 'PayloadTooLargeError', '请求内容过大');

  const jar = await cookies();
  const present = parsePreferences(jar.get(READING_COOKIE)?.value);
  jar.set(READING_COOKIE, formatPreferences(chosen(new URLSearchParams(body), present)), {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
  });
  return new Response(null, {
    status: 303,
    headers: { Location: pageBefore(headers), 'Cache-Control': 'no-store' },
  });
}
