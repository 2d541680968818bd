import { createHash } from 'node:crypto';
import type { Core, Schema } from '@strapi/strapi';
import { componentOf, writtenFields } from './snapshot';

/** A field as it was when a version was written. */
export interface KeptField {
  type: string;
  /** Of a component. */
  repeatable?: boolean;
  fields?: KeptSchema;
}

export type KeptSchema = Record<string, KeptField>;

/** The form that a type has today. */
export function schemaOf(
  strapi: Core.Strapi,
  schema: { attributes: Schema.Attributes },
): KeptSchema {
  return Object.fromEntries(
    writtenFields(schema).map(([name, attribute]): [string, KeptField] => {
      if (attribute.type !== 'component') return [name, { type: kindOf(attribute) }];
      return [
        name,
        {
          type: attribute.type,
          repeatable: attribute.repeatable === true,
          fields: schemaOf(strapi, componentOf(strapi, attribute.component)),
        },
      ];
    }),
  );
}

/** Strapi's type of an attribute; of a custom field its name, for the same column may hold something else then. */
export const kindOf = (attribute: Schema.Attributes[string]): string =>
  'customField' in attribute && typeof attribute.customField === 'string'
    ? attribute.customField
    : attribute.type;

/** By which a form, or a text, is known. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 32);
