import { createHmac } from 'node:crypto';
import { dayInChina } from '@township/rules/china-day';
import * as client from '@township/rules/client-network';
import { isbot } from 'isbot';

/**
 * The network that a request comes from, as limits count it. The last address of X-Forwarded-For is what our own proxy saw, or this
 * server itself (src/next-workarounds/remote-address.ts).
 */
export const networkOf = (headers: Headers): string => client.networkOf(addressOf(headers));

/** The address itself, for what is signed with it. */
export const addressOf = (headers: Headers): string =>
  client.lastForwarded(headers.get('x-forwarded-for'));

interface Visit {
  headers: Headers;
  secret: string;
  now: Date;
}

/**
 * A key that tells readers apart for one day and leads back to nobody; null for robots. Several phones behind one
 * address are several readers.
 */
export function visitorKey({ headers, secret, now }: Visit): string | null {
  const agent = headers.get('user-agent') ?? '';
  if (agent === '' || isbot(agent)) return null;
  return createHmac('sha256', `visitor ${secret}`)
    .update(JSON.stringify([dayInChina(now), networkOf(headers), agent]))
    .digest('hex');
}
