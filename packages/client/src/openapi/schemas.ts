import * as z from 'zod/v4/core';
import { contract, recordTerms } from '../contract/index.js';
import { parts } from '../contract/parts.js';
import { termOf, type Dictionary, type Term } from '../contract/terms.js';
import { enumerations } from '../contract/vocabulary.js';

type JsonSchema = z.JSONSchema.BaseSchema;

/** The name of a type's schemas: `HomePage`. */
export const pascal = (type: string): string =>
  type.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });

interface Named {
  name: string;
  schema: z.$ZodType;
  terms: Dictionary;
}

/** What the API answers, by type: one that is listed as it is read alone has one schema. */
function records(): Named[] {
  return Object.values(contract).flatMap((definition) => {
    const name = pascal(definition.type);
    const terms = recordTerms[definition.type];
    const summary = 'summary' in definition ? definition.summary : undefined;
    const detail = 'detail' in definition ? definition.detail : summary;
    const named = detail ? [{ name, schema: detail, terms }] : [];
    if (!summary || summary === detail) return named;
    return [...named, { name: `${name}Summary`, schema: summary, terms }];
  });
}

/** A term in both languages, as a description. */
export function describe({ zh, en, note, unit, source }: Term): string {
  const inChinese = [zh, note?.[0], unit && `单位：${unit[0]}`, source && `出处：${source[0]}`];
  const inEnglish = [en, note?.[1], unit && `Unit: ${unit[1]}`, source && `Source: ${source[1]}`];
  return `${inChinese.filter(Boolean).join('。')}。 ${inEnglish.filter(Boolean).join('. ')}.`;
}

const words = new Map(
  Object.values(enumerations).map((one: Readonly<Record<string, string>>) => [
    Object.keys(one).join(),
    Object.entries(one)
      .map(([value, label]) => `${value} ${label}`)
      .join('、'),
  ]),
);

/** The values of an enumeration with their Chinese words, where the property is one, or null. */
const wordsOf = ({ enum: values, anyOf = [] }: JsonSchema): string | undefined =>
  [values, ...anyOf.map((one) => one.enum)].flatMap((one) => words.get(one?.join() ?? '') ?? [])[0];

/** The schema with what each of its properties means; a union's objects share their terms. */
function withTerms(schema: JsonSchema, terms: Dictionary): JsonSchema {
  const { properties, oneOf } = schema;
  return {
    ...schema,
    ...(oneOf && { oneOf: oneOf.map((one) => withTerms(one, terms)) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([attribute, property]) => {
          const term = termOf(attribute, terms);
          if (!term || typeof property === 'boolean') return [attribute, property];
          const description = [describe(term), wordsOf(property)].filter(Boolean).join(' ');
          return [attribute, { ...property, title: term.zh, description }];
        }),
      ),
    }),
  };
}

/** Every schema of the contract as JSON Schema 2020-12, which is OpenAPI 3.1's. */
export function schemas(): Record<string, JsonSchema> {
  const named = [...records(), ...parts.map(([name, schema, terms]) => ({ name, schema, terms }))];
  const registry = z.registry<{ id: string }>();
  for (const { name, schema } of named) registry.add(schema, { id: name });
  const { schemas: found } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    // Open objects: an attribute that is added breaks no one.
    io: 'input',
    uri: (id) => schemaRef(id).$ref,
    override({ jsonSchema }) {
      // Zod's pattern says of a date in 300 characters what the format says in one word.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    named.map(({ name, terms }) => {
      const schema = { ...found[name] };
      delete schema.$schema;
      delete schema.$id;
      return [name, withTerms(schema, terms)];
    }),
  );
}
