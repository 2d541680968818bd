import type { Core, UID } from '@strapi/strapi';
import { pinyinSlug } from '@township/rules/slug';
import { lockSlugs } from './lock';
import { readingsOf } from './readings';
import { keptAddresses } from './redirects';

/**
 * A slug from a title, free among the type's other documents, drafts included, and their former addresses:
 * `cunwu`, `cunwu-2`, `cunwu-3`…
 */
export async function generateSlug(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  title: string,
  documentId: string | undefined,
): Promise<string> {
  await lockSlugs(strapi, uid, [baseOf(strapi, uid, title)]);
  return freeSlug(strapi, uid, title, documentId);
}

const baseOf = (strapi: Core.Strapi, uid: UID.ContentType, title: string) =>
  pinyinSlug(title, readingsOf(strapi)) || strapi.contentType(uid).info.singularName;

/** The same slug for somebody to look at: nothing keeps it free. */
export async function freeSlug(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  title: string,
  documentId: string | undefined,
): Promise<string> {
  const base = baseOf(strapi, uid, title);
  const rows = await strapi.db.query(uid).findMany({
    select: ['slug'],
    where: { slug: { $startsWith: base }, ...(documentId && { documentId: { $ne: documentId } }) },
  });
  const taken = new Set([
    ...rows.map(({ slug }: { slug: string }) => slug),
    ...(await keptAddresses(strapi, uid, base, documentId)),
  ]);
  let slug = base;
  for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
  return slug;
}
