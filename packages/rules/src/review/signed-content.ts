import type { Digest } from '../audit-chain';
import { readMoment } from '../china-day';
import { isRecord } from '../is-record';
import type { VersionField } from '../version-text';

/** What is signed: an entry's fields as a version keeps them, but each file with the SHA-256 of its bytes (`sha256`, hex). */
export interface SignedContent {
  /** The content type: `article`. */
  type: string;
  documentId: string;
  content: Readonly<Record<string, unknown>>;
  schema: Readonly<Record<string, VersionField>>;
}

/**
 * The SHA-256 of exactly what is signed, in hex.
 *
 * @param digest gives a SHA-256 in hex
 */
export const signedHash = (signed: SignedContent, digest: Digest): string =>
  digest(canonicalContent(signed));

/**
 * What the hash is made of: the same text for the same content, however it is written. The first item says how: another form would have
 * another. Fields and keys are in the order of their names, what holds nothing is left out, related records are their ids in no order,
 * files their bytes and names, moments ISO 8601 in UTC, texts NFC with line feeds. Throws for a file without a SHA-256.
 */
export const canonicalContent = ({ type, documentId, content, schema }: SignedContent): string =>
  JSON.stringify(['signed-content-1', type, documentId, fieldsOf(content, schema)]);

type Fields = Readonly<Record<string, unknown>>;

/** Pairs of name and value: a list has one order, an object of numbered names has another than it was written in. */
const fieldsOf = (content: Fields, schema: SignedContent['schema']): [string, unknown][] =>
  Object.keys(content)
    .sort()
    .map((name): [string, unknown] => [name, valueOf(content[name], schema[name], name)])
    .filter(([, value]) => !holdsNothing(value));

const holdsNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const NUMBERS: readonly string[] = ['integer', 'biginteger', 'decimal', 'float'];

function valueOf(value: unknown, field: VersionField | undefined, name: string): unknown {
  if (value === undefined || value === null) return null;
  const type = field?.type;
  if (Array.isArray(value)) {
    const items = value.map((one) => valueOf(one, field, name)).filter((one) => one !== null);
    return type === 'relation' ? items.map(String).sort() : items;
  }
  if (type === 'relation' && isRecord(value)) return String(value.documentId);
  if (type === 'media' && isRecord(value)) return fileOf(value, name);
  if (type === 'component' && isRecord(value)) {
    // Strapi gives a part another row with every save.
    return fieldsOf({ ...value, id: null }, field?.fields ?? {});
  }
  if (type === 'datetime') return readMoment(value)?.toISOString() ?? plain(value);
  if (type === 'boolean') return value === true || value === 1;
  // PostgreSQL hands out decimals as texts.
  if (type && NUMBERS.includes(type) && Number.isSafeInteger(Math.trunc(Number(value)))) {
    return Number(value);
  }
  return plain(value);
}

const SHA256 = /^[0-9a-f]{64}$/;

function fileOf({ sha256, name }: Fields, field: string): unknown[] {
  if (typeof sha256 !== 'string' || !SHA256.test(sha256)) {
    throw new TypeError(`The file in ${field} has no SHA-256.`);
  }
  return ['file', sha256, text(String(name ?? ''))];
}

/** A value whose meaning nothing is known of: JSON, with its keys in order. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return text(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  const known = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(
    known.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, plain(one)]),
  );
}

const text = (value: string): string => value.normalize('NFC').replace(/\r\n?/g, '\n');
