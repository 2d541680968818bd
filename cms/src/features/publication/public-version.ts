import type { Core, UID } from '@strapi/strapi';
import type { RelatedContent } from '@township/rules/delivery';
import { momentFields, standingOf } from './moments';
import { publicOnly, publicRelations, publishedOnly } from './public-content';

/** The published version of a document, as far as those who follow a write ask for it. */
export interface PublicVersion {
  /** Row id: publishing anew makes a new row. */
  id: number;
  documentId: string;
  updatedAt: string;
  /** When it was published; null for a type without drafts. */
  publishedAt: string | null;
  slug: string | null;
  name: string | null;
  /** Public records that it points to, or that point to it. */
  related: RelatedContent[];
  /** Readers see it at this moment; what is published ahead of its moment is not shown yet. */
  shown: boolean;
  /** It stands among others. */
  listed: boolean;
  /** Readers saw it, and do so no more, though it is still published. */
  gone: boolean;
}

/** A site renders the related pages again at once; of a column's thousands of articles, only the newest. */
export const RELATED_LIMIT = 50;

interface Linked {
  slug?: string | null;
}

type Row = Pick<PublicVersion, 'id' | 'updatedAt'> &
  Partial<Pick<PublicVersion, 'publishedAt'>> & {
    slug?: string | null;
    name?: string | null;
  } & Record<string, unknown>;

const asList = (value: unknown): Linked[] => {
  if (Array.isArray(value)) return value as Linked[];
  return value ? [value as Linked] : [];
};

/** The published version of a document, or null when there is none. */
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
  const named = ['slug', 'name'].filter((name) => name in schema.attributes);
  const row: Row | null = await strapi.db.query(uid).findOne({
    where: { documentId, ...publishedOnly(schema) },
    select: ['id', 'updatedAt', 'publishedAt', ...named, ...momentFields(uid)],
    populate,
  });
  if (!row) return null;
  const related = relations.flatMap(({ name, type }) =>
    asList(row[name]).flatMap(({ slug }) => (slug ? [{ type, slug }] : [])),
  );
  const { id, updatedAt, publishedAt = null, slug = null, name = null } = row;
  return {
    id,
    documentId,
    updatedAt,
    publishedAt,
    slug,
    name,
    related,
    ...standingOf(uid, row, new Date()),
  };
}
