import { revalidateTag } from 'next/cache';
import { after } from 'next/server';
import { CHANGE_ACTIONS, CONTENT_TYPES } from '@township/rules/delivery';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, verifySignature } from '@township/rules/delivery';
import type { ChangeEvent, ChangeEventReceipt } from '@township/rules/delivery';
import * as z from 'zod';
import { invalidationOf } from '@/cms/tags';
import { env } from '@/env';
import { readText, refuse } from '../respond';
import { pathsOf, standsEverywhere } from './paths';
import { warm, warmRecentlyRead } from './warm';

const MAX_BODY_BYTES = 1024 * 1024;

const contentType = z.enum(CONTENT_TYPES);
const slug = z.string().max(200);
const batch = z.object({
  events: z
    .array(
      z.object({
        id: z.string().min(1).max(100),
        type: z.enum([...CONTENT_TYPES, 'media']),
        action: z.enum(CHANGE_ACTIONS),
        documentId: z.string(),
        slug: slug.nullable(),
        previousSlug: slug.nullable(),
        related: z.array(z.object({ type: contentType, slug })),
        occurredAt: z.iso.datetime(),
      }) satisfies z.ZodType<ChangeEvent>,
    )
    .max(1000),
});

function invalidate(event: ChangeEvent): void {
  const { changed, withdrawn } = invalidationOf(event);
  for (const tag of changed) revalidateTag(tag, 'max');
  for (const tag of withdrawn) revalidateTag(tag, { expire: 0 });
}

/**
 * Takes change events from the CMS (docs/architecture.md): marks what was made from them as outdated, then renders
 * the pages that readers will ask for first. An event taken twice does no harm.
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
  const parsed = batch.safeParse(parseJson(body));
  if (!parsed.success) return refuse(400, 'ValidationError', '变更事件的格式不正确');

  const { events } = parsed.data;
  events.forEach(invalidate);
  after(async () => {
    await warm(events.flatMap(pathsOf));
    if (events.some(standsEverywhere)) await warmRecentlyRead();
  });
  const receipt: ChangeEventReceipt = { acknowledged: events.map(({ id }) => id) };
  return Response.json(receipt, { headers: { 'Cache-Control': 'no-store' } });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
