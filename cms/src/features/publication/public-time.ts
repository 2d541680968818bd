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
 * miss what was saved before and published after it: the public version changed when it was published.
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
  const { id, publishedAt } = after;
  await strapi.db.query(uid).updateMany({ where: { id }, data: { updatedAt: publishedAt } });
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
    await db
      .getConnection(schema.collectionName ?? '')
      .whereNotNull('published_at')
      .whereRaw('published_at > updated_at')
      .update({ updated_at: db.connection.ref('published_at') });
  }
}
