import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { stampOfTurn } from '../database';
import { REQUEST_ID } from '../front';
import { OPEN_TO_ALL, type Context } from '../public-api';
import { LEFT_FIELD, POLICY_FIELD } from '../rate-limits';
import { hasIt, notModified, replyOf, type Known, type Reply } from './answer';
import { generationsOf, type Generations } from './generations';
import { KeptAnswers, tagOf } from './kept-answers';
import { readOf, type Read } from './reads';

/** What is said anew with each answer. */
const ANEW = new Set([
  'etag',
  'cache-control',
  'content-length',
  ...[REQUEST_ID, LEFT_FIELD, POLICY_FIELD, ...Object.keys(OPEN_TO_ALL)].map((name) =>
    name.toLowerCase(),
  ),
]);

/**
 * Keeps the answers of the public API while nothing has changed of what they hold. What has changed is asked of the database once for all
 * requests that wait; nothing is ever removed by name.
 */
export class ApiCache {
  private readonly answers: KeptAnswers;
  private readonly generations: Generations;
  /** Answers that are being made: one serves all who ask meanwhile. */
  private readonly making = new Map<string, Promise<void>>();

  constructor(private readonly strapi: Core.Strapi) {
    this.answers = new KeptAnswers(strapi.config.get<number>('api-cache.bytes'));
    this.generations = generationsOf(strapi);
  }

  /** What can be sent at once; null when the request is to be looked at, or the database is away. */
  async kept(request: IncomingMessage, response: ServerResponse): Promise<Reply | null> {
    const read = readOf(request);
    if (!read || !this.answers.has(read.key)) return null;
    try {
      const known = await this.known(read, response, stampOfTurn(this.strapi));
      return await this.reply(request, known);
    } catch {
      // Strapi says it in words.
      return null;
    }
  }

  /**
   * Answers a request that the contract allows.
   *
   * @param make answers it anew; resolves to the body, or to null for anything but 200
   */
  async answer(ctx: Context, make: () => Promise<string | null>): Promise<void> {
    const read = readOf(ctx.req);
    if (!read) return asMade(ctx, await make());
    const known = await this.known(read, ctx.res);
    const making = `${known.version} ${known.key}`;
    const wasMade = this.making.get(making);
    await wasMade;
    const found = await this.reply(ctx.req, known);
    if (found) return send(ctx, found);

    const made = this.make(ctx, known, make);
    if (!wasMade) this.making.set(making, made);
    try {
      await made;
    } finally {
      if (!wasMade) this.making.delete(making);
    }
    const reply = await this.reply(ctx.req, known);
    if (reply) send(ctx, reply);
  }

  private async make(ctx: Context, { key, version }: Known, make: () => Promise<string | null>) {
    const body = await make();
    if (body === null) return;
    const headers = Object.entries(ctx.response.headers).filter(([name]) => !ANEW.has(name));
    this.answers.keep(key, {
      version,
      tag: tagOf(key, version),
      headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
      bodies: { identity: Buffer.from(body) },
    });
  }

  private async known(read: Read, response: ServerResponse, stamp?: string | null): Promise<Known> {
    const isForOne = response.hasHeader(LEFT_FIELD);
    return { key: read.key, ...(await this.generations.of(read, stamp)), isForOne };
  }

  private async reply(request: IncomingMessage, known: Known): Promise<Reply | null> {
    if (hasIt(request, known)) return notModified(known);
    const kept = this.answers.get(known.key, known.version);
    return kept ? replyOf(request, known, kept, this.answers) : null;
  }
}

/** What is not kept has the tag of what it says. */
function asMade(ctx: Context, body: string | null): void {
  if (body === null) return;
  ctx.set(
    'Cache-Control',
    ctx.res.hasHeader(LEFT_FIELD) ? 'private, no-cache' : 'public, no-cache',
  );
  ctx.set('ETag', `W/"${createHash('sha256').update(body).digest('base64url')}"`);
  if (ctx.fresh) ctx.status = 304;
}

function send(ctx: Context, { status, headers, body }: Reply): void {
  ctx.status = status;
  ctx.set(headers);
  ctx.body = body;
}
