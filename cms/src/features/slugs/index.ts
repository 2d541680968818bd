import type { Core } from '@strapi/strapi';
import { lockUntilCommit, readWrite, type Write } from '../database';
import { generateSlug } from './generate';
import { keepAddress, releaseAddress, releaseDocument } from './redirects';

export { findCurrentSlug } from './redirects';

/**
 * Gives every document an address of its own and keeps the ones it had.
 * An empty slug is filled from the title; a public slug that changes leads to the new one for good.
 */
export function registerSlugs({ strapi }: { strapi: Core.Strapi }): void {
  strapi.documents.use(async (context, next) => {
    const write = readWrite(context);
    if (!write || !('slug' in context.contentType.attributes)) return next();

    return await strapi.db.transaction(async () => {
      await lockUntilCommit(strapi, `slugs:${write.uid}`);
      await fillSlug(strapi, write);
      const before = await publicSlug(strapi, write, write.documentId);
      const result = await next();
      const documentId = write.documentId ?? documentIdOf(result);
      if (documentId) await followAddress(strapi, write, documentId, before);
      return result;
    });
  });
}

async function fillSlug(strapi: Core.Strapi, { uid, action, documentId, data }: Write) {
  if (!data) return;
  const stored = documentId ? await storedTitle(strapi, uid, documentId) : null;
  // A clone begins with its source's slug, which must not stand twice.
  const copied = action === 'clone' && (data.slug === undefined || data.slug === stored?.slug);
  const empty = isEmpty(data.slug === undefined ? stored?.slug : data.slug);
  if (!copied && !empty) return;
  const title = data.title ?? data.name ?? stored?.title ?? stored?.name;
  const self = action === 'clone' ? undefined : documentId;
  data.slug = await generateSlug(strapi, uid, typeof title === 'string' ? title : '', self);
}

async function followAddress(
  strapi: Core.Strapi,
  { uid, action }: Write,
  documentId: string,
  before: string | null,
) {
  if (action === 'delete') return releaseDocument(strapi, uid, documentId);
  const now = await publicSlug(strapi, { uid }, documentId);
  if (before && before !== now) await keepAddress(strapi, uid, before, documentId);
  if (now) await releaseAddress(strapi, uid, now);
}

async function publicSlug(
  strapi: Core.Strapi,
  { uid }: Pick<Write, 'uid'>,
  documentId: string | undefined,
): Promise<string | null> {
  if (!documentId) return null;
  const entry = await strapi.db
    .query(uid)
    .findOne({ select: ['slug'], where: { documentId, publishedAt: { $notNull: true } } });
  return entry?.slug ?? null;
}

async function storedTitle(strapi: Core.Strapi, uid: Write['uid'], documentId: string) {
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, orderBy: { publishedAt: 'asc' } });
  return rows.find((row) => row.publishedAt === null) ?? rows[0] ?? null;
}

const isEmpty = (value: unknown) =>
  value == null || (typeof value === 'string' && value.trim() === '');

function documentIdOf(result: unknown): string | undefined {
  if (typeof result !== 'object' || result === null || !('documentId' in result)) return undefined;
  return typeof result.documentId === 'string' ? result.documentId : undefined;
}
