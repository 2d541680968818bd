import type { Core, Schema, UID } from '@strapi/strapi';
import { CONTENT_TYPES, type ContentType } from '@township/rules/delivery';
import { shownAt } from '../publication';

export const uidOf = (type: ContentType) => `api::${type}.${type}` as UID.ContentType;

/** Public types by uid, as change events name them. */
export const PUBLIC_TYPES: ReadonlyMap<UID.Schema, ContentType> = new Map(
  CONTENT_TYPES.map((type) => [uidOf(type), type]),
);

export function hasDrafts(schema: Schema.ContentType): boolean {
  return schema.options?.draftAndPublish === true;
}

/** Narrows a query to what readers see at this moment. */
export function publicOnly(schema: Schema.ContentType): Record<string, unknown> {
  return {
    ...(hasDrafts(schema) && { publishedAt: { $notNull: true } }),
    ...shownAt(schema.uid, new Date()),
  };
}

/** Relations of a public type that lead to public types. */
export function publicRelations(
  strapi: Core.Strapi,
  uid: UID.ContentType,
): { name: string; type: ContentType; target: Schema.ContentType }[] {
  return Object.entries(strapi.contentType(uid).attributes).flatMap(([name, attribute]) => {
    if (attribute.type !== 'relation' || !('target' in attribute)) return [];
    const type = PUBLIC_TYPES.get(attribute.target);
    // Strapi gives every type a relation to its own translations.
    if (!type || name === 'localizations') return [];
    return [{ name, type, target: strapi.contentType(attribute.target) }];
  });
}
