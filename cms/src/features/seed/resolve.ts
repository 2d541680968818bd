import type { Core, Schema } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import type { Fields } from './content-files';
import { contentAttributes, isRichText, type Attribute, type ContentTypeUid } from './schema';

/** A picture or document of the content folder, as a media field names it. */
export interface MediaReference {
  file: string;
  alt?: string;
  caption?: string;
}

/** Says what the references in a record stand for; called once for each of them. */
export interface Resolver {
  richText(markdown: string, field: string): string;
  /** Undefined leaves the field out. */
  media(reference: unknown, field: string): number | undefined;
  /** Undefined leaves the relation out. */
  relation(slug: unknown, target: ContentTypeUid, field: string): string | undefined;
  problem(field: string, message: string): void;
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/** Turns a record of the content files into data for the Document Service, as its schema says. */
export function resolveFields(
  strapi: Core.Strapi,
  schema: Schema.Schema,
  fields: Fields,
  resolver: Resolver,
  prefix = '',
): Fields {
  const attributes = new Map(contentAttributes(schema));
  const data: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = `${prefix}${name}`;
    const attribute = attributes.get(name);
    if (!attribute) resolver.problem(field, '没有这个字段（unknown key）');
    else if (value !== null) data[name] = resolveValue(strapi, attribute, value, resolver, field);
  }
  for (const [name, attribute] of attributes) {
    if (isReference(attribute) && attribute.required && fields[name] == null) {
      resolver.problem(`${prefix}${name}`, '必填（required）');
    }
  }
  return data;
}

function isReference(attribute: Attribute): attribute is Attribute & { required?: boolean } {
  return attribute.type === 'media' || attribute.type === 'relation';
}

function resolveValue(
  strapi: Core.Strapi,
  attribute: Attribute,
  value: unknown,
  resolver: Resolver,
  field: string,
): unknown {
  if (attribute.type === 'media') {
    const ids = asList(value).map((item) => resolver.media(item, field));
    return attribute.multiple ? ids.filter(isDefined) : ids[0];
  }
  if (attribute.type === 'relation' && 'target' in attribute) {
    const { target } = attribute;
    const ids = asList(value).map((slug) => resolver.relation(slug, target, field));
    return { set: ids.filter(isDefined).map((documentId) => ({ documentId })) };
  }
  if (attribute.type === 'component') {
    const component = strapi.getModel(attribute.component);
    const resolve = (item: unknown, at: string) =>
      isRecord(item) ? resolveFields(strapi, component, item, resolver, `${at}.`) : item;
    return attribute.repeatable && Array.isArray(value)
      ? value.map((item: unknown, index) => resolve(item, `${field}[${index}]`))
      : resolve(value, field);
  }
  if (isRichText(attribute) && typeof value === 'string') return resolver.richText(value, field);
  return value;
}
