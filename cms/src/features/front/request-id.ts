import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export const REQUEST_ID = 'X-Request-Id';

const VALID = /^[\w-]{8,64}$/;

/** The proxy's number of the request, where one is trusted; else one of our own. */
export function requestIdOf(
  { headers }: Pick<IncomingMessage, 'headers'>,
  proxied: boolean,
): string {
  const given = headers['x-request-id'];
  return proxied && typeof given === 'string' && VALID.test(given) ? given : randomUUID();
}

/** The number of the request that is being answered, before Koa has one and while it does. */
export const idOf = (response: ServerResponse): string =>
  String(response.getHeader(REQUEST_ID) ?? '');
