import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Exchange {
  /** Decoded path and query: `/api/articles?sort[0]=order:asc`. */
  address: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  method: string;
}

export type Handler = (exchange: Exchange, response: ServerResponse) => void;

export interface TestServer {
  url: string;
  /** What was asked, in order. */
  exchanges: Exchange[];
  /** The parameters asked for, decoded, as `name=value`. */
  parameters(): string[];
  answer(handler: Handler): void;
  close(): Promise<void>;
}

/** A real HTTP server on a free port, whose answer each test sets. */
export async function startServer(): Promise<TestServer> {
  const exchanges: Exchange[] = [];
  let handle: Handler = (_, response) => json(response, 500, {});
  const server = createServer((request, response) => {
    const { url = '', headers, method = '' } = request;
    const query = new URL(url, 'http://localhost').searchParams;
    const exchange = { address: decodeURIComponent(url), query, headers, method };
    exchanges.push(exchange);
    handle(exchange, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    parameters: () =>
      [...(exchanges.at(-1)?.query ?? [])].map(([name, value]) => `${name}=${value}`),
    answer(handler) {
      handle = handler;
      exchanges.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** Strapi's answer to a list. */
export const listOf = (data: unknown[], pagination: object = {}) => ({
  data,
  meta: { pagination: { page: 1, pageSize: 25, pageCount: 1, total: data.length, ...pagination } },
});

/** Strapi's answer to an error. */
export const strapiError = (status: number, name: string, message: string, details = {}) => ({
  data: null,
  error: { status, name, message, details },
});
