import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import {
  isIpAddress,
  isListedHost,
  isPublicAddress,
  type ListedHosts,
} from '@township/rules/public-address';

const LONGEST = 2_000;

/** A post is not sent: its address leads into a network that is nobody's business outside. */
export class RefusedAddress extends Error {}

/** What is wrong with an address that is to be told of changes, in Chinese; the URL otherwise. */
export function readAddress(text: unknown, listed: ListedHosts): URL | string {
  if (typeof text !== 'string' || text.length > LONGEST || !URL.canParse(text)) {
    return '地址应是完整的网址，如 https://example.gov.cn/hooks';
  }
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '地址应以 https:// 开头';
  if (url.username || url.password) return '地址里不能有用户名和密码';
  url.hash = '';
  if (isListedHost(url, listed)) return url;
  if (url.protocol === 'http:')
    return '地址应以 https:// 开头：http 不加密，只用于运维列出的内网主机';
  // Nobody asks the DNS about these: they are judged here alone.
  if (isIpAddress(url.hostname) && !isPublicAddress(url.hostname)) return refusal(url.hostname);
  return url;
}

const refusal = (address: string, of?: string) =>
  `${of ? `${of} 指向 ${address}，` : `${address} `}是本机、内网或保留的地址，不能发送；确实要发到内网，请运维把主机列入 WEBHOOK_ALLOWED_HOSTS`;

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Looks a name up for a socket, and lets it connect to public addresses alone: what is checked is what is connected to, so that a name
 * which stands for another address a moment later leads nowhere else.
 */
export function publicLookup(hostname: string, options: LookupOptions, answer: Answer): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, []);
    const inner = addresses.find(({ address }) => !isPublicAddress(address));
    if (inner) return answer(new RefusedAddress(refusal(inner.address, hostname)), []);
    if (options.all) return answer(null, addresses);
    const [first] = addresses;
    answer(null, first?.address ?? '', first?.family);
  });
}
