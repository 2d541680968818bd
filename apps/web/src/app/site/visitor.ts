import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { dayInChina } from '@township/rules/china-day';
import { isbot } from 'isbot';
import ipaddr from 'ipaddr.js';

/** A household or a phone has a whole /64 of addresses to itself. */
const NETWORK_BITS = 64;

/**
 * The address that a request comes from, as limits count it: an IPv4 address, or the /64 network of an IPv6 one.
 * The last one of X-Forwarded-For is what our own proxy saw, or this server itself (src/next-workarounds/remote-address.ts); what stands
 * before it is the caller's word.
 */
export function networkOf(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const plain = address.replace(/%.*$/, '');
  if (!isIPv6(plain)) return address;
  // An IPv4 address in an IPv6 socket is the IPv4 address.
  const parsed = ipaddr.process(plain);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${plain}/${NETWORK_BITS}`).toString();
}

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
