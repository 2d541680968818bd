import type { Filterable, ValueKind } from '../contract/filterable.js';
import { recordTerms, relations } from '../contract/index.js';
import { SLUG, SLUG_MAX_LENGTH } from '../contract/slug.js';
import { termOf, type Dictionary } from '../contract/terms.js';
import type { ContentType } from '../contract/vocabulary.js';
import { apart } from './bilingual.js';
import { describe, schemaRef } from './schemas.js';

/** The part of JSON Schema that parameters use. */
export interface ParameterSchema {
  $ref?: string;
  type?: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  description?: string;
  examples?: readonly string[];
  format?: string;
  pattern?: string;
  enum?: readonly string[];
  default?: string | number | boolean | readonly string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  items?: ParameterSchema;
  additionalProperties?: false;
  minProperties?: number;
  properties?: Readonly<Record<string, ParameterSchema>>;
}

export interface Parameter {
  /** `filters[displayDate]`: an object of operators, for a `deepObject`. */
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  /** In Chinese and English. */
  description: string;
  style?: 'deepObject' | 'form';
  explode?: boolean;
  schema: ParameterSchema;
}

const RELATIONS: Readonly<Record<string, ContentType>> = relations();

const NAME_OF: Readonly<Record<ValueKind, string>> = {
  text: 'TextFilter',
  integer: 'IntegerFilter',
  boolean: 'BooleanFilter',
  date: 'DateFilter',
  datetime: 'MomentFilter',
  occurred: 'MomentFilter',
};

const VALUES: Readonly<Record<string, ParameterSchema>> = {
  TextFilter: { type: 'string', minLength: 1, maxLength: 200 },
  IntegerFilter: { type: 'integer', minimum: -2_147_483_647, maximum: 2_147_483_647 },
  BooleanFilter: { type: 'boolean' },
  DateFilter: { type: 'string', format: 'date' },
  MomentFilter: {
    type: 'string',
    description:
      '日期（北京时间的一整天）或带时区的时间。 A date, which is a whole day in China, or a moment with its zone.',
    examples: ['2026-01-01', '2026-01-01T08:00:00+08:00'],
  },
};

/** How an attribute of each kind is compared. */
export const filterSchemas = (): Record<string, ParameterSchema> =>
  Object.fromEntries(
    Object.entries(VALUES).map(([name, value]) => [
      name,
      {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: {
          ...Object.fromEntries(
            ['$eq', '$ne', '$lt', '$lte', '$gt', '$gte'].map((operator) => [operator, value]),
          ),
          $in: { type: 'array', items: value, maxItems: 100 },
          $null: { type: 'boolean' },
          $notNull: { type: 'boolean' },
        },
      },
    ]),
  );

/** One parameter for each attribute: `filters[displayDate]` becomes `filters[displayDate][$gte]=2026-01-01`. */
export function filterParameters(
  filterable: Filterable,
  terms: Dictionary,
  prefix = 'filters',
): Parameter[] {
  return Object.entries(filterable).flatMap(([attribute, kind]) => {
    const name = `${prefix}[${attribute}]`;
    const term = termOf(attribute, terms);
    if (typeof kind === 'object') {
      const related = RELATIONS[attribute];
      return filterParameters(kind, related ? recordTerms[related] : {}, name).map((parameter) => {
        const [zh, en] = apart(parameter.description);
        return {
          ...parameter,
          description: term ? `${term.zh}：${zh} ${term.en}: ${en}` : parameter.description,
        };
      });
    }
    return [
      {
        name,
        in: 'query' as const,
        style: 'deepObject' as const,
        explode: true,
        description: describe(term ?? { zh: attribute, en: attribute }),
        schema: schemaRef(NAME_OF[kind]),
      },
    ];
  });
}

export const sortParameter = (
  sortable: readonly string[],
  usual: readonly string[],
): Parameter => ({
  name: 'sort',
  in: 'query',
  style: 'form',
  explode: false,
  description: '排序，最多三个。 Order, by three attributes at most.',
  schema: {
    type: 'array',
    maxItems: 3,
    items: {
      type: 'string',
      enum: sortable.flatMap((attribute) => [`${attribute}:asc`, `${attribute}:desc`]),
    },
    default: usual,
  },
});

export const paginationParameter: Parameter = {
  name: 'pagination',
  in: 'query',
  style: 'deepObject',
  explode: true,
  description: '分页；withCount=false 不数总数，更快。 Pages; without the count it is faster.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      page: { type: 'integer', minimum: 1, maximum: 10_000, default: 1 },
      pageSize: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
      withCount: { type: 'boolean', default: true },
    },
  },
};

export const keyParameter: Parameter = {
  name: 'key',
  in: 'path',
  required: true,
  description: 'slug 或 documentId。 A slug or a documentId.',
  schema: { type: 'string', maxLength: SLUG_MAX_LENGTH, pattern: SLUG.source },
};
