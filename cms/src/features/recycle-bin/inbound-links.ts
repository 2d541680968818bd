import type { Core, UID } from '@strapi/strapi';
import { hasDrafts, isPublicType, publicUids } from '../publication';
import { writtenFields } from '../versions';

/** A record that points to another one by a field of its own. */
export interface InboundLink {
  uid: string;
  documentId: string;
  field: string;
  /** As readers see it, and nothing else is waiting in its draft. */
  isLive: boolean;
}

interface Pointing {
  uid: UID.ContentType;
  field: string;
  isMany: boolean;
}

/** The fields by which other records can point to one of a type. */
function pointingTo(strapi: Core.Strapi, target: string): Pointing[] {
  return publicUids().flatMap((uid) =>
    writtenFields(strapi.contentType(uid)).flatMap(([field, attribute]) => {
      if (!('target' in attribute) || attribute.target !== target) return [];
      return [{ uid, field, isMany: String(attribute.relation).endsWith('ToMany') }];
    }),
  );
}

interface Row {
  documentId: string;
  publishedAt: string | null;
  updatedAt: string;
}

export async function linksTo(
  strapi: Core.Strapi,
  target: UID.ContentType,
  documentId: string,
): Promise<InboundLink[]> {
  const links: InboundLink[] = [];
  for (const { uid, field } of pointingTo(strapi, target)) {
    const rows: Row[] = await strapi.db.query(uid).findMany({
      select: ['documentId', 'publishedAt', 'updatedAt'],
      where: { [field]: { documentId } },
    });
    const published = new Map(rows.filter(isPublishedRow).map((row) => [row.documentId, row]));
    const drafts = hasDrafts(strapi.contentType(uid))
      ? rows.filter((row) => !isPublishedRow(row))
      : rows;
    links.push(
      ...drafts.map((draft) => {
        const live = published.get(draft.documentId);
        const isLive = live !== undefined && new Date(draft.updatedAt) <= new Date(live.updatedAt);
        return { uid, documentId: draft.documentId, field, isLive };
      }),
    );
  }
  return links;
}

const isPublishedRow = ({ publishedAt }: Row) => publishedAt !== null;

/** Points them to it again, as far as they are there and point nowhere else; answers which do. */
export async function linkAgain(
  strapi: Core.Strapi,
  target: string,
  documentId: string,
  links: readonly InboundLink[],
): Promise<InboundLink[]> {
  const fields = pointingTo(strapi, target);
  const linked: InboundLink[] = [];
  for (const link of links) {
    const field = fields.find(({ uid, field: name }) => uid === link.uid && name === link.field);
    if (!field || !isPublicType(link.uid)) continue;
    const { uid } = field;
    const source: Record<string, unknown> | null = await strapi.documents(uid).findOne({
      documentId: link.documentId,
      populate: { [link.field]: { fields: ['documentId'] } } as never,
    });
    if (!source || (!field.isMany && source[link.field])) continue;
    const value = field.isMany ? { connect: [documentId] } : documentId;
    await strapi.documents(uid).update({
      documentId: link.documentId,
      data: { [link.field]: value } as never,
    });
    linked.push(link);
  }
  return linked;
}
