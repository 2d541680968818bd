import { createHmac, timingSafeEqual } from 'node:crypto';

export const CHANGE_ACTIONS = ['create', 'update', 'publish', 'unpublish', 'delete'] as const;

export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** Something that a changed record points to, or pointed to before the change. */
export interface RelatedContent<Type extends string = string> {
  type: Type;
  slug: string;
}

/**
 * One change of something public; the contract between CMS and site in docs/architecture.md.
 *
 * @typeParam Type singular names of content types, as the receiver knows them
 */
export interface ChangeEvent<Type extends string = string> {
  id: string;
  /** `media` is a file of the media library: its `slug` is null. */
  type: Type | 'media';
  action: ChangeAction;
  documentId: string;
  slug: string | null;
  /** The slug before the change, when the change replaced it. */
  previousSlug: string | null;
  /** The union of relations before and after the change. */
  related: RelatedContent<Type>[];
  /** ISO 8601 in UTC. */
  occurredAt: string;
}

/** Where a site takes change events, below its origin. */
export const CHANGE_EVENTS_PATH = '/site/revalidate';

/** Body of a post to it. */
export interface ChangeEventBatch {
  events: ChangeEvent[];
}

/** An event that a site could not read: of a type that it does not know yet, or of another shape. */
export interface UnreadableEvent {
  id: string;
  reason: string;
}

/** Body of the answer. */
export interface ChangeEventReceipt {
  /** Ids of the events that need not be sent again. */
  acknowledged: string[];
  /**
   * Those among them that the site could not read, and took for a change of everything it keeps.
   * Absent from a site of before this field: it refuses the whole batch with a 400.
   */
  unreadable?: UnreadableEvent[];
}

/** Header names in lower case, as Node and `Headers` hand them out. */
export const TIMESTAMP_HEADER = 'x-township-timestamp';
export const SIGNATURE_HEADER = 'x-township-signature';

const SIGNATURE = /^sha256=[0-9a-f]{64}$/;

/**
 * The signature header's value: `sha256=<hex HMAC-SHA256 of "timestamp.body">`.
 *
 * @param body the exact text that is sent
 * @param timestamp seconds since the epoch, as sent in the timestamp header
 */
export function signBody(body: string, secret: string, timestamp: number): string {
  if (secret === '') throw new Error('A signing secret must not be empty.');
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

export type SignatureFailure =
  'missing' | 'malformed' | 'timestamp-out-of-range' | 'signature-mismatch';

export type SignatureResult = { ok: true } | { ok: false; reason: SignatureFailure };

interface SignedMessage {
  body: string;
  /** The timestamp header as received; absent when the header is. */
  timestamp: string | null | undefined;
  /** The signature header as received; absent when the header is. */
  signature: string | null | undefined;
  secret: string;
  now: Date;
  toleranceSeconds?: number;
}

/**
 * Checks a signed message; compares in constant time.
 * An old message is refused, so that a recorded one cannot be replayed later.
 */
export function verifySignature({
  body,
  timestamp,
  signature,
  secret,
  now,
  toleranceSeconds = 300,
}: SignedMessage): SignatureResult {
  if (!timestamp || !signature) return { ok: false, reason: 'missing' };
  if (!/^\d{1,12}$/.test(timestamp) || !SIGNATURE.test(signature)) {
    return { ok: false, reason: 'malformed' };
  }
  const sentAt = Number(timestamp);
  if (Math.abs(now.getTime() / 1000 - sentAt) > toleranceSeconds) {
    return { ok: false, reason: 'timestamp-out-of-range' };
  }
  const expected = Buffer.from(signBody(body, secret, sentAt));
  return timingSafeEqual(expected, Buffer.from(signature))
    ? { ok: true }
    : { ok: false, reason: 'signature-mismatch' };
}
