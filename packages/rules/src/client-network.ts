import ipaddr from 'ipaddr.js';

/** A household or a phone has a whole /64 of addresses to itself. */
const NETWORK_BITS = 64;

/** Also as it stands in an IPv6 socket. */
const IPV4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/;

/** An address as limits count it: an IPv4 address, or the /64 network of an IPv6 one; what is neither, as it is. */
export function networkOf(address: string): string {
  // Most are: nothing has to be parsed.
  const [, ipv4] = IPV4.exec(address) ?? [];
  if (ipv4) return ipv4;
  const plain = address.replace(/%.*$/, '');
  if (!ipaddr.IPv6.isValid(plain)) return address;
  const parsed = ipaddr.process(plain);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${plain}/${NETWORK_BITS}`).toString();
}

/** An address as people write it: an IPv4 one also where it stands in an IPv6 socket, and without the interface's name. */
export const plainAddress = (address: string): string =>
  IPV4.exec(address)?.[1] ?? address.replace(/%.*$/, '');

/** The last address of an X-Forwarded-For: what the own proxy saw. What stands before it is the caller's word. */
export const lastForwarded = (header: string | null | undefined): string =>
  header?.split(',').at(-1)?.trim() ?? '';
