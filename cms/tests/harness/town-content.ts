import path from 'node:path';
import type { Schema } from '@strapi/strapi';
import { collections, type CollectionName } from '@township/client';
import {
  readContentFiles,
  type ContentRecord,
  type Fields,
} from '../../src/features/seed/content-files';
import type { Cms } from '.';
import { appDir } from './paths';

export const COLLECTIONS = Object.keys(collections) as CollectionName[];

/** Stored as HTML, written as Markdown in the content files. */
const HTML = new Set(['body', 'history', 'programme']);

/** The first town's content files: what the seeded CMS has to answer. */
export interface Content {
  town: ContentRecord;
  of(name: CollectionName): ContentRecord[];
  /** Slugs of a type's records whose fields match, sorted. */
  slugs(name: CollectionName, matches?: (fields: Fields) => boolean): string[];
}

export function readContent({ strapi }: Cms): Content {
  const schemas = Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map((type) => type as Schema.ContentType);
  const { records } = readContentFiles(path.join(appDir, 'content/zhaidian'), schemas);
  const town = records.find(({ slug }) => slug === null);
  if (!town) throw new Error('The content files hold no town.');
  const of = (name: CollectionName) =>
    records.filter(({ schema, slug }) => slug !== null && schema.info.pluralName === name);
  return {
    town,
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
    return [key, told];
  });
  return Object.fromEntries(entries);
}

/** Several records have no order of their own in a content file: what counts is that all are there. */
const each = (told: unknown, expected: (one: unknown) => unknown): unknown =>
  Array.isArray(told) ? expect.arrayContaining(told.map(expected)) : expected(told);

const altOf = (file: unknown): unknown =>
  typeof file === 'object' && file !== null && 'alt' in file ? file.alt : null;
