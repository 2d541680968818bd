import { Agent, request } from 'node:http';
import { brotliDecompressSync, unzipSync } from 'node:zlib';
import type { Sent } from './sent';

export interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
  ms: number;
}

/** Sends requests as they are, over kept connections. */
export class Sender {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    atOnce: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  }

  /** @throws when nothing comes that is HTTP, within 30 s */
  send({ method, target, headers, body }: Sent): Promise<Answer> {
    const { hostname, port } = new URL(this.url);
    const options = { hostname, port, method, path: target, headers, agent: this.agent };
    const began = performance.now();
    return new Promise((resolve, failed) => {
      const asked = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: unpacked(Buffer.concat(parts), response.headers['content-encoding']),
            ms: performance.now() - began,
          }),
        );
        response.on('error', failed);
      });
      asked.setTimeout(30_000, () => asked.destroy(new Error('no answer within 30 s')));
      asked.on('error', failed).end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function unpacked(sent: Buffer, coding: string | undefined): string {
  const open = coding === 'br' ? brotliDecompressSync : unzipSync;
  return String(coding && sent.length > 0 ? open(sent) : sent);
}

/** What no answer may hold, and what one may. */
export interface Rules {
  secrets: readonly string[];
  /** Every attribute that the API's document names. */
  names: ReadonlySet<string>;
}

/** What is wrong with an answer; nothing when all is well. */
export function wrongWith(
  { target, method, undeclared }: Sent,
  { status, headers, text }: Answer,
  { secrets, names }: Rules,
): string[] {
  const wrong = secrets.filter((secret) => text.includes(secret)).map((secret) => `told ${secret}`);
  if (status >= 500) wrong.push(`answered ${status}`);
  if (undeclared && status !== 400 && status !== 403) wrong.push(`took it: ${status}`);
  const [path = ''] = target.toLowerCase().split('?');
  if (method === 'HEAD' || text === '' || status === 204 || status === 304) return wrong;
  // Files are what they say that they are; with secrets in them they were found above.
  if (status < 400 && /^\/api\/+data\/./.test(path)) return wrong;
  if (!String(headers['content-type']).startsWith('application/json')) {
    return [...wrong, `is ${String(headers['content-type'])}, not JSON`];
  }
  const answer: unknown = JSON.parse(text);
  if (status >= 400) {
    const { error } = answer as { error: Record<string, unknown> };
    for (const name of ['code', 'message', 'messageEn', 'requestId', 'details']) {
      if (!error[name]) wrong.push(`says no ${name}`);
    }
    if (error.requestId !== headers['x-request-id']) wrong.push('has two numbers');
    if (undeclared && !(error.details as { key?: string }).key) wrong.push('names no parameter');
    return wrong;
  }
  // The document itself is made of other names.
  if (status !== 200 || path.includes('openapi.json')) return wrong;
  const stray = keysIn(answer).filter((name) => !names.has(name) && !/^(data|meta)$/.test(name));
  if (stray.length > 0) wrong.push(`holds ${[...new Set(stray)].join()}`);
  return wrong;
}

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(keysIn);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

/** Of every property that JSON schemas name. */
export function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inner]) => [
    ...(name === 'properties' ? Object.keys(inner as object) : []),
    ...namesIn(inner),
  ]);
}
