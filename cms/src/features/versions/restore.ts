import type { Core, Schema, UID } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { kindOf, type KeptSchema } from './schema';
import { componentOf, writtenFields, type Content, type Linked, type LinkedFile } from './snapshot';

type Attribute = Schema.Attributes[string];

/** What a version is written back as. */
export interface Restored {
  data: Record<string, unknown>;
  /** Names of what it points to and is there no more. */
  lost: string[];
  /** Fields that today's form has no place for. */
  dropped: string[];
}

/**
 * Turns the content of a version into what is written today. A field that the form has no more, or has in another kind, stays as it is
 * today; a field that held nothing then is emptied.
 *
 * @param only the fields to put back; all unless told
 */
export async function restoredData(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { content, schema }: { content: Content; schema: KeptSchema },
  only?: readonly string[],
): Promise<Restored> {
  const lost: string[] = [];
  const today = new Map(writtenFields(strapi.contentType(uid)));
  const wanted = only ?? Object.keys(schema);
  const fits = (name: string) => {
    const attribute = today.get(name);
    return attribute !== undefined && kindOf(attribute) === schema[name]?.type;
  };
  const data: Record<string, unknown> = {};
  for (const name of wanted.filter(fits)) {
    data[name] = await inputOf(strapi, today.get(name)!, content[name], lost);
  }
  const dropped = wanted.filter((name) => !fits(name) && name in content);
  return { data, lost, dropped };
}

async function inputOf(
  strapi: Core.Strapi,
  attribute: Attribute,
  value: unknown,
  lost: string[],
): Promise<unknown> {
  if (attribute.type === 'relation') {
    return linksOf(attribute, await present(strapi, attribute, listed<Linked>(value), lost));
  }
  if (attribute.type === 'media') {
    const ids = await presentFiles(strapi, listed<LinkedFile>(value), lost);
    return attribute.multiple ? ids : (ids[0] ?? null);
  }
  if (attribute.type === 'component') {
    const parts = [];
    for (const part of listed<Content>(value)) {
      parts.push(await partOf(strapi, attribute.component, part, lost));
    }
    return attribute.repeatable ? parts : (parts[0] ?? null);
  }
  return value ?? null;
}

const listed = <T>(value: unknown): T[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]) as T[];

async function partOf(
  strapi: Core.Strapi,
  component: UID.Component,
  part: Content,
  lost: string[],
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, attribute] of writtenFields(componentOf(strapi, component))) {
    data[name] = await inputOf(strapi, attribute, part[name], lost);
  }
  return data;
}

const isToMany = (attribute: Attribute) =>
  'relation' in attribute && String(attribute.relation).endsWith('ToMany');

const linksOf = (attribute: Attribute, documentIds: string[]) =>
  isToMany(attribute) ? { set: documentIds } : (documentIds[0] ?? null);

async function present(
  strapi: Core.Strapi,
  attribute: Attribute,
  links: Linked[],
  lost: string[],
): Promise<string[]> {
  if (links.length === 0 || !('target' in attribute)) return [];
  const rows: unknown[] = await strapi.db.query(attribute.target as UID.ContentType).findMany({
    where: { documentId: { $in: links.map(({ documentId }) => documentId) } },
    select: ['documentId'],
  });
  const known = new Set(rows.map((row) => isRecord(row) && row.documentId));
  return links.flatMap(({ documentId, label }) => {
    if (known.has(documentId)) return [documentId];
    lost.push(label);
    return [];
  });
}

async function presentFiles(
  strapi: Core.Strapi,
  files: LinkedFile[],
  lost: string[],
): Promise<number[]> {
  if (files.length === 0) return [];
  const rows: unknown[] = await strapi.db.query('plugin::upload.file').findMany({
    where: { id: { $in: files.map(({ id }) => id) } },
    select: ['id'],
  });
  const known = new Set(rows.map((row) => isRecord(row) && Number(row.id)));
  return files.flatMap(({ id, name }) => {
    if (known.has(id)) return [id];
    lost.push(name);
    return [];
  });
}
