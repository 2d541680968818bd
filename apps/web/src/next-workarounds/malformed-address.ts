import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isWellFormed } from '@township/rules/address';

/** No page has this address: the site's own 404 stands there. */
const NOWHERE = '/404';

/**
 * Lets an address that cannot be read be one that is not there. Next decodes the path of a request before anything of the
 * site's runs, and answers 500 in English where that fails.
 */
export function missMalformedAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!isWellFormed(request.url ?? '')) request.url = NOWHERE;
  });
}
