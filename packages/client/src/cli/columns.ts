import type * as core from 'zod/v4/core';
import type { Dictionary } from '../contract/terms.js';
import { changeTerms } from '../contract/change.js';
import { searchHitTerms } from '../contract/search.js';
import { sharedTerms } from '../contract/index.js';
import { CONTENT_TYPES, SECTIONS } from '../contract/vocabulary.js';
import type { Schema } from '../schema.js';
import type { Column } from './cells.js';
import { termOf, wordsOf, type Definition } from './filters.js';
import type { Language } from './language.js';
import { UsageError } from './usage-error.js';

/** What a table leaves out unless it is asked for: long texts, pictures, and what is for programs. */
const NOT_IN_TABLES = new Set([
  'documentId',
  'summary',
  'body',
  'cover',
  'certificate',
  'figures',
  'latitude',
  'longitude',
  'publishedAt',
  'updatedAt',
]);

/** Names first, the name in addresses last. */
const place = (attribute: string) =>
  attribute === 'title' || attribute === 'name' ? -1 : attribute === 'slug' ? 1 : 0;

/** The attributes of a type's records, in lists or alone. */
export function columnsOf(
  definition: Definition,
  schema: Schema,
  {
    fields,
    isTable,
    language,
  }: { fields: string | undefined; isTable: boolean; language: Language },
): Column[] {
  const { def } = (schema as core.$ZodObject)._zod;
  const every = Object.keys(def.shape).map((attribute): Column => {
    const words = wordsOf(schema, attribute);
    const heading = termOf(definition.type, attribute)[language];
    return { attribute, heading, ...(words && { words }) };
  });
  if (fields !== undefined) return chosen(every, fields);
  if (!isTable) return every;
  return every
    .filter(({ attribute }) => !NOT_IN_TABLES.has(attribute))
    .sort((a, b) => place(a.attribute) - place(b.attribute));
}

/** @throws UsageError for a field that there is not */
export const chosen = (every: readonly Column[], fields: string): Column[] =>
  fields.split(',').map((field) => {
    const found = every.find(({ attribute }) => attribute === field.trim());
    if (found) return found;
    const names = every.map(({ attribute }) => attribute).join(', ');
    throw new UsageError(
      `没有字段“${field}”；有：${names}`,
      `There is no field "${field}"; there are: ${names}`,
    );
  });

const named = (terms: Dictionary, names: readonly string[], language: Language): Column[] =>
  names.map((attribute) => ({
    attribute,
    heading: (terms[attribute] ?? (sharedTerms as Dictionary)[attribute])?.[language] ?? attribute,
  }));

const sectionWords = Object.fromEntries(
  Object.entries(SECTIONS).map(([type, { label }]) => [type, label]),
);

export const hitColumns = (language: Language): Column[] =>
  named(searchHitTerms, ['type', 'title', 'date', 'snippet', 'slug'], language).map((column) =>
    column.attribute === 'type' ? { ...column, words: sectionWords } : column,
  );

export const changeColumns = (language: Language): Column[] =>
  named(
    changeTerms,
    ['sequence', 'changedAt', 'type', 'action', 'slug', 'documentId'],
    language,
  ).map((column) => (column.attribute === 'type' ? { ...column, words: CONTENT_TYPES } : column));
