import {
  CHANGE_EVENTS_PATH,
  type ChangeEventBatch,
  type ChangeEventReceipt,
} from '@township/rules/delivery';
import { signedPost } from '@township/rules/request-signature';

const TIMEOUT_MS = 5_000;

/** The site understood the post as such, and refuses what stands in it: sending the same again is no use. */
export class RefusedError extends Error {}

/** Names of the errors with which a site refuses, as it writes them; a proxy's own page has none of them. */
const REFUSALS = new Set(['ValidationError', 'PayloadTooLargeError']);

/**
 * Posts events to a site; answers its receipt.
 *
 * @param now by which the post is signed: a site refuses one whose clock is minutes away from its own
 * @throws RefusedError when the site cannot read the post
 * @throws Error when it does not answer 200 with a receipt in time
 */
export async function sendEvents(
  { address, secret }: { address: string; secret: string },
  batch: ChangeEventBatch,
  now: Date,
  stopping: AbortSignal,
): Promise<ChangeEventReceipt> {
  const response = await fetch(address + CHANGE_EVENTS_PATH, {
    ...signedPost(CHANGE_EVENTS_PATH, batch, secret, now),
    redirect: 'error',
    signal: AbortSignal.any([stopping, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  const answer = parseJson(await response.text());
  if (isRefusal(answer)) throw new RefusedError(answer.error.message);
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
  if (!isReceipt(answer)) throw new Error('回执格式不对');
  return answer;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRefusal(value: unknown): value is { error: { message: string } } {
  if (typeof value !== 'object' || value === null || !('error' in value)) return false;
  const { error } = value;
  if (typeof error !== 'object' || error === null || !('name' in error)) return false;
  return REFUSALS.has(String(error.name)) && 'message' in error;
}

function isReceipt(value: unknown): value is ChangeEventReceipt {
  return (
    typeof value === 'object' &&
    value !== null &&
    'acknowledged' in value &&
    Array.isArray(value.acknowledged)
  );
}
