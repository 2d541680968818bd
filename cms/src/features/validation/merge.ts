import type { Core, Schema, UID } from '@strapi/strapi';
import { draftOnly, type Write } from '../publication';
import { relationAfter, type Ref } from './relation';

type Values = Record<string, unknown>;

type Populate = true | { populate: Record<string, Populate> };

/** A document as it will stand after the write: what is stored, with the write's data over it. */
export async function mergedDocument(strapi: Core.Strapi, write: Write): Promise<Values> {
  const { attributes } = write.schema;
  const watched = Object.entries(attributes).filter(
    ([, { type, ...rest }]) =>
      type === 'component' ||
      (type === 'relation' && 'relation' in rest && rest.relation === 'manyToOne'),
  );
  const stored: Values | null = write.documentId
    ? await strapi.db.query(write.uid).findOne({
        where: { documentId: write.documentId, ...draftOnly(write.schema) },
        populate: Object.fromEntries(
          watched.map(([name, attribute]) => [name, populateOf(strapi, attribute)]),
        ),
      })
    : null;
  const merged: Values = { ...stored, ...write.data };
  for (const [name, { type }] of watched) {
    const change = write.data?.[name];
    merged[name] =
      type === 'relation'
        ? relationAfter(change, (stored?.[name] as Ref | null | undefined) ?? null)
        : componentAfter(change, stored?.[name]);
  }
  return merged;
}

/** A component with the components inside it. */
function populateOf(strapi: Core.Strapi, attribute: Schema.Attribute.AnyAttribute): Populate {
  if (attribute.type !== 'component') return true;
  const inner = Object.entries(strapi.getModel(attribute.component as UID.Component).attributes)
    .filter(([, { type }]) => type === 'component')
    .map(([name, component]) => [name, populateOf(strapi, component)]);
  return inner.length > 0 ? { populate: Object.fromEntries(inner) } : true;
}

/** A component's values: an item that names a stored one by its id keeps what the write leaves out, at any depth. */
function componentAfter(change: unknown, stored: unknown): unknown {
  if (change === undefined) return stored;
  const kept = (Array.isArray(stored) ? stored : [stored]).filter(isValues);
  const overlay = (item: unknown) => {
    if (!isValues(item) || item.id == null) return item;
    const before = kept.find(({ id }) => String(id) === String(item.id)) ?? {};
    const changes = Object.entries(item).map(([name, value]) => [
      name,
      isValues(before[name]) ? componentAfter(value, before[name]) : value,
    ]);
    return { ...before, ...Object.fromEntries(changes) };
  };
  return Array.isArray(change) ? change.map(overlay) : overlay(change);
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;
