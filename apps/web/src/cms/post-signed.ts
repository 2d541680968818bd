import 'server-only';
import { signedPost } from '@township/rules/request-signature';
import { env } from '@/env';

const TIMEOUT_MS = 3000;

/** Posts what readers sent to the CMS, signed as change events are. Throws when the CMS does not answer. */
export function postSigned(path: string, content: object): Promise<Response> {
  return fetch(env.CMS_URL + path, {
    ...signedPost(path, content, env.DELIVERY_SECRET, new Date()),
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}
