import type { Core, UID } from '@strapi/strapi';
import type { RelatedContent } from '@township/rules/delivery';
import { publicOnly, publicRelations } from './public-content';

/** What readers see of a document, as far as change events tell it. */
export interface PublicVersion {
  /** Row id: publishing anew makes a new row. */
  id: number;
  slug: string | null;
  related: RelatedContent[];
}

/** A site renders the related pages again at once; of a column's thousands of articles, only the newest. */
export const RELATED_LIMIT = 50;

interface Linked {
  slug?: string | null;
}

type Row = { id: number; slug?: string | null } & Record<string, unknown>;

const asList = (value: unknown): Linked[] => {
  if (Array.isArray(value)) return value as Linked[];
  return value ? [value as Linked] : [];
};

/** The public version of a document, or null when readers do not see it. */
export async function readPublicVersion(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<PublicVersion | null> {
  const schema = strapi.contentType(uid);
  const relations = publicRelations(strapi, uid);
  const populate = Object.fromEntries(
    relations.map(({ name, target }) => [
      name,
      {
        select: ['slug'],
        where: publicOnly(target),
        orderBy: { id: 'desc' },
        limit: RELATED_LIMIT,
      },
    ]),
  );
  const row: Row | null = await strapi.db.query(uid).findOne({
    where: { documentId, ...publicOnly(schema) },
    select: 'slug' in schema.attributes ? ['id', 'slug'] : ['id'],
    populate,
  });
  if (!row) return null;
  const related = relations.flatMap(({ name, type }) =>
    asList(row[name]).flatMap(({ slug }) => (slug ? [{ type, slug }] : [])),
  );
  return { id: row.id, slug: row.slug ?? null, related };
}
