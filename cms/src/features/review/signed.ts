import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { signedHash, type SignedContent } from '@township/rules/review/signed-content';
import { digestOfFile, filesMentioned, nameOf } from '../media';
import { readSnapshot, schemaOf, type Content } from '../versions';

/** What is not signed: it is set by taking back and by coming out again, which are decisions of their own. */
export const WITHDRAWAL_FIELDS: readonly string[] = [
  'withdrawnAt',
  'withdrawalReason',
  'withdrawalKind',
  'replacedBy',
];

/** Holds the files that the entry names anywhere: a picture in a text is signed like one in a field. */
const FILES = 'files';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const hashOfSigned = (signed: SignedContent): string => signedHash(signed, sha256);

/** What people call an entry. */
export const titleOf = ({ content, documentId }: SignedContent): string =>
  String(content.title ?? content.name ?? documentId);

/** Exactly what is signed of an entry, as it stands in its draft or is published; null where there is none. */
export async function readSigned(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  status: 'draft' | 'published' = 'draft',
): Promise<SignedContent | null> {
  const snapshot = await readSnapshot(strapi, uid, documentId, status);
  if (!snapshot) return null;
  const schema = strapi.contentType(uid);
  const files = await digestsOf(strapi, uid, snapshot.content);
  const written = Object.entries(snapshot.content).filter(
    ([name]) => !WITHDRAWAL_FIELDS.includes(name),
  );
  const content = Object.fromEntries(
    written.map(([name, value]) => [name, withDigests(value, files)]),
  );
  const named = [...files.values()].sort((one, other) => (one.url < other.url ? -1 : 1));
  return {
    type: schema.info.singularName,
    documentId,
    content: { ...content, ...(named.length > 0 && { [FILES]: named }) },
    schema: { ...schemaOf(strapi, schema), [FILES]: { type: 'media' } },
  };
}

interface Digested {
  name: string;
  url: string;
  sha256: string;
}

/** By the files' ids. */
async function digestsOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  content: Content,
): Promise<Map<number, Digested>> {
  const files = await filesMentioned(strapi, strapi.contentType(uid), content);
  const digested = await Promise.all(
    files.map(async ({ id, name, url }): Promise<[number, Digested]> => [
      id,
      { name, url, sha256: (await digestOfFile(strapi, nameOf({ url }))) ?? LOST },
    ]),
  );
  return new Map(digested);
}

/** Each file in a field with the SHA-256 of its bytes. */
function withDigests(value: unknown, files: ReadonlyMap<number, Digested>): unknown {
  if (Array.isArray(value)) return value.map((one) => withDigests(one, files));
  if (!isRecord(value)) return value;
  const whole = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withDigests(one, files)]),
  );
  const isFile = typeof value.url === 'string' && typeof value.id === 'number';
  return isFile ? { ...whole, sha256: files.get(Number(value.id))?.sha256 ?? LOST } : whole;
}

/** Stands for bytes that are not there. */
const LOST = sha256('');
