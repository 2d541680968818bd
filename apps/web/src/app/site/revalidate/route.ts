import { after } from 'next/server';
import type { ChangeEventReceipt, UnreadableEvent } from '@township/rules/delivery';
import { verifyRequest } from '@township/rules/request-signature';
import { invalidationOf } from '@/cms/tags';
import { env } from '@/env';
import { pageCache } from '@/next-workarounds/page-cache';
import { readText, refuse } from '../respond';
import { pathsOf } from './paths';
import { readEvents, type ReadEvents } from './read-events';
import { warm } from './warm';

const MAX_BODY_BYTES = 1024 * 1024;

let unreadableSoFar = 0;
/** Of the CMS's log, as the last post said; null since this server's start. */
let position: string | null = null;

function report(unreadable: UnreadableEvent[]): void {
  if (unreadable.length === 0) return;
  unreadableSoFar += unreadable.length;
  const line = { unreadableEvents: unreadable, soFar: unreadableSoFar };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

async function invalidate({ events, unreadable }: ReadEvents): Promise<void> {
  report(unreadable);
  const each = events.map(invalidationOf);
  // What cannot be read may have changed anything.
  if (unreadable.length > 0 || each.some(({ everything }) => everything)) {
    await pageCache()?.markEverything();
  }
  await pageCache()?.mark({
    changed: each.flatMap(({ changed }) => changed),
    withdrawn: each.flatMap(({ withdrawn }) => withdrawn),
  });
}

function isFromCms({ method, url, headers }: Request, body: string): boolean {
  const { pathname, search } = new URL(url);
  const header = (name: string) => headers.get(name);
  const received = { method, path: pathname + search, body, header };
  return verifyRequest(received, env.DELIVERY_SECRET, new Date()).ok;
}

/**
 * Takes change events from the CMS (docs/architecture.md): from its answer on, no page made from what changed is served
 * before it is rendered again. Those that readers will ask for first are rendered ahead. An event taken twice does no
 * harm, and one that cannot be read holds up no other.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readText(request, MAX_BODY_BYTES);
  if (body === null) return refuse(413, 'PayloadTooLargeError', '请求内容过大');
  if (!isFromCms(request, body)) return refuse(401, 'UnauthorizedError', '签名无效或已过期');
  const read = readEvents(body);
  if (!read) return refuse(400, 'ValidationError', '变更事件的格式不正确');

  await invalidate(read);
  after(() => warm(read.events.flatMap(pathsOf)));
  const acknowledged = [...read.events, ...read.unreadable].map(({ id }) => id);
  const receipt: ChangeEventReceipt = { acknowledged, unreadable: read.unreadable, position };
  position = read.position;
  return Response.json(receipt, { headers: { 'Cache-Control': 'no-store' } });
}
