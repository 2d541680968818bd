import type { Core } from '@strapi/strapi';
import type { Write } from '../database';
import { relationAfter, type Ref } from './relation';

type Values = Record<string, unknown>;

/** A document as it will stand after the write: what is stored, with the write's data over it. */
export async function mergedDocument(strapi: Core.Strapi, write: Write): Promise<Values> {
  const { attributes, options } = strapi.contentType(write.uid);
  const watched = Object.entries(attributes).filter(
    ([, { type, ...rest }]) =>
      type === 'component' ||
      (type === 'relation' && 'relation' in rest && rest.relation === 'manyToOne'),
  );
  const stored: Values | null = write.documentId
    ? await strapi.db.query(write.uid).findOne({
        where: {
          documentId: write.documentId,
          ...(options?.draftAndPublish && { publishedAt: null }),
        },
        populate: watched.map(([name]) => name),
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

/** A component's values: an item that names a stored one by its id keeps what the write leaves out. */
function componentAfter(change: unknown, stored: unknown): unknown {
  if (change === undefined) return stored;
  const kept = (Array.isArray(stored) ? stored : [stored]).filter(isValues);
  const overlay = (item: unknown) =>
    isValues(item) && item.id != null
      ? { ...kept.find(({ id }) => String(id) === String(item.id)), ...item }
      : item;
  return Array.isArray(change) ? change.map(overlay) : overlay(change);
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;
