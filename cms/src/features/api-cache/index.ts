import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { onAnswer, OPEN_TO_ALL } from '../public-api';
import { cacheControl, hasIt, quoted, sendKept, sendNotModified } from './answer';
import { Generations } from './generations';
import { KeptAnswers, tagOf } from './kept-answers';
import { readOf, type Read } from './reads';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What is said anew with each answer. */
const ANEW = new Set([
  'etag',
  'cache-control',
  'content-length',
  ...Object.keys(OPEN_TO_ALL).map((name) => name.toLowerCase()),
]);

/**
 * Answers what anyone may read from memory while nothing has changed: before Koa, and without a query but the one that says so, which
 * all requests that wait share.
 */
export function registerApiCache({ strapi }: { strapi: Core.Strapi }): void {
  const { httpServer } = strapi.server;
  const [koa] = httpServer.listeners('request') as Listener[];
  if (!koa) throw new Error('Strapi’s server listens to no request.');
  const cache = new ApiCache(strapi, koa);
  httpServer.removeListener('request', koa);
  httpServer.on('request', (request, response) => void cache.answer(request, response));
}

class ApiCache {
  private readonly answers: KeptAnswers;
  private readonly generations: Generations;
  /** Answers that are being read: one serves all who ask meanwhile. */
  private readonly reading = new Map<string, Promise<void>>();

  constructor(
    strapi: Core.Strapi,
    private readonly koa: Listener,
  ) {
    this.answers = new KeptAnswers(strapi.config.get<number>('api-cache.bytes'));
    this.generations = new Generations(strapi);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const read = readOf(request);
    if (!read) return void this.koa(request, response);
    let state: { version: string; until: number };
    try {
      state = await this.generations.of(read.types);
    } catch {
      // Strapi says in words that the database is away.
      return void this.koa(request, response);
    }
    const known = { key: read.key, ...state };
    if (hasIt(request, tagOf(read.key, state.version))) return sendNotModified(response, known);
    const at = `${state.version} ${read.key}`;
    await this.reading.get(at);
    const kept = this.answers.get(read.key, state.version);
    if (kept) return sendKept(request, response, known, kept, this.answers);
    this.read(at, read, state, request, response);
  }

  /** Has the answer made, and keeps it. */
  private read(
    at: string,
    { key }: Read,
    { version, until }: { version: string; until: number },
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.reading.set(at, ended);
    void ended.then(() => this.reading.delete(at));
    response.once('close', end);
    onAnswer(request, ({ headers, body }) => {
      const kept = Object.entries(headers).filter(([name]) => !ANEW.has(name));
      this.answers.keep(key, {
        version,
        headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
        bodies: { identity: Buffer.from(body) },
      });
      end();
      return {
        ETag: quoted(tagOf(key, version), 'identity'),
        'Cache-Control': cacheControl(until),
      };
    });
    this.koa(request, response);
  }
}
