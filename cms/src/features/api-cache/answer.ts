import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { OPEN_TO_ALL } from '../public-api';
import { tagOf, type Coding, type KeptAnswer, type KeptAnswers } from './kept-answers';

/** Seconds: a cache in between may give an answer so long without asking, later while it asks, and while the portal is down. */
const FRESH = 1;
const WHILE_ASKING = 9;
const WHILE_DOWN = 86_400;

const CODINGS: Coding[] = ['br', 'gzip', 'identity'];

/** How long an answer holds elsewhere: not past the moment at which it becomes another by itself. */
export function cacheControl(until: number): string {
  const left = Math.max(0, Math.floor((until - Date.now()) / 1_000));
  const fresh = Math.min(FRESH, left);
  const asking = Math.min(WHILE_ASKING, left - fresh);
  return `public, max-age=${fresh}, stale-while-revalidate=${asking}, stale-if-error=${WHILE_DOWN}`;
}

/** Each coding is another sequence of bytes, and has a tag of its own. */
export const quoted = (tag: string, coding: Coding) =>
  coding === 'identity' ? `"${tag}"` : `"${tag}-${coding}"`;

/** Whether the reader has the answer already, in whichever coding; weak tags are as good (RFC 9110, 13.1.2). */
export function hasIt({ headers }: IncomingMessage, tag: string): boolean {
  const known = headers['if-none-match'];
  if (known === undefined) return false;
  if (known.trim() === '*') return true;
  const mine = new Set(CODINGS.map((coding) => quoted(tag, coding)));
  return known.split(',').some((one) => mine.has(one.trim().replace(/^W\//, '')));
}

/** The smallest that the reader takes. */
function codingFor(request: IncomingMessage): Coding {
  const taken = new Negotiator(request).encodings(CODINGS);
  return CODINGS.find((coding) => taken.includes(coding)) ?? 'identity';
}

interface Known {
  key: string;
  version: string;
  /** Milliseconds since the epoch. */
  until: number;
}

/** 304: no query was needed to know. */
export function sendNotModified(response: ServerResponse, { key, version, until }: Known): void {
  response.writeHead(304, {
    ...OPEN_TO_ALL,
    ETag: quoted(tagOf(key, version), 'identity'),
    'Cache-Control': cacheControl(until),
  });
  response.end();
}

export async function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  { key, version, until }: Known,
  answer: KeptAnswer,
  answers: KeptAnswers,
): Promise<void> {
  const [coding, body] = await answers.bodyOf(key, answer, codingFor(request));
  response.writeHead(200, {
    ...answer.headers,
    ...OPEN_TO_ALL,
    'Cache-Control': cacheControl(until),
    ETag: quoted(tagOf(key, version), coding),
    'Content-Length': body.length,
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
