import type { Core, Schema, Struct } from '@strapi/strapi';
import { readMoment } from '@township/rules/china-day';
import { cleanLine, cleanText } from '@township/rules/clean-text';
import { mapLeaves } from '../../attribute-tree';
import { sanitizeRichText } from '../rich-text/sanitize';

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
export const prepareValues = (
  strapi: Core.Strapi,
  attributes: Struct.SchemaAttributes,
  data: Values,
): Values =>
  mapLeaves(strapi, attributes, data, ({ type }, value) => {
    if (type === 'datetime') return readMoment(value)?.toISOString() ?? value;
    return typeof value === 'string' ? (FORMS[type]?.(value) ?? value) : value;
  });
