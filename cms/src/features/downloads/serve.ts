import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import send from 'send';
import { ERROR_CODES, errorBody, type ErrorCode } from '../../contract';
import { cacheControl } from '../api-cache';
import { withTold } from '../errors';
import type { Context } from '../public-api';
import { LEFT_FIELD } from '../rate-limits';
import { KeptChanging } from './datasets';
import type { MadeFile } from './file';

/** A proxy would give up; who comes again finds the file. */
const LONGEST_WAIT_MS = 25_000;
const RETRY_SECONDS = 5;

/** What is said of a file and not of an error. */
const OF_THE_FILE = ['Content-Disposition', 'ETag', 'Link', 'Repr-Digest', 'Accept-Ranges'];

export interface Served {
  file: MadeFile;
  contentType: string;
  /** What it is called when it is saved; the second in ASCII. */
  names: readonly [string, string];
  link?: string;
}

/** Sends a file, or the part of it that is asked for; a reader who has it is told so. */
export async function serveFile(ctx: Context, served: Served, until: number): Promise<void> {
  const { file, contentType, names, link } = served;
  ctx.status = 200;
  ctx.attachment(names[0], { fallback: names[1] });
  ctx.set({
    'Content-Type': contentType,
    // Another coding would be other bytes than those that the checksum is of.
    'Cache-Control': `${cacheControl({ until, isForOne: ctx.res.hasHeader(LEFT_FIELD) })}, no-transform`,
    ETag: tagOf(file),
    'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
    ...(link && { Link: link }),
  });
  if (hasIt(ctx, tagOf(file))) {
    ctx.status = 304;
    return;
  }
  const { dir, base } = path.parse(file.path);
  const sent = send(ctx.req, base, {
    root: dir,
    cacheControl: false,
    etag: false,
    lastModified: false,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      sent.once('error', reject);
      ctx.res.once('close', resolve);
      sent.pipe(ctx.res);
    });
    ctx.respond = false;
  } catch (error) {
    for (const name of OF_THE_FILE) ctx.remove(name);
    ctx.set('Cache-Control', 'no-store');
    refused(ctx, error as SendError);
  }
}

/** The same on every instance, and whenever the file is made again of the same content. */
const tagOf = ({ sha256 }: MadeFile) =>
  `"${Buffer.from(sha256, 'hex').toString('base64url').slice(0, 24)}"`;

/** Whatever `Cache-Control` a program's `fetch` adds to its condition. */
function hasIt(ctx: Context, tag: string): boolean {
  const known = ctx.get('If-None-Match').split(',');
  return known.some((one) => one.trim().replace(/^W\//, '') === tag);
}

const REFUSALS: Readonly<Record<number, ErrorCode>> = {
  412: 'precondition-failed',
  416: 'range-not-satisfiable',
};

interface SendError extends Error {
  status?: number;
  headers?: Record<string, string>;
}

/** What `send` refuses, in the words of the API. */
function refused(ctx: Context, error: SendError): never {
  const code = REFUSALS[error.status ?? 0];
  if (!code) throw error;
  ctx.set(error.headers ?? {});
  refuse(code);
}

/** What a handler here answers instead: told to the reader, and no failure for the log. */
class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly words: { zh?: string; en?: string },
  ) {
    super(code);
  }
}

/** An error of the API, with the words of its code unless others are given. */
export function refuse(code: ErrorCode, words: { zh?: string; en?: string } = {}): never {
  throw new Refusal(code, words);
}

/** Answers with what the handler refuses. */
export async function refusing(ctx: Context, handle: () => Promise<void>): Promise<void> {
  try {
    await handle();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, zh, en } = { ...ERROR_CODES[error.code], ...error.words };
    const details = withTold({}, { code: error.code, en });
    ctx.status = status;
    ctx.body = {
      data: null,
      error: { ...errorBody(error.code, '').error, status, message: zh, details },
    };
  }
}

/** @throws 406 for who accepts none of these types */
export function checkAccepts(ctx: Context, accepted: readonly string[]): void {
  if (!ctx.accepts(...accepted)) refuse('not-acceptable');
}

/** What is being made, or 503 when it takes too long or changes all the time: it goes on, for who comes again. */
export async function inTime<T>(ctx: Context, making: Promise<T>): Promise<T> {
  const late = Symbol('late');
  const abort = new AbortController();
  try {
    const made = await Promise.race([
      making,
      pause(LONGEST_WAIT_MS, late, { signal: abort.signal, ref: false }),
    ]);
    if (made !== late) return made as T;
  } catch (error) {
    if (!(error instanceof KeptChanging)) throw error;
  } finally {
    abort.abort();
    making.catch(() => {});
  }
  ctx.set('Retry-After', String(RETRY_SECONDS));
  return refuse('unavailable', {
    zh: '文件正在生成，请过几秒再来',
    en: 'The file is being made: come back in some seconds.',
  });
}

/** A document that is made anew each time; a reader who has it is told so. */
export function serveDocument(ctx: Context, contentType: string, document: object): void {
  const body = JSON.stringify(document);
  ctx.status = 200;
  ctx.set({
    'Content-Type': contentType,
    'Cache-Control': ctx.res.hasHeader(LEFT_FIELD) ? 'private, no-cache' : 'public, no-cache',
    ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`,
  });
  ctx.body = body;
  if (hasIt(ctx, ctx.response.get('ETag'))) ctx.status = 304;
}
