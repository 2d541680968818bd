import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { can, extentOf } from '@township/rules/staff';
import { labelOf } from '../content-manager/views';
import { draftOnly, type Write } from '../publication';
import { belongingOf, fieldsOf, kindOf, ownPopulate } from './belonging';
import type { StaffMember } from './staff';

const NO_SCOPE = '您的账号还没有指定村或科室，请联系管理员。';

/** An entry as the data of a write names it: by its row, or by its documentId. */
type Named = number | string;

/**
 * A new entry that names nothing it belongs to is its writer's village's, or department's, where there is no choice.
 *
 * @throws PolicyError: unlike others, Strapi lets its words through where its writer has none
 */
export function fillOwn({ uid, data }: Write, person: StaffMember): void {
  if (person.villages.length + person.departments.length === 0) {
    throw new errors.PolicyError(NO_SCOPE);
  }
  const { villages, departments } = fieldsOf(uid);
  if (!data || [villages, departments].some((name) => name && namedIn(data[name]).length > 0)) {
    return;
  }
  const [village, ...otherVillages] = person.villages;
  const [department, ...otherDepartments] = person.departments;
  if (villages && village && otherVillages.length === 0) data[villages] = { set: [village] };
  else if (departments && department && otherDepartments.length === 0) {
    data[departments] = { set: [department] };
  }
}

/**
 * Whoever may see their own entries alone names no others: their form does not offer them, and an answer would tell of them. What an
 * entry named before may stay.
 *
 * @throws PolicyError: unlike others, Strapi lets its words through
 */
export async function refuseOthers(
  strapi: Core.Strapi,
  { uid, schema, documentId, data = {} }: Write,
  person: StaffMember,
): Promise<void> {
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (attribute.type !== 'relation' || !('target' in attribute)) continue;
    const target = attribute.target as UID.ContentType;
    const kind = kindOf(target);
    const named = namedIn(data[name]);
    if (!kind || named.length === 0 || extentOf(person, 'read', kind) === 'all') continue;
    const before = documentId ? await namedBefore(strapi, uid, documentId, name) : [];
    const others = (await entriesNamed(strapi, target, named)).filter(
      (entry) =>
        !before.includes(entry.documentId) &&
        !can(person, 'read', { kind, ...belongingOf(target, entry) }),
    );
    if (others.length > 0) {
      throw new errors.PolicyError(
        `“${labelOf(uid, name)}”里有不属于您的村或科室的内容，请去掉后再保存。`,
      );
    }
  }
}

type Row = { documentId: string } & Record<string, unknown>;

const entriesNamed = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  named: readonly Named[],
): Promise<Row[]> =>
  strapi.db.query(uid).findMany({
    where: {
      $or: [
        { id: { $in: named.filter((one) => typeof one === 'number') } },
        { documentId: { $in: named.filter((one) => typeof one === 'string') } },
      ],
    },
    populate: ownPopulate(uid),
  });

async function namedBefore(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  field: string,
): Promise<string[]> {
  const entry: Record<string, unknown> | null = await strapi.db.query(uid).findOne({
    where: { documentId, ...draftOnly(strapi.contentType(uid)) },
    populate: { [field]: { select: ['documentId'] } },
  });
  return [entry?.[field] ?? []].flat().map((one) => (one as Row).documentId);
}

/** The entries that a change of a relation names to be at its other end; Strapi's callers write it in several ways. */
export function namedIn(change: unknown): Named[] {
  if (Array.isArray(change)) return change.flatMap(namedIn);
  if (typeof change === 'number') return [change];
  if (typeof change === 'string') return /^\d+$/.test(change) ? [Number(change)] : [change];
  if (!isRecord(change)) return [];
  if (typeof change.documentId === 'string') return [change.documentId];
  if (change.id !== undefined) return [Number(change.id)];
  return [...namedIn(change.set), ...namedIn(change.connect)];
}
