import type { Core } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { populateTree, type Attribute } from '../../attribute-tree';
import { draftOnly, type Write } from '../publication';
import { relationAfter, type Ref } from './relation';

type Values = Record<string, unknown>;

/** A document as it will stand after the write: what is stored, with the write's data over it. */
export async function mergedDocument(strapi: Core.Strapi, write: Write): Promise<Values> {
  const { attributes } = write.schema;
  const stored: Values | null = write.documentId
    ? await strapi.db.query(write.uid).findOne({
        where: { documentId: write.documentId, ...draftOnly(write.schema) },
        populate: populateTree(strapi, attributes, (one) => (isManyToOne(one) ? true : undefined)),
      })
    : null;
  const merged: Values = { ...stored, ...write.data };
  for (const [name, attribute] of Object.entries(attributes)) {
    const [before, change] = [stored?.[name] ?? null, write.data?.[name]];
    if (attribute.type === 'component') merged[name] = componentAfter(change, before);
    if (isManyToOne(attribute)) merged[name] = relationAfter(change, before as Ref | null);
  }
  return merged;
}

const isManyToOne = (attribute: Attribute): boolean =>
  'relation' in attribute && attribute.relation === 'manyToOne';

/** A component's values: an item that names a stored one by its id keeps what the write leaves out, at any depth. */
function componentAfter(change: unknown, stored: unknown): unknown {
  if (change === undefined) return stored;
  const kept = (Array.isArray(stored) ? stored : [stored]).filter(isRecord);
  const overlay = (item: unknown) => {
    if (!isRecord(item) || item.id == null) return item;
    const before = kept.find(({ id }) => String(id) === String(item.id)) ?? {};
    const changes = Object.entries(item).map(([name, value]) => [
      name,
      [before[name]].flat().some(isRecord) ? componentAfter(value, before[name]) : value,
    ]);
    return { ...before, ...Object.fromEntries(changes) };
  };
  return Array.isArray(change) ? change.map(overlay) : overlay(change);
}
