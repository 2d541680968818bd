import { after } from 'next/server';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, verifySignature } from '@township/rules/delivery';
import type { ChangeEventReceipt, UnreadableEvent } from '@township/rules/delivery';
import { invalidationOf } from '@/cms/tags';
import { env } from '@/env';
import { pageCache } from '@/next-workarounds/page-cache';
import { readText, refuse } from '../respond';
import { pathsOf } from './paths';
import { readEvents, type ReadEvents } from './read-events';
import { warm } from './warm';

const MAX_BODY_BYTES = 1024 * 1024;

let unreadableSoFar = 0;

/** An event that cannot be read may concern any page. */
async function report(unreadable: UnreadableEvent[]): Promise<void> {
  if (unreadable.length === 0) return;
  await pageCache()?.markEverything();
  unreadableSoFar += unreadable.length;
  const line = { unreadableEvents: unreadable, soFar: unreadableSoFar };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

async function invalidate({ events, unreadable }: ReadEvents): Promise<void> {
  await report(unreadable);
  const each = events.map(invalidationOf);
  await pageCache()?.mark({
    changed: each.flatMap(({ changed }) => changed),
    withdrawn: each.flatMap(({ withdrawn }) => withdrawn),
  });
}

/**
 * Takes change events from the CMS (docs/architecture.md): from its answer on, no page made from what changed is served
 * before it is rendered again. Those that readers will ask for first are rendered ahead. An event taken twice does no
 * harm, and one that cannot be read holds up no other.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readText(request, MAX_BODY_BYTES);
  if (body === null) return refuse(413, 'PayloadTooLargeError', '请求内容过大');
  const signed = verifySignature({
    body,
    timestamp: request.headers.get(TIMESTAMP_HEADER),
    signature: request.headers.get(SIGNATURE_HEADER),
    secret: env.DELIVERY_SECRET,
    now: new Date(),
  });
  if (!signed.ok) return refuse(401, 'UnauthorizedError', '签名无效或已过期');
  const read = readEvents(body);
  if (!read) return refuse(400, 'ValidationError', '变更事件的格式不正确');

  await invalidate(read);
  after(() => warm(read.events.flatMap(pathsOf)));
  const acknowledged = [...read.events, ...read.unreadable].map(({ id }) => id);
  const receipt: ChangeEventReceipt = { acknowledged, unreadable: read.unreadable };
  return Response.json(receipt, { headers: { 'Cache-Control': 'no-store' } });
}
