import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { dayInChina, isDay } from '@township/rules/china-day';
import { isRecord } from '@township/rules/is-record';
import { REVIEWING_ROLES, type ReviewingRole } from '@township/rules/review/flow';
import { audit } from '../audit';
import { databaseMoment } from '../runtime';
import { toValidationError, type Problem } from '../publication';
import { currentStaff, staffRoles } from '../staff';
import { delegationsTable, signatories, type NewDelegation } from './delegations';

/** Longer than any leave. */
const LONGEST_DAYS = 92;

/** Everybody's delegations that have not ended, and whom one's own role can be lent to. */
export async function listDelegations(strapi: Core.Strapi) {
  const person = await me(strapi);
  const now = await databaseMoment(strapi);
  const people = await signatories(strapi);
  const kept = await strapi.db.transaction(({ trx }) =>
    delegationsTable.since(trx, dayInChina(now)),
  );
  const nameOf = (id: number) => people.get(id)?.name ?? '（已停用）';
  return {
    delegations: kept.map((one) => ({
      ...one,
      from: { id: one.from, name: nameOf(one.from) },
      to: { id: one.to, name: nameOf(one.to) },
      roleName: staffRoles[one.role].name,
      mayEnd: one.from === person.id || person.roles.includes('administrator'),
    })),
    people: [...people.values()]
      .filter(({ id }) => id !== person.id)
      .map(({ id, name }) => ({ id, name })),
    roles: REVIEWING_ROLES.filter((role) => person.roles.includes(role)).map((role) => ({
      role,
      name: staffRoles[role].name,
    })),
  };
}

/** Lends one's own role, from a day to another. @throws ValidationError with each field that is wrong */
export async function delegate(strapi: Core.Strapi, body: unknown): Promise<void> {
  const person = await me(strapi);
  const asked = isRecord(body) ? body : {};
  const now = await databaseMoment(strapi);
  const people = await signatories(strapi);
  const role = REVIEWING_ROLES.find((known) => known === asked.role);
  const firstDay = String(asked.firstDay ?? '');
  const lastDay = String(asked.lastDay ?? '');
  const to = people.get(Number(asked.to));
  const problems: Problem[] = [
    ...wrong('role', !role || !person.roles.includes(role), '只能请人代签您自己的角色'),
    ...wrong('to', !to || to.id === person.id, '请选择代签的人'),
    ...daysWrong(firstDay, lastDay, dayInChina(now)),
  ];
  if (problems.length > 0) throw toValidationError(problems);
  const added: NewDelegation = {
    from: person.id,
    to: to!.id,
    role: role as ReviewingRole,
    firstDay,
    lastDay,
  };
  await strapi.db.transaction(async ({ trx }) => {
    await delegationsTable.add(trx, added);
    const label = `${people.get(person.id)?.name ?? ''} → ${to!.name}`;
    await audit(strapi, {
      action: 'review.delegate',
      subject: { type: 'delegation', id: null, label },
      details: { said: { 角色: staffRoles[added.role].name, 从: firstDay, 到: lastDay } },
    });
  });
}

/** Ends a delegation at once. Whoever lent the role may, and an administrator. @throws NotFoundError, ForbiddenError */
export async function endDelegation(strapi: Core.Strapi, id: number): Promise<void> {
  const person = await me(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const found = Number.isSafeInteger(id) ? await delegationsTable.find(trx, id) : null;
    if (!found) throw new errors.NotFoundError('没有这条代签');
    if (found.from !== person.id && !person.roles.includes('administrator')) {
      throw new errors.PolicyError('只有请人代签的本人或管理员可以取消。');
    }
    await delegationsTable.remove(trx, id);
    const label = `${found.from} → ${found.to}`;
    await audit(strapi, {
      action: 'review.delegate-end',
      subject: { type: 'delegation', id: String(id), label },
    });
  });
}

async function me(strapi: Core.Strapi) {
  const person = await currentStaff(strapi);
  if (!person) throw new errors.ForbiddenError();
  return person;
}

const wrong = (path: string, isWrong: boolean, message: string): Problem[] =>
  isWrong ? [{ path, message }] : [];

function daysWrong(first: string, last: string, today: string): Problem[] {
  if (!isDay(first)) return [{ path: 'firstDay', message: '请填写从哪天起' }];
  if (!isDay(last)) return [{ path: 'lastDay', message: '请填写到哪天止' }];
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return [
    ...wrong('lastDay', last < first, '结束的日子不能在开始之前'),
    ...wrong('lastDay', last < today, '结束的日子已经过去了'),
    ...wrong('lastDay', days > LONGEST_DAYS, `一次最多 ${LONGEST_DAYS} 天`),
  ];
}
