import type { Core } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { populateTree } from '../../attribute-tree';
import { draftOnly, type Write } from '../publication';

type Values = Record<string, unknown>;

/**
 * A save names parts of the entry by their ids. One that somebody has taken out in between is written as a new one: Strapi would refuse
 * the save.
 */
export async function dropLostParts(strapi: Core.Strapi, write: Write): Promise<void> {
  const { uid, schema, documentId, data } = write;
  if (!data) return;
  const stored: unknown = await strapi.db.query(uid).findOne({
    where: { documentId, ...draftOnly(schema) },
    populate: populateTree(strapi, schema.attributes),
  });
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (attribute.type !== 'component' || !(name in data)) continue;
    const known = idsIn(isRecord(stored) ? stored[name] : null);
    data[name] = withoutLost(data[name], known);
  }
}

const idsIn = (value: unknown): Set<string> =>
  new Set(
    [value].flat().flatMap((part) => {
      if (!isRecord(part)) return [];
      return [String(part.id), ...Object.values(part).flatMap((inner) => [...idsIn(inner)])];
    }),
  );

function withoutLost(value: unknown, known: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((part) => withoutLost(part, known));
  if (!isRecord(value)) return value;
  const { id, ...rest } = value;
  return id === undefined || known.has(String(id)) ? value : (rest satisfies Values);
}
