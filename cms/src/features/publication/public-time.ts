import type { Core } from '@strapi/strapi';
import { hasDrafts, isPublicType, PUBLIC_TYPES } from './public-content';
import type { PublicVersion } from './public-version';
import type { Write } from './write';

/** A row as the Document Service answers it. */
interface Stored {
  id?: unknown;
  updatedAt?: unknown;
  entries?: Stored[];
}

/**
 * Strapi copies the draft's `updatedAt` to the version that it publishes. Readers who ask for what changed since a moment would
 * miss what was saved before and published after it: the public version changed when it was published. The draft takes the same
 * time: while both are equal the admin counts the entry as published, not as modified.
 *
 * @param result what the write answers; told the same
 */
export async function datePublicVersion(
  strapi: Core.Strapi,
  { uid, schema }: Write,
  before: PublicVersion | null,
  after: PublicVersion | null,
  result: unknown,
): Promise<void> {
  if (!after?.publishedAt || !hasDrafts(schema) || after.id === before?.id) return;
  const { id, documentId, publishedAt } = after;
  await strapi.db.query(uid).updateMany({
    where: { $or: [{ id }, { documentId, publishedAt: null }] },
    data: { updatedAt: publishedAt },
  });
  after.updatedAt = publishedAt;
  const { entries = [], ...row }: Stored = Object(result);
  for (const one of [...entries, row.id === id ? (result as Stored) : {}]) {
    if (one.id === id) one.updatedAt = publishedAt;
  }
}

/** What was published by an earlier version. */
export async function datePublicVersions(strapi: Core.Strapi): Promise<void> {
  const { db } = strapi;
  for (const uid of PUBLIC_TYPES.keys()) {
    if (!isPublicType(uid)) continue;
    const schema = strapi.contentType(uid);
    if (!hasDrafts(schema)) continue;
    const table = schema.collectionName ?? '';
    const publishedTime = db
      .connection({ published: table })
      .select('published.updated_at')
      .where('published.document_id', db.connection.ref(`${table}.document_id`))
      .whereNotNull('published.published_at')
      .limit(1);
    await db
      .getConnection(table)
      .whereNotNull('published_at')
      .whereRaw('published_at > updated_at')
      .update({ updated_at: db.connection.ref('published_at') });
    await db
      .getConnection(table)
      .whereNull('published_at')
      .where(`${table}.updated_at`, '<', publishedTime)
      .update({ updated_at: publishedTime });
  }
}
