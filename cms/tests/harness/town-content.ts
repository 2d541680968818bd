import path from 'node:path';
import type { Schema } from '@strapi/strapi';
import type { CollectionName } from '@township/client';
import { contract } from '@township/client/contract';
import {
  readContentFiles,
  type ContentRecord,
  type Fields,
} from '../../src/features/seed/content-files';
import type { Cms } from '.';
import { appDir } from './paths';

export const COLLECTIONS = Object.entries(contract).flatMap(([name, { kind }]) =>
  kind === 'collection' ? [name as CollectionName] : [],
);

/** Stored as HTML, written as Markdown in the content files. */
const HTML = new Set(['body', 'history', 'programme']);

/** The first town's content files: what the seeded CMS has to answer. */
export interface Content {
  town: ContentRecord;
  homePage: ContentRecord;
  of(name: CollectionName): ContentRecord[];
  /** Slugs of a type's records whose fields match, sorted. */
  slugs(name: CollectionName, matches?: (fields: Fields) => boolean): string[];
}

export function readContent({ strapi }: Cms): Content {
  const schemas = Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map((type) => type as Schema.ContentType);
  const { records } = readContentFiles(path.join(appDir, 'content/zhaidian'), schemas);
  const single = (name: string) => {
    const found = records.find(({ key }) => key === name);
    if (!found) throw new Error(`The content files hold no ${name}.`);
    return found;
  };
  const of = (name: CollectionName) =>
    records.filter(({ schema, slug }) => slug !== null && schema.info.pluralName === name);
  return {
    town: single('town'),
    homePage: single('home-page'),
    of,
    slugs: (name, matches = () => true) =>
      of(name)
        .filter(({ fields }) => matches(fields))
        .map(({ slug }) => String(slug))
        .sort(),
  };
}

/** A relation or media field as a list, whether it holds one, several or none. */
export const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];

/** The fields of a content file as the client is to read them; for `toMatchObject`. */
export function expectedFields({ schema, fields }: ContentRecord): Fields {
  const entries = Object.entries(fields).map(([key, told]) => {
    const type = schema.attributes[key]?.type;
    if (HTML.has(key)) return [key, expect.stringMatching(/^<(p|h2|table|ul|ol|blockquote)/)];
    if (type === 'datetime') return [key, new Date(String(told)).toISOString()];
    if (type === 'relation') return [key, each(told, (slug) => expect.objectContaining({ slug }))];
    if (type === 'media') {
      return [key, each(told, (file) => expect.objectContaining({ alternativeText: altOf(file) }))];
    }
    if (type === 'component') return [key, withMoments(told)];
    return [key, told];
  });
  return Object.fromEntries(entries);
}

/** Several records have no order of their own in a content file: what counts is that all are there. */
const each = (told: unknown, expected: (one: unknown) => unknown): unknown =>
  Array.isArray(told) ? expect.arrayContaining(told.map(expected)) : expected(told);

/** A component's fields, moments as the API writes them. */
const withMoments = (told: unknown): unknown =>
  JSON.parse(JSON.stringify(told), (_, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*\+\d\d:\d\d$/.test(value)
      ? new Date(value).toISOString()
      : value,
  );

const altOf = (file: unknown): unknown =>
  typeof file === 'object' && file !== null && 'alt' in file ? file.alt : null;
