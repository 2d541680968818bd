import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  verifySignature,
  type ChangeEvent,
  type ChangeEventBatch,
  type ChangeEventReceipt,
} from '@township/rules/delivery';

/** What a site does with a post: an answer, or none at all. */
export type Reaction = (
  events: ChangeEvent[],
) => (ChangeEventReceipt & { status: number; error?: object }) | null;

export const acknowledgeAll: Reaction = (events) => ({
  status: 200,
  acknowledged: events.map((event) => event.id),
});

/** A real HTTP server that takes change events as a site does. */
export class WebOrigin {
  react: Reaction = acknowledgeAll;
  /** Each post's events, in the order of arrival. */
  readonly posts: ChangeEvent[][] = [];
  /** Ids that were acknowledged. */
  readonly delivered: ChangeEvent[] = [];
  mostAtOnce = 0;
  badSignatures = 0;
  private atOnce = 0;
  private port = 0;
  private server: Server | undefined;

  constructor(private readonly secret: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens; on the same port as before when it had one. */
  async start(): Promise<this> {
    const server = createServer((request, response) => void this.handle(request, response));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    response.on('close', () => (this.atOnce -= 1));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const signed = verifySignature({
      body,
      timestamp: request.headers[TIMESTAMP_HEADER]?.toString(),
      signature: request.headers[SIGNATURE_HEADER]?.toString(),
      secret: this.secret,
      now: new Date(),
    });
    if (!signed.ok) this.badSignatures += 1;
    const { events } = JSON.parse(body) as ChangeEventBatch;
    this.posts.push(events);
    const answer = this.react(events);
    if (!answer) return;
    const { status, ...receipt } = answer;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(receipt));
    if (answer.status === 200) {
      this.delivered.push(...events.filter(({ id }) => answer.acknowledged.includes(id)));
    }
  }
}

/** Resolves when the condition holds; fails after a time in which it should have. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
