import type { Core, Schema, Struct, UID } from '@strapi/strapi';
import { readMoment } from '@township/rules/china-day';
import { cleanLine, cleanText } from '@township/rules/clean-text';
import { sanitizeRichText } from '../rich-text/sanitize';

type Attributes = Struct.SchemaAttributes;
type Values = Record<string, unknown>;

/** How a value is brought into its proper form, by the attribute's type. */
const FORMS: Readonly<Partial<Record<Schema.Attribute.Kind, (text: string) => unknown>>> = {
  string: cleanLine,
  email: cleanLine,
  uid: cleanLine,
  text: cleanText,
  // Twice: a character reference becomes its character here.
  richtext: (html) => cleanText(sanitizeRichText(cleanText(html))),
};

/** `data` with every value in its proper form, in components and dynamic zones too. */
export function prepareValues(strapi: Core.Strapi, attributes: Attributes, data: Values): Values {
  const component = (uid: string, value: unknown): unknown =>
    isObject(value)
      ? prepareValues(strapi, strapi.getModel(uid as UID.Component).attributes, value)
      : value;

  const prepared = (name: string, value: unknown): unknown => {
    const attribute = attributes[name];
    if (!attribute) return value;
    if (attribute.type === 'component') {
      const { component: uid } = attribute;
      return Array.isArray(value) ? value.map((one) => component(uid, one)) : component(uid, value);
    }
    if (attribute.type === 'dynamiczone' && Array.isArray(value)) {
      return value.map((one: Values) => component(String(one.__component), one));
    }
    if (attribute.type === 'datetime') return readMoment(value)?.toISOString() ?? value;
    return typeof value === 'string' ? (FORMS[attribute.type]?.(value) ?? value) : value;
  };

  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, prepared(name, value)]),
  );
}

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
