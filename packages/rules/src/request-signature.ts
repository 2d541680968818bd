import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/*
 * HMAC request verification between CMS and site, in the manner of Standard Webhooks: its headers, its list of signatures. What is
 * signed holds the method and the path besides, so that a request to one endpoint is none to another; it is no `v1` therefore.
 */

/** Header names in lower case, as Node and `Headers` hand them out. */
export const ID_HEADER = 'webhook-id';
export const TIMESTAMP_HEADER = 'webhook-timestamp';
export const SIGNATURE_HEADER = 'webhook-signature';

const VERSION = 'r1';
const ID = /^[\w-]{1,64}$/;
const TOLERANCE_SECONDS = 300;

export interface UnsignedRequest {
  /** In capitals. */
  method: string;
  /** Of the URL, with the query if there is one; the same text on both sides, so no proxy may rewrite it. */
  path: string;
  /** The exact text that is sent. */
  body: string;
}

/** What `fetch` needs of a signed post besides the URL. */
export interface SignedPost {
  method: 'POST';
  headers: Record<string, string>;
  body: string;
}

/**
 * Headers that sign a request: `webhook-signature` holds `r1,<base64 HMAC-SHA256 of "id.timestamp.METHOD path\nbody">` for each secret,
 * with a space in between.
 *
 * @param secrets one, or several with commas in between while one takes another's place
 */
export function signRequest(
  request: UnsignedRequest,
  secrets: string,
  now: Date,
  id: string = randomUUID(),
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const content = contentOf(request, id, timestamp);
  const signatures = secretsIn(secrets).map((secret) => `${VERSION},${sign(content, secret)}`);
  return {
    [ID_HEADER]: id,
    [TIMESTAMP_HEADER]: timestamp,
    [SIGNATURE_HEADER]: signatures.join(' '),
  };
}

/** A post of JSON, signed for a path. */
export function signedPost(path: string, content: object, secrets: string, now: Date): SignedPost {
  const method = 'POST';
  const body = JSON.stringify(content);
  const signature = signRequest({ method, path, body }, secrets, now);
  return { method, headers: { 'content-type': 'application/json', ...signature }, body };
}

/** The header by which a site is known when it reads. */
export const SITE_HEADER = 'x-portal-site';

const OF_A_SITE = 'a site of the portal';

/**
 * What a site sends with each read, the same every time: caches tell requests apart by their headers. It stays between CMS and site, and
 * opens nothing: who has it is a trusted proxy, whose own reads are not limited.
 *
 * @param secrets as in {@link signRequest}
 */
export const siteToken = (secrets: string): string =>
  secretsIn(secrets)
    .map((secret) => sign(OF_A_SITE, secret))
    .join(' ');

/** Whether it is a site's; compares in constant time. */
export function isSiteToken(token: string, secrets: string): boolean {
  const received = token.split(' ');
  return secretsIn(secrets).some((secret) => {
    const expected = sign(OF_A_SITE, secret);
    return received.some((one) => isSame(expected, one));
  });
}

export type SignatureFailure =
  'missing' | 'malformed' | 'timestamp-out-of-range' | 'signature-mismatch';

export type SignatureResult = { ok: true } | { ok: false; reason: SignatureFailure };

interface ReceivedRequest extends UnsignedRequest {
  /** The value of a header by its name in lower case; nothing when the request has none. */
  header: (name: string) => string | null | undefined;
}

/**
 * Checks a signed request; compares in constant time. An old one is refused, so that a recorded one cannot be sent again later.
 *
 * @param secrets any of which may have signed, with commas in between
 */
export function verifyRequest(
  request: ReceivedRequest,
  secrets: string,
  now: Date,
): SignatureResult {
  const id = request.header(ID_HEADER);
  const timestamp = request.header(TIMESTAMP_HEADER);
  const header = request.header(SIGNATURE_HEADER);
  if (!id || !timestamp || !header) return { ok: false, reason: 'missing' };
  const signatures = signaturesIn(header);
  if (!ID.test(id) || !/^\d{1,12}$/.test(timestamp) || signatures.length === 0) {
    return { ok: false, reason: 'malformed' };
  }
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) {
    return { ok: false, reason: 'timestamp-out-of-range' };
  }
  const content = contentOf(request, id, timestamp);
  const expected = secretsIn(secrets).map((secret) => sign(content, secret));
  const ok = expected.some((one) => signatures.some((signature) => isSame(one, signature)));
  return ok ? { ok } : { ok, reason: 'signature-mismatch' };
}

/** No part can be taken for another's: an id holds no point, and a path no space and no line break. */
const contentOf = ({ method, path, body }: UnsignedRequest, id: string, timestamp: string) =>
  `${id}.${timestamp}.${method} ${path}\n${body}`;

const sign = (content: string, secret: string) =>
  createHmac('sha256', secret).update(content).digest('base64');

function secretsIn(secrets: string): string[] {
  const list = secrets.split(',').map((secret) => secret.trim());
  if (list.includes('')) throw new Error('A signing secret must not be empty.');
  return list;
}

/** Those of other versions are somebody else's. */
function signaturesIn(header: string): string[] {
  const all = header.split(' ').map((text) => text.split(','));
  return all.flatMap(([version, value = '']) => (version === VERSION && value ? [value] : []));
}

function isSame(expected: string, received: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(received)];
  return one.length === other.length && timingSafeEqual(one, other);
}
