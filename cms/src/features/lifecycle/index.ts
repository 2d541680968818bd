import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const DRAIN_TIMEOUT_MS = 10_000;

let stopping = false;

/** Whether a shutdown has begun: from then on no new work should be sent here. */
export const isStopping = (): boolean => stopping;

/**
 * Stops in the order that loses no request: `/ready` answers 503 for `shutdown.delayMs`, so that load
 * balancers notice, and requests are still taken; then new connections are refused; then running requests
 * finish; then Strapi stops. Strapi's own shutdown, on SIGTERM and SIGINT, first destroys its services and
 * then cuts every connection.
 */
export function registerGracefulShutdown({ strapi }: { strapi: Core.Strapi }): void {
  stopping = false;
  const server = strapi.server.httpServer;
  const inFlight = new Set<ServerResponse>();
  server.on('request', (_request, response: ServerResponse) => {
    if (stopping) response.setHeader('Connection', 'close');
    inFlight.add(response);
    response.once('close', () => inFlight.delete(response));
  });

  const destroy = strapi.destroy.bind(strapi);
  strapi.destroy = async () => {
    if (!stopping) {
      stopping = true;
      if (server.listening) {
        await pause(strapi.config.get<number>('shutdown.delayMs'));
        server.close();
      }
      await drain(inFlight);
    }
    await destroy();
  };
}

/** Waits until no response is open; at most DRAIN_TIMEOUT_MS. */
async function drain(inFlight: ReadonlySet<ServerResponse>): Promise<void> {
  const ended = [...inFlight].map((response) => {
    // A kept-alive connection would send the next request to a server that has stopped.
    if (!response.headersSent) response.setHeader('Connection', 'close');
    return new Promise<void>((resolve) => response.once('close', resolve));
  });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DRAIN_TIMEOUT_MS);
  });
  await Promise.race([Promise.all(ended), timeout]);
  clearTimeout(timer);
}
