import type { Core, Schema, UID } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import type { Uid } from '../database';
import {
  findPublished,
  present,
  publicTypes,
  toSelection,
  withoutLostFiles,
  type Projection,
} from '../public-api';
import { componentOf, type Content } from '../versions';

/** What a version is told of besides what stood in its fields. */
interface Told {
  uid: UID.ContentType;
  documentId: string;
  content: Content;
  /** When it was written. */
  at: Date;
}

type Attribute = Schema.Attributes[string];
type Values = Record<string, unknown>;

/**
 * A version as the public API would answer it alone at a moment, were it published: the same projection, and of other records
 * those alone that are public.
 */
export async function recordOf(
  strapi: Core.Strapi,
  { uid, documentId, content, at }: Told,
  moment: Date,
): Promise<Values> {
  const projection = projectionOf(uid);
  const { attributes } = strapi.contentType(uid);
  const written = await entryOf(strapi, attributes, content, projection, moment);
  const own = {
    documentId,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    publishedAt: moment.toISOString(),
    // Without one an address has not been made yet.
    slug: content.slug ?? documentId.toLowerCase(),
  };
  const record = present({ ...written, ...own }, projection, moment);
  if (!record) throw new Error(`${uid} ${documentId} cannot be shown.`);
  return withoutLostFiles(strapi, record);
}

function projectionOf(uid: string): Projection {
  const type = publicTypes.find((one) => one.uid === uid);
  if (!type) throw new Error(`${uid} is not public.`);
  return type.kind === 'list' ? type.summary : type.detail;
}

/** An entry as the database would have it read for a projection. */
async function entryOf(
  strapi: Core.Strapi,
  attributes: Schema.Attributes,
  content: Content,
  projection: Projection,
  moment: Date,
): Promise<Values> {
  const entry: Values = { ...content };
  for (const [name, inner] of Object.entries(projection.nested ?? {})) {
    const attribute = attributes[name];
    entry[name] = attribute ? await nested(strapi, attribute, content[name], inner, moment) : null;
  }
  return entry;
}

async function nested(
  strapi: Core.Strapi,
  attribute: Attribute,
  value: unknown,
  projection: Projection,
  moment: Date,
): Promise<unknown> {
  const items = [value].flat().filter(isRecord);
  if (attribute.type === 'component') {
    const { attributes } = componentOf(strapi, attribute.component);
    const parts = [];
    for (const part of items) {
      parts.push(await entryOf(strapi, attributes, part, projection, moment));
    }
    return attribute.repeatable ? parts : (parts[0] ?? null);
  }
  if (attribute.type === 'media') {
    const files = await filesOf(strapi, items);
    return attribute.multiple ? files : (files[0] ?? null);
  }
  if (attribute.type !== 'relation' || !('target' in attribute)) return value;
  const found = await linkedOf(strapi, attribute.target as Uid, items, projection, moment);
  return String(attribute.relation).endsWith('ToMany') ? found : (found[0] ?? null);
}

async function filesOf(strapi: Core.Strapi, links: Values[]): Promise<unknown[]> {
  if (links.length === 0) return [];
  const ids = links.map(({ id }) => Number(id));
  const files: { id: number }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { id: { $in: ids } } });
  const byId = new Map(files.map((file) => [Number(file.id), file]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Other records, as readers are shown them at the moment; in the order of their links where the API has no own. */
async function linkedOf(
  strapi: Core.Strapi,
  target: Uid,
  links: Values[],
  projection: Projection,
  moment: Date,
): Promise<unknown[]> {
  if (links.length === 0) return [];
  const ids = links.map(({ documentId }) => String(documentId));
  const { filters = {}, ...selection } = toSelection(projection, moment);
  const found = await findPublished(strapi, target, {
    ...selection,
    filters: { $and: [{ documentId: { $in: ids } }, filters] },
  });
  if (projection.sort) return found;
  const byId = new Map(found.map((one) => [one.documentId, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
