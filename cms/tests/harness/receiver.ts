import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookEvent } from '@township/client/contract';
import type { Cms } from './index';

/** What a receiver answers; nothing at all when null. */
export type Answer = {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** The body does not end. */
  hangs?: boolean;
} | null;

export interface Received {
  id: string;
  event: WebhookEvent;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The change's slug; the type of an event that is about none. */
export const slugIn = ({ event }: Received) =>
  'slug' in event.data ? event.data.slug : event.type;

/** A real HTTP server that takes webhooks as anyone's does: it verifies with the library of Standard Webhooks. */
export class Receiver {
  react: (received: Received) => Answer = () => ({ status: 204 });
  /** By which it verifies; without one it takes everything. */
  secret: string | undefined;
  readonly received: Received[] = [];
  readonly accepted: Received[] = [];
  badSignatures = 0;
  mostAtOnce = 0;
  private atOnce = 0;
  private server: Server | undefined;
  private port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.port}/hooks`;
  }

  async start(): Promise<this> {
    this.server = createServer((request, response) => {
      this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
      response.on('close', () => (this.atOnce -= 1));
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const { headers } = request;
        const answer = this.take({
          id: String(headers['webhook-id']),
          event: JSON.parse(body) as WebhookEvent,
          headers,
          body,
        });
        if (!answer) return;
        response.writeHead(answer.status, answer.headers);
        if (answer.hangs) response.write(answer.body);
        else response.end(answer.body);
      });
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private take(received: Received): Answer {
    this.received.push(received);
    if (this.secret !== undefined && !isSigned(received, this.secret)) {
      this.badSignatures += 1;
      return { status: 401 };
    }
    const answer = this.react(received);
    if (answer && answer.status >= 200 && answer.status < 300) this.accepted.push(received);
    return answer;
  }
}

/** Whether a receiver that holds a secret takes it for the portal's. */
export function isSigned({ body, headers }: Received, secret: string): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

interface Told {
  id: number;
  name: string;
  address: string;
  /** Of its form. */
  version: string;
  state: string;
  waiting: number;
  failures: number;
  nextAttemptAt: string | null;
  lastFailureAt: string | null;
  lastFailure: string | null;
  formerUntil: string | null;
  isReplaying: boolean;
  stuck: { message: string } | null;
}

export interface LoggedAttempt {
  id: number;
  message: string;
  event: string;
  sequence: number | null;
  attempt: number;
  status: number | null;
  failure: string | null;
  answer: string;
}

/** What the admin's page does, as an administrator. */
export function webhookAdmin({ http }: Pick<Cms, 'http'>, authorization: string) {
  const ask = async (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
    http[method](`/portal/webhooks${path}`).set('Authorization', authorization).send(body);
  /** Saves the form as it was opened at a version. */
  const save = async (id: number, webhook: object, version: string) =>
    http
      .put(`/portal/webhooks/${id}`)
      .set('Authorization', authorization)
      .set('If-Match', `"${version}"`)
      .send(webhook);
  const find = (id: number) => data<Told>(ask('get', `/${id}`));
  const data = async <T>(answer: ReturnType<typeof ask>): Promise<T> => {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data as T;
  };
  return {
    ask,
    save,
    create: (webhook: object) => data<{ id: number; secret: string }>(ask('post', '', webhook)),
    change: async (id: number, webhook: object) =>
      data<object>(save(id, webhook, (await find(id)).version)),
    switch: (id: number, on: boolean) => data<true>(ask('post', `/${id}/switch`, { on })),
    list: () => data<Told[]>(ask('get', '')),
    find,
    attempts: (id: number, before = '') =>
      data<LoggedAttempt[]>(ask('get', `/${id}/attempts?before=${before}`)),
    rotate: (id: number, formerUntil: string | null = null) =>
      data<{ secret: string }>(ask('post', `/${id}/rotate`, { formerUntil })),
    test: (id: number) => data<LoggedAttempt>(ask('post', `/${id}/test`)),
    retry: (id: number) => data<true>(ask('post', `/${id}/retry`)),
    replay: (id: number, range: object) => data<true>(ask('post', `/${id}/replay`, range)),
    remove: (id: number) => data<true>(ask('delete', `/${id}`)),
  };
}

export type WebhookAdmin = ReturnType<typeof webhookAdmin>;
