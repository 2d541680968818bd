import type { Core } from '@strapi/strapi';
import { canonicalPublic, type PublicFile } from '@township/rules/review/public-content';
import type { ContentType } from '../../contract';
import { addressOf, digestOfFile, namesIn } from '../media';
import { findPublished, present, toSelection, withoutLostFiles } from '../public-api';
import { sha256 } from './proof-table';
import { PROVED, type Proved } from './shown';

/** What readers are shown of an entry itself at a moment. */
export interface ShownContent {
  /** What is hashed. */
  text: string;
  hash: string;
  files: PublicFile[];
  stamp: string;
}

/** Null for an entry that is not up. */
export async function contentOf(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  now: Date,
): Promise<ShownContent | null> {
  const proved = PROVED.get(type)!;
  const selected = toSelection(proved.own, now);
  const [entry] = await findPublished(strapi, proved.uid, {
    ...selected,
    fields: [...new Set([...selected.fields, 'updatedAt'])],
    filters: { $and: [{ documentId }, proved.upAt(now)] },
    limit: 1,
  });
  const record = entry && (await withoutLostFiles(strapi, present(entry, proved.own, now)));
  if (!entry || !record) return null;
  // As it is sent: moments are texts.
  const sent = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
  const files: PublicFile[] = [];
  for (const name of namesIn(JSON.stringify(sent))) {
    files.push({ address: addressOf(name), sha256: await digestOfFile(strapi, name) });
  }
  const text = canonicalPublic({ type, documentId, record: sent, files });
  return { text, hash: sha256(text), files, stamp: stampOf(proved, entry) };
}

/** Another one whenever the content may be another: its version, and which of its attributes are public. */
export const stampOf = ({ own }: Proved, { updatedAt }: Record<string, unknown>): string =>
  `${new Date(updatedAt as string | Date).toISOString()} ${sha256(JSON.stringify(own)).slice(0, 8)}`;
