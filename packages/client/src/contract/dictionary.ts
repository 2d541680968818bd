import type * as core from 'zod/v4/core';
import type { Schema } from '../schema.js';
import { contract, recordTerms } from './definitions.js';
import * as fields from './fields.js';
import { parts } from './parts.js';
import { shapeOf } from './shape.js';
import { termOf, type Dictionary, type Term } from './terms.js';
import { CONTENT_TYPES, enumerations, type ContentType } from './vocabulary.js';

/**
 * What stands in a field: `html` is sanitised; a `date` is a day, `YYYY-MM-DD`; a `moment` ISO 8601 in UTC; a `choice` one value of an
 * enumeration; `record` another record, whole or enough for a link; `part` an object of its own, a figure for one.
 */
export type FieldKind =
  | 'text'
  | 'html'
  | 'number'
  | 'boolean'
  | 'date'
  | 'moment'
  | 'choice'
  | 'file'
  | 'record'
  | 'part';

/** An attribute as people are told of it: its term, and what stands in it. */
export interface Field extends Term {
  /** In answers of the API. */
  readonly name: string;
  readonly kind: FieldKind;
  /** A list. */
  readonly many: boolean;
  /** May be null. */
  readonly optional: boolean;
  /** Of a `choice`: its values, each with its Chinese word. */
  readonly words?: Readonly<Record<string, string>>;
  /** Of a `record`. */
  readonly type?: ContentType;
  /** Of what holds an object. */
  readonly fields?: readonly Field[];
}

/**
 * The data dictionary: every field of a type, in the order in which the API answers them.
 *
 * @param level in lists; or of a record alone, which holds more. A type with one of them has that in both.
 */
export function fieldsOf(type: ContentType, level: 'summary' | 'detail' = 'detail'): Field[] {
  const found = Object.values(contract).find((definition) => definition.type === type);
  if (!found) throw new TypeError(`The contract says nothing of ${type}.`);
  const levels: { summary?: Schema; detail?: Schema } = found;
  const schema = levels[level] ?? levels.summary ?? levels.detail;
  return schema ? within(schema, recordTerms[type]) : [];
}

/** The fields of what stands in answers besides records, by its name in the API's document: `Change`; null when there is no such part. */
export function fieldsOfPart(name: string): Field[] | null {
  const [, schema, terms] = parts.find(([part]) => part === name) ?? [];
  return schema ? within(schema, terms ?? {}) : null;
}

/** The fields of an object schema; of one of several objects, what each of their fields can be. */
function within(schema: Schema, terms: Dictionary): Field[] {
  const { def } = (schema as core.$ZodTypes)._zod;
  if (def.type === 'union') {
    return def.options.map((option) => within(option as Schema, terms)).reduce(either);
  }
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).map(([name, attribute]) => {
    const term = termOf(name, terms) ?? { zh: name, en: name };
    return { name, ...term, ...standing(attribute) };
  });
}

/** The same fields of two objects: each is what it is in either. */
const either = (some: Field[], others: Field[]): Field[] =>
  some.map((one) => {
    const other = others.find(({ name }) => name === one.name);
    const words = { ...one.words, ...other?.words };
    return {
      ...one,
      optional: one.optional || (other?.optional ?? true),
      ...(one.words && { words }),
    };
  });

type Standing = Pick<Field, 'kind' | 'many' | 'optional' | 'words' | 'type' | 'fields'>;

function standing(schema: Schema, many = false, optional = false): Standing {
  const at = { many, optional };
  if (schema === fields.html) return { kind: 'html', ...at };
  const { def } = (schema as core.$ZodTypes)._zod;
  switch (def.type) {
    case 'nullable':
    case 'optional':
      return standing(def.innerType, many, true);
    case 'array':
      return standing(def.element, true, optional);
    case 'object':
      return { ...holding(schema), ...at };
    case 'enum':
      return { kind: 'choice', words: wordsOf(Object.keys(def.entries)), ...at };
    case 'literal':
      return { kind: 'choice', words: wordsOf(def.values.map(String)), ...at };
    case 'null':
      return { kind: 'text', many, optional: true };
    case 'number':
    case 'boolean':
      return { kind: def.type, ...at };
    default:
      if (schema === fields.date) return { kind: 'date', ...at };
      return { kind: schema === fields.instant ? 'moment' : 'text', ...at };
  }
}

function holding(schema: Schema): Pick<Field, 'kind' | 'type' | 'fields'> {
  const { type } = shapeOf(schema);
  const [name, , terms] = parts.find(([, part]) => part === schema) ?? [];
  const inner = within(schema, terms ?? (type ? recordTerms[type] : {}));
  if (type) return { kind: 'record', type, fields: inner };
  return { kind: name === 'Media' ? 'file' : 'part', fields: inner };
}

/** The words of an enumeration's values, or of types; the values themselves where there are none. */
function wordsOf(values: readonly string[]): Readonly<Record<string, string>> {
  const known = Object.values<Readonly<Record<string, string>>>(enumerations).find(
    (words) => Object.keys(words).join() === values.join(),
  );
  const types: Readonly<Record<string, string>> = CONTENT_TYPES;
  return known ?? Object.fromEntries(values.map((value) => [value, types[value] ?? value]));
}
