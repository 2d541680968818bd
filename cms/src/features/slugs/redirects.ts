import type { Core, UID } from '@strapi/strapi';
import { documents, type Uid } from '../database';

/** Former public slugs; each names the document, so that a chain of changes is one step to the present. */
const redirects = (strapi: Core.Strapi) => strapi.db.query('api::slug-redirect.slug-redirect');

/** The present slug of the published entry that this slug once named, and that is shown; null when there is none. */
export async function findCurrentSlug(
  strapi: Core.Strapi,
  uid: Uid,
  formerSlug: string,
  shown: Record<string, unknown>,
): Promise<string | null> {
  const redirect = await redirects(strapi).findOne({ where: { contentType: uid, formerSlug } });
  if (!redirect) return null;
  const entry = await documents(strapi, uid).findFirst({
    status: 'published',
    filters: { $and: [{ documentId: redirect.targetDocumentId }, shown] },
    fields: ['slug'],
  });
  return typeof entry?.slug === 'string' ? entry.slug : null;
}

/** Keeps an address that was public, whichever document it named before. */
export async function keepAddress(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  formerSlug: string,
  targetDocumentId: string,
): Promise<void> {
  await releaseAddress(strapi, uid, formerSlug);
  await redirects(strapi).create({ data: { contentType: uid, formerSlug, targetDocumentId } });
}

/** An entry is published at this address again: it leads nowhere else. */
export async function releaseAddress(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  slug: string,
): Promise<void> {
  await redirects(strapi).deleteMany({ where: { contentType: uid, formerSlug: slug } });
}

/** A deleted document takes its former addresses with it. */
export async function releaseDocument(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<void> {
  await redirects(strapi).deleteMany({ where: { contentType: uid, targetDocumentId: documentId } });
}

/** The former slugs that lead to a document. */
export async function addressesOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<string[]> {
  const rows = await redirects(strapi).findMany({
    select: ['formerSlug'],
    where: { contentType: uid, targetDocumentId: documentId },
  });
  return rows.map(({ formerSlug }: { formerSlug: string }) => formerSlug);
}

/** Former slugs lead to a document that is there again, unless something else has them by now. */
export async function takeAddresses(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  slugs: readonly string[],
  documentId: string,
): Promise<void> {
  for (const slug of slugs) {
    const where = { contentType: uid, formerSlug: slug };
    const isTaken =
      (await redirects(strapi).findOne({ where })) !== null ||
      (await strapi.db.query(uid).findOne({ select: ['id'], where: { slug } })) !== null;
    if (!isTaken) await keepAddress(strapi, uid, slug, documentId);
  }
}

/** Former slugs beginning so, that lead to other documents. */
export async function keptAddresses(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  beginning: string,
  documentId: string | undefined,
): Promise<string[]> {
  const rows = await redirects(strapi).findMany({
    select: ['formerSlug'],
    where: {
      contentType: uid,
      formerSlug: { $startsWith: beginning },
      ...(documentId && { targetDocumentId: { $ne: documentId } }),
    },
  });
  return rows.map(({ formerSlug }: { formerSlug: string }) => formerSlug);
}
