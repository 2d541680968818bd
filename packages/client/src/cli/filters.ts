import type * as core from 'zod/v4/core';
import type { Filterable, ValueKind } from '../contract/filterable.js';
import {
  type contract,
  enumerations,
  nameOf,
  filterableOf,
  recordTerms,
  relations,
} from '../contract/index.js';
import { sharedTerms, type Dictionary, type Term } from '../contract/terms.js';
import type { ContentType } from '../contract/vocabulary.js';
import type { Schema } from '../schema.js';

/** What a list can be narrowed by, as the contract says. */
export interface Filter {
  /** `display-date` */
  flag: string;
  attribute: string;
  /** `record`: names one of another type. */
  kind: ValueKind | 'record';
  term: Term;
  /** Whose records a `record` names. */
  type?: ContentType;
  /** The values of an enumeration, with their words. */
  values?: Readonly<Record<string, string>>;
}

export type Definition = (typeof contract)[keyof typeof contract];
export type ListDefinition = Exclude<Definition, { kind: 'single' }>;

const kebab = (attribute: string) =>
  attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const termOf = (type: ContentType, attribute: string): Term =>
  recordTerms[type][attribute] ??
  (sharedTerms as Dictionary)[attribute] ?? { zh: attribute, en: attribute };

export function filtersOf(definition: ListDefinition): Filter[] {
  const { type, summary } = definition;
  return Object.entries(filterableOf(definition)).flatMap(([attribute, kind]) => {
    const term = termOf(type, attribute);
    if (typeof kind === 'object') return recordFilter(attribute, kind, term);
    const values = wordsOf(summary, attribute);
    return [{ flag: kebab(attribute), attribute, kind, term, ...(values && { values }) }];
  });
}

/** Named by the type where the attribute holds several: `--topic`, not `--topics`. */
function recordFilter(attribute: string, kind: Filterable, term: Term): Filter[] {
  const type = relations()[attribute];
  if (!type || !('slug' in kind)) return [];
  const flag = nameOf(type as 'column') === attribute ? type : kebab(attribute);
  return [{ flag, attribute, kind: 'record', term, type }];
}

/** The words of an attribute's values, where it is an enumeration. */
export function wordsOf(
  schema: Schema,
  attribute: string,
): Readonly<Record<string, string>> | undefined {
  let def = (schema as core.$ZodTypes)._zod.def as core.$ZodTypes['_zod']['def'] | undefined;
  if (def?.type === 'object') def = (def.shape[attribute] as core.$ZodTypes | undefined)?._zod.def;
  if (def?.type === 'nullable') def = (def.innerType as core.$ZodTypes)._zod.def;
  if (def?.type !== 'enum') return undefined;
  const values = Object.keys(def.entries).join();
  return Object.values<Readonly<Record<string, string>>>(enumerations).find(
    (words) => Object.keys(words).join() === values,
  );
}
