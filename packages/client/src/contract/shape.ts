import type * as core from 'zod/v4/core';
import type { Schema } from '../schema.js';
import type { ContentType } from './vocabulary.js';

/** What an object schema stands for, where it is more than a component. */
interface About {
  /** A record of this type. */
  type?: ContentType;
  /** The record's whole summary, not only a link to it. */
  whole?: boolean;
  /** One JSON value of the database, its objects by their names. */
  json?: boolean;
}

const meanings = new WeakMap<Schema, About>();

/** Says what an object schema stands for; answers the schema. */
export function standsFor<Given extends Schema>(schema: Given, about: About): Given {
  meanings.set(schema, about);
  return schema;
}

/** What an object schema holds, for those who do without zod. */
export interface Shape extends About {
  /** Attributes with a value of their own. */
  fields: readonly string[];
  /** Attributes that hold components, files or other records. */
  nested: Readonly<Record<string, NestedShape>>;
}

export interface NestedShape extends Shape {
  many: boolean;
  /** May be missing without its holder being wrong. */
  optional: boolean;
}

type Part = core.$ZodTypes['_zod']['def'];

/** The shape of an object schema. */
export function shapeOf(schema: Schema): Shape {
  const { def } = (schema as core.$ZodTypes)._zod;
  if (def.type !== 'object') throw new TypeError(`A record is an object, not ${def.type}.`);
  const fields: string[] = [];
  const nested: Record<string, NestedShape> = {};
  for (const [name, attribute] of Object.entries(def.shape)) {
    const inner = nestedShape(attribute);
    if (inner) nested[name] = inner;
    else fields.push(name);
  }
  return { fields, nested, ...meanings.get(schema) };
}

/** Sees through nullable, optional and array; null for a plain value. */
function nestedShape(schema: Schema, many = false, optional = false): NestedShape | null {
  const def: Part = (schema as core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'nullable':
    case 'optional':
      return nestedShape(def.innerType, many, true);
    case 'array':
      return nestedShape(def.element, true, optional);
    case 'object':
      return { ...shapeOf(schema), many, optional };
    default:
      return null;
  }
}
