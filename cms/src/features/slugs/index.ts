import type { Core } from '@strapi/strapi';
import { isPublished, onWrite, type Write } from '../publication';
import { generateSlug } from './generate';
import { lockSlugs } from './lock';
import { keepAddress, releaseAddress, releaseDocument } from './redirects';

export { freeSlug } from './generate';
export { addressesOf, findCurrentSlug, takeAddresses } from './redirects';

/**
 * Gives every document an address of its own and keeps the ones it had.
 * An empty slug is filled from the title; a public slug that changes leads to the new one for good.
 */
export function registerSlugs({ strapi }: { strapi: Core.Strapi }): void {
  onWrite(strapi, {
    async prepare(write) {
      if (!('slug' in write.schema.attributes)) return;
      await fillSlug(strapi, write);
    },
    async follow({ uid, action, documentId, before, after }) {
      if (action === 'delete') return releaseDocument(strapi, uid, documentId);
      const [former, now] = [before?.slug ?? null, after?.slug ?? null];
      if (former === now) return;
      await lockSlugs(strapi, uid, [former, now]);
      if (former) await keepAddress(strapi, uid, former, documentId);
      if (now) await releaseAddress(strapi, uid, now);
    },
  });
}

async function fillSlug(strapi: Core.Strapi, { uid, action, documentId, data }: Write) {
  if (!data) return;
  const stored = documentId ? await storedTitle(strapi, uid, documentId) : null;
  // A clone begins with its source's slug, which must not stand twice.
  const copied = action === 'clone' && (data.slug === undefined || data.slug === stored?.slug);
  const empty = isEmpty(data.slug === undefined ? stored?.slug : data.slug);
  if (!copied && !empty) {
    if (typeof data.slug === 'string') await lockSlugs(strapi, uid, [data.slug]);
    return;
  }
  const title = data.title ?? data.name ?? stored?.title ?? stored?.name;
  const self = action === 'clone' ? undefined : documentId;
  data.slug = await generateSlug(strapi, uid, typeof title === 'string' ? title : '', self);
}

async function storedTitle(strapi: Core.Strapi, uid: Write['uid'], documentId: string) {
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, orderBy: { publishedAt: 'asc' } });
  const schema = strapi.contentType(uid);
  return rows.find((row) => !isPublished(schema, row)) ?? rows[0] ?? null;
}

const isEmpty = (value: unknown) =>
  value == null || (typeof value === 'string' && value.trim() === '');
