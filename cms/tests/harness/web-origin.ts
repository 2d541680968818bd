import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChangeEvent, ChangeEventBatch, ChangeEventReceipt } from '@township/rules/delivery';
import { verifyRequest } from '@township/rules/request-signature';

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
  /** Ids of acknowledged events that told it to start over; they are among no others. */
  readonly startOvers: string[] = [];
  /** Of the log, as the last post that it took said. */
  private position: string | null = null;
  /** Milliseconds by which its clock is ahead of the machine's. */
  ahead = 0;
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
    if (!this.isSigned(request, body)) {
      this.badSignatures += 1;
      response.writeHead(401).end();
      return;
    }
    const { events, position } = JSON.parse(body) as ChangeEventBatch;
    const startsOver = events.some(({ type }) => type === 'everything');
    if (!startsOver) this.posts.push(events);
    const answer = this.react(events);
    if (!answer) return;
    const { status, ...receipt } = answer;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...receipt, position: this.position }));
    if (answer.status === 200) {
      this.position = position;
      const taken = events.filter(({ id }) => answer.acknowledged.includes(id));
      if (startsOver) this.startOvers.push(...taken.map(({ id }) => id));
      else this.delivered.push(...taken);
    }
  }

  private isSigned({ method = '', url: path = '', headers }: IncomingMessage, body: string) {
    const header = (name: string) => headers[name]?.toString();
    const now = new Date(Date.now() + this.ahead);
    return verifyRequest({ method, path, body, header }, this.secret, now).ok;
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
