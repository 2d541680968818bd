import 'server-only';
import { SIGNATURE_HEADER, signBody, TIMESTAMP_HEADER } from '@township/rules/delivery';
import { env } from '@/env';

const TIMEOUT_MS = 3000;

/** Posts what readers sent to the CMS, signed as change events are. Throws when the CMS does not answer. */
export function signedPost(path: string, content: object): Promise<Response> {
  const body = JSON.stringify(content);
  const timestamp = Math.floor(Date.now() / 1000);
  return fetch(env.CMS_URL + path, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      [TIMESTAMP_HEADER]: String(timestamp),
      [SIGNATURE_HEADER]: signBody(body, env.DELIVERY_SECRET, timestamp),
    },
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}
