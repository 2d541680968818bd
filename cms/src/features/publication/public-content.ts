import type { Core, Schema, UID } from '@strapi/strapi';
import { CONTENT_TYPES, keysOf, type ContentType } from '../../contract';
import { shownAt } from './moments';

export const uidOf = (type: ContentType) => `api::${type}.${type}` as UID.ContentType;

/** Public types by uid, as change events name them. */
export const PUBLIC_TYPES: ReadonlyMap<UID.Schema, ContentType> = new Map(
  keysOf(CONTENT_TYPES).map((type) => [uidOf(type), type]),
);

/** Whether readers see entries of this type. */
export const isPublicType = (uid: string): uid is UID.ContentType =>
  PUBLIC_TYPES.has(uid as UID.ContentType);

export const publicUids = (): UID.ContentType[] => [...PUBLIC_TYPES.keys()].filter(isPublicType);

export function hasDrafts(schema: Schema.ContentType): boolean {
  return schema.options?.draftAndPublish === true;
}

/** Narrows a query to the version that is published, whether its moment has come or not. */
export function publishedOnly(schema: Schema.ContentType): Record<string, unknown> {
  return hasDrafts(schema) ? { publishedAt: { $notNull: true } } : {};
}

/** Narrows a query to the version that staff work on. */
export function draftOnly(schema: Schema.ContentType): Record<string, unknown> {
  return hasDrafts(schema) ? { publishedAt: { $null: true } } : {};
}

/** Narrows a query to what readers see at this moment. */
export function publicOnly(schema: Schema.ContentType): Record<string, unknown> {
  return { ...publishedOnly(schema), ...shownAt(schema.uid, new Date()) };
}

/** Whether a row that was read is the published version. */
export const isPublished = (schema: Schema.ContentType, row: { publishedAt?: unknown }): boolean =>
  !hasDrafts(schema) || row.publishedAt != null;

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
