import type { Core, UID } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { labelOf } from '../content-manager/views';
import type { Problem, Write } from '../publication';
import { namedIn } from '../staff';
import { flowOf, isReviewable } from './flows';

/** To write a relation from its far side changes the entry at its other end, its published version as well, past its review. */
export async function farSideProblems(
  strapi: Core.Strapi,
  { uid, schema, documentId, data = {} }: Write,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const isFarSide =
      attribute.type === 'relation' && 'mappedBy' in attribute && Boolean(attribute.mappedBy);
    if (!isFarSide || !('target' in attribute) || data[name] === undefined) continue;
    const target = attribute.target as UID.ContentType;
    if (!isReviewable(target)) continue;
    const changed = await changedBy(strapi, uid, documentId, name, target, data[name]);
    for (const other of changed) {
      const { steps } = await flowOf(strapi, target, other);
      if (steps.length === 0) continue;
      const message = `“${labelOf(uid, name)}”里有要审核的内容，请到那一条里去改`;
      problems.push({ path: name, message });
      break;
    }
  }
  return problems;
}

/** DocumentIds at the other end that a change adds or takes away. */
async function changedBy(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string | undefined,
  name: string,
  target: UID.ContentType,
  change: unknown,
): Promise<string[]> {
  const record = isRecord(change) ? change : { set: change };
  const moved = await documentIdsOf(strapi, target, [
    ...namedIn(record.connect),
    ...namedIn(record.disconnect),
  ]);
  if (record.set === undefined) return moved;
  const after = await documentIdsOf(strapi, target, namedIn(record.set));
  const before = documentId ? await linked(strapi, uid, documentId, name) : [];
  const differ = [
    ...after.filter((one) => !before.includes(one)),
    ...before.filter((one) => !after.includes(one)),
  ];
  return [...new Set([...moved, ...differ])];
}

async function documentIdsOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  named: readonly (number | string)[],
): Promise<string[]> {
  const ids = named.filter((one) => typeof one === 'number');
  const rows: { documentId: string }[] =
    ids.length === 0
      ? []
      : await strapi.db
          .query(uid)
          .findMany({ where: { id: { $in: ids } }, select: ['documentId'] });
  return [
    ...new Set([
      ...named.filter((one) => typeof one === 'string'),
      ...rows.map((row) => row.documentId),
    ]),
  ];
}

async function linked(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  name: string,
): Promise<string[]> {
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, populate: { [name]: { select: ['documentId'] } } });
  const ends = rows.flatMap((row) => [row[name] ?? []].flat() as { documentId: string }[]);
  return [...new Set(ends.map((end) => end.documentId))];
}
