import 'server-only';
import { SIGNATURE_HEADER, signBody, TIMESTAMP_HEADER } from '@township/rules/delivery';
import * as z from 'zod';
import { env } from '@/env';

const TIMEOUT_MS = 3000;

const answer = z.object({ data: z.object({ views: z.number().int().nonnegative() }) });

/**
 * Counts a view and answers the article's total; `visitor: null` reads the total alone.
 * Null when there is no such article; throws when the CMS does not answer.
 */
export async function countView(slug: string, visitor: string | null): Promise<number | null> {
  const body = JSON.stringify({ slug, visitor });
  const timestamp = Math.floor(Date.now() / 1000);
  const response = await fetch(`${env.CMS_URL}/api/views`, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      [TIMESTAMP_HEADER]: String(timestamp),
      [SIGNATURE_HEADER]: signBody(body, env.DELIVERY_SECRET, timestamp),
    },
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to a view.`);
  return answer.parse(await response.json()).data.views;
}
