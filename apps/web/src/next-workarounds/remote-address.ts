import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * Writes the address of the connection into X-Forwarded-For, over whatever the caller put there. Route handlers see
 * nothing of the connection but this header, and Next fills it in only where the caller left it out.
 */
export function writeRemoteAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
  });
}
