import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { OPEN_TO_ALL } from '../public-api';
import { tagOf, type Coding, type KeptAnswer, type KeptAnswers } from './kept-answers';

/** Seconds: a cache in between may give an answer so long without asking, later while it asks, and while the portal is down. */
const FRESH = 1;
const WHILE_ASKING = 1;
const WHILE_DOWN = 600;

const CODINGS: Coding[] = ['br', 'gzip', 'identity'];

/**
 * How long an answer holds elsewhere: not past the moment at which it becomes another by itself. One that says what its caller may still
 * ask is kept for nobody else.
 */
export function cacheControl({ until, isForOne }: Pick<Known, 'until' | 'isForOne'>): string {
  const left = Math.max(0, Math.floor((until - Date.now()) / 1_000));
  const fresh = Math.min(FRESH, left);
  const asking = Math.min(WHILE_ASKING, left - fresh);
  return `${isForOne ? 'private' : 'public'}, max-age=${fresh}, stale-while-revalidate=${asking}, stale-if-error=${WHILE_DOWN}`;
}

/** Each coding is another sequence of bytes, and has a tag of its own. */
const quoted = (tag: string, coding: Coding) =>
  coding === 'identity' ? `"${tag}"` : `"${tag}-${coding}"`;

/** Whether the reader has the answer already, in whichever coding; weak tags are as good (RFC 9110, 13.1.2). */
export function hasIt({ headers }: IncomingMessage, { key, version }: Known): boolean {
  const known = headers['if-none-match'];
  if (known === undefined) return false;
  if (known.trim() === '*') return true;
  const tag = tagOf(key, version);
  const mine = new Set(CODINGS.map((coding) => quoted(tag, coding)));
  return known.split(',').some((one) => mine.has(one.trim().replace(/^W\//, '')));
}

/** The smallest that the reader takes. */
function codingFor(request: IncomingMessage): Coding {
  const taken = new Negotiator(request).encodings(CODINGS);
  return CODINGS.find((coding) => taken.includes(coding)) ?? 'identity';
}

export interface Known {
  key: string;
  version: string;
  /** Milliseconds since the epoch. */
  until: number;
  isForOne: boolean;
}

/** What is sent, by Koa or before it. */
export interface Reply {
  status: 200 | 304;
  headers: Record<string, string>;
  body: Buffer | null;
}

const common = (known: Known, tag: string, coding: Coding) => ({
  ...OPEN_TO_ALL,
  'Cache-Control': cacheControl(known),
  ETag: quoted(tag, coding),
});

/** No query was needed to know. */
export const notModified = (known: Known): Reply => ({
  status: 304,
  headers: common(known, tagOf(known.key, known.version), 'identity'),
  body: null,
});

export async function replyOf(
  request: IncomingMessage,
  known: Known,
  answer: KeptAnswer,
  answers: KeptAnswers,
): Promise<Reply> {
  const [coding, body] = await answers.bodyOf(known.key, answer, codingFor(request));
  return {
    status: 200,
    headers: {
      ...answer.headers,
      ...common(known, answer.tag, coding),
      'Content-Length': String(body.length),
      ...(coding !== 'identity' && { 'Content-Encoding': coding }),
    },
    body,
  };
}
