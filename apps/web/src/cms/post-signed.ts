import 'server-only';
import { signedPost } from '@township/rules/request-signature';
import { env } from '@/env';
import { siteHeader } from './site-header';

const TIMEOUT_MS = 3000;

/**
 * Posts what readers sent to the CMS, signed as change events are. Throws when the CMS does not answer.
 *
 * @param more headers
 */
export function postSigned(
  path: string,
  content: object,
  more: Record<string, string> = {},
): Promise<Response> {
  const { headers, ...post } = signedPost(path, content, env.DELIVERY_SECRET, new Date());
  return fetch(env.CMS_URL + path, {
    ...post,
    headers: { ...headers, ...siteHeader(), ...more },
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}
