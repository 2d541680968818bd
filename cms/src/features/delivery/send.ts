import {
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  signBody,
  type ChangeEvent,
  type ChangeEventBatch,
  type ChangeEventReceipt,
} from '@township/rules/delivery';

const TIMEOUT_MS = 5_000;

/**
 * Posts events to a site; answers the ids it acknowledged.
 *
 * @throws Error when the site does not answer 200 with a receipt in time
 */
export async function sendEvents(
  origin: string,
  events: ChangeEvent[],
  secret: string,
  stopping: AbortSignal,
): Promise<Set<string>> {
  const batch: ChangeEventBatch = { events };
  const body = JSON.stringify(batch);
  const timestamp = Math.floor(Date.now() / 1000);
  const response = await fetch(`${origin}/api/revalidate`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [TIMESTAMP_HEADER]: String(timestamp),
      [SIGNATURE_HEADER]: signBody(body, secret, timestamp),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.any([stopping, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
  const receipt: unknown = JSON.parse(text);
  if (!isReceipt(receipt)) throw new Error('回执格式不对');
  return new Set(receipt.acknowledged);
}

function isReceipt(value: unknown): value is ChangeEventReceipt {
  return (
    typeof value === 'object' &&
    value !== null &&
    'acknowledged' in value &&
    Array.isArray(value.acknowledged)
  );
}
