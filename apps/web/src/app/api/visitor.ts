import { createHmac } from 'node:crypto';
import { isbot } from 'isbot';

interface Visit {
  headers: Headers;
  secret: string;
  /** Whether a proxy of ours wrote X-Forwarded-For. */
  trustProxy: boolean;
  now: Date;
}

/** The last address is the one that our own proxy saw; what stands before it is the caller's word. */
function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}

/**
 * A key that tells visitors apart for one day and leads back to nobody; null for robots.
 * Without a trusted proxy there is no address to go by, and the key tells browsers apart.
 */
export function visitorKey({ headers, secret, trustProxy, now }: Visit): string | null {
  const agent = headers.get('user-agent') ?? '';
  if (agent === '' || isbot(agent)) return null;
  const day = new Date(now.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  const address = trustProxy ? addressOf(headers) : '';
  return createHmac('sha256', `visitor ${secret}`)
    .update(JSON.stringify([day, address, agent]))
    .digest('hex');
}
