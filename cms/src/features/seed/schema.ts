import type { Core, Schema, UID } from '@strapi/strapi';

export type ContentTypeUid = UID.ContentType;
export type Attribute = Schema.Attribute.AnyAttribute;

/** Content types of the portal that people edit, and so may stand in content files. */
export function editableContentTypes(strapi: Core.Strapi): Schema.ContentType[] {
  return Object.values(strapi.contentTypes).filter(
    (type) =>
      type.uid.startsWith('api::') && type.pluginOptions?.['content-manager']?.visible !== false,
  );
}

/** True for rich text, by Strapi's own type or by a custom field that stores HTML. */
export function isRichText(attribute: Attribute): boolean {
  return attribute.type === 'richtext' || ('customField' in attribute && attribute.type === 'text');
}

/** Attributes that Strapi keeps itself; a content file never names them. */
const OWN_ATTRIBUTES = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** The attributes that a content file may fill. */
export function contentAttributes(schema: Schema.Schema): [string, Attribute][] {
  return Object.entries(schema.attributes).filter(([name]) => !OWN_ATTRIBUTES.has(name));
}

/** Name of the attribute that the Markdown below the front matter fills. */
export function bodyAttribute(schema: Schema.ContentType): string | undefined {
  return contentAttributes(schema).find(([, attribute]) => isRichText(attribute))?.[0];
}
