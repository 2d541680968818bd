import type { Core, Schema, UID } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { populateTree } from '../../attribute-tree';
import { draftOnly, publishedOnly } from '../publication';

/** What was written in an entry's fields, in the order of its schema; fields that hold nothing are left out. */
export type Content = Record<string, unknown>;

/** A record that a field points to, by the name that it had then. */
export interface Linked {
  documentId: string;
  label: string;
}

/** A file of the library in a field. */
export interface LinkedFile {
  id: number;
  name: string;
  url: string;
}

type Attributes = Schema.Attributes;
type Attribute = Attributes[string];

/** Strapi's own, which no clerk writes. */
const STRAPIS = new Set(['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy']);
const LABELS = ['title', 'name', 'slug'];

/** The fields that a clerk fills in: what other records say of this one stands in their versions. */
export function writtenFields({ attributes }: { attributes: Attributes }): [string, Attribute][] {
  return Object.entries(attributes).filter(
    ([name, attribute]) =>
      !STRAPIS.has(name) &&
      name !== 'locale' &&
      name !== 'localizations' &&
      !('mappedBy' in attribute && attribute.mappedBy),
  );
}

/** What stands in an entry at a moment. */
export interface Snapshot {
  content: Content;
  savedAt: Date;
}

/** What stands in an entry that staff work on, or in the one that is published; null when there is none. */
export async function readSnapshot(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  status: 'draft' | 'published' = 'draft',
): Promise<Snapshot | null> {
  const schema = strapi.contentType(uid);
  const row: unknown = await strapi.db.query(uid).findOne({
    where: { documentId, ...(status === 'draft' ? draftOnly : publishedOnly)(schema) },
    populate: populateTree(strapi, Object.fromEntries(writtenFields(schema)), ({ type }) =>
      type === 'relation' || type === 'media' ? true : undefined,
    ),
  });
  if (!isRecord(row)) return null;
  return { content: contentOf(strapi, schema, row), savedAt: new Date(String(row.updatedAt)) };
}

function contentOf(
  strapi: Core.Strapi,
  schema: { attributes: Attributes },
  row: Record<string, unknown>,
): Content {
  const fields = writtenFields(schema).map(([name, attribute]): [string, unknown] => [
    name,
    valueOf(strapi, attribute, row[name]),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => !holdsNothing(value)));
}

const holdsNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

function valueOf(strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown {
  if (Array.isArray(value) && ['component', 'relation', 'media'].includes(attribute.type)) {
    return value.map((one) => valueOf(strapi, attribute, one));
  }
  if (!isRecord(value)) return value;
  if (attribute.type === 'component') {
    return contentOf(strapi, componentOf(strapi, attribute.component), value);
  }
  if (attribute.type === 'relation') return linkedOf(value);
  if (attribute.type === 'media') return fileOf(value);
  return value;
}

function linkedOf(row: Record<string, unknown>): Linked {
  const label = LABELS.map((name) => row[name]).find((text) => typeof text === 'string');
  return { documentId: String(row.documentId), label: String(label ?? row.documentId) };
}

const fileOf = ({ id, name, url }: Record<string, unknown>): LinkedFile => ({
  id: Number(id),
  name: String(name),
  url: String(url),
});

export function componentOf(strapi: Core.Strapi, uid: UID.Component): Schema.Component {
  const component = strapi.components[uid];
  if (!component) throw new Error(`${uid} is no component.`);
  return component;
}
