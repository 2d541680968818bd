import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isWellFormed } from '@township/rules/address';

/** No page has this address: the site answers it with its own 404. */
const NOWHERE = '/404';

/**
 * Makes an unreadable address a 404. Next decodes the path of a request before any code of the site runs, and
 * answers 500 in English when that fails.
 */
export function missMalformedAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!isWellFormed(request.url ?? '')) request.url = NOWHERE;
  });
}
