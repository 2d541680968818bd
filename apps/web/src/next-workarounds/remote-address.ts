import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * Writes the connection's address into X-Forwarded-For, replacing whatever the caller sent. Route handlers
 * see nothing else of the connection, and Next fills the header in only when the caller left it out.
 */
export function writeRemoteAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
  });
}
