import ipaddr from 'ipaddr.js';

/** What is handed out to hosts of the Internet; the rest of IPv6 is for networks of one's own, for tunnels, or for nobody yet. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address, as a socket has it, is a host's of the Internet: none of this machine, of a private or a carrier's network, of a
 * link, of a group, and none that leads to an IPv4 address by another way.
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[(.*)\]$/, '$1');
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) {
    return ipaddr.IPv4.parse(plain).range() === 'unicast';
  }
  if (!ipaddr.IPv6.isValid(plain) || plain.includes('%')) return false;
  const parsed = ipaddr.IPv6.parse(plain);
  return parsed.range() === 'unicast' && parsed.match(GLOBAL_UNICAST);
}

/** Whether a URL's hostname is an IP address, which nobody asks the DNS about. */
export const isIpAddress = (hostname: string): boolean =>
  ipaddr.isValid(hostname.replace(/^\[(.*)\]$/, '$1'));

/** Hosts that an operator has listed, as URLs have them: names or addresses, with a port or for every port. */
export type ListedHosts = readonly string[];

/** Reads a host of such a list; null when it is none. */
export function readHost(text: string): string | null {
  const url = URL.canParse(`ws://${text}`) ? new URL(`ws://${text}`) : null;
  // The port as it was written: a URL leaves out its scheme's own.
  const [, port = ''] = /(:\d+)$/.exec(text.replace(/^\[[^\]]*\]/, '')) ?? [];
  if (!url || text !== text.trim() || /[/@?#]/.test(text)) return null;
  return bare(url.hostname) + port;
}

export function isListedHost({ hostname, port, protocol }: URL, listed: ListedHosts): boolean {
  const name = bare(hostname);
  const usual = protocol === 'https:' ? '443' : '80';
  return listed.includes(name) || listed.includes(`${name}:${port || usual}`);
}

/** A point at the end changes nothing. */
const bare = (hostname: string) => hostname.replace(/\.$/, '');
