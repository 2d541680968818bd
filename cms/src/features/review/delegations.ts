import type { Core, UID } from '@strapi/strapi';
import { dayInChina } from '@township/rules/china-day';
import type { Delegation, PersonRef } from '@township/rules/review/people';
import type { StaffRole } from '@township/rules/staff';
import { installTable, type Connection } from '../database';
import { nameOf, type Credentials } from '../publication';
import { roleOf } from '../staff';

const TABLE = 'review_delegations';

interface Row {
  id: number;
  from_id: number;
  to_id: number;
  role: StaffRole;
  first_day: string;
  last_day: string;
}

/** 请假代签 as it was entered. */
export interface NewDelegation {
  from: number;
  to: number;
  role: StaffRole;
  /** `YYYY-MM-DD` in China; the last one is part of it. */
  firstDay: string;
  lastDay: string;
}

export interface KeptDelegation extends NewDelegation {
  id: number;
}

export const delegationsTable = {
  install: (connection: Connection) =>
    installTable(connection, TABLE, (table) => {
      table.increments('id');
      table.integer('from_id').notNullable().index();
      table.integer('to_id').notNullable().index();
      table.string('role', 30).notNullable();
      table.string('first_day', 10).notNullable();
      table.string('last_day', 10).notNullable();
    }),

  /** Those that have not ended before a day, the first to begin first. */
  async since(connection: Connection, day: string): Promise<KeptDelegation[]> {
    const rows: Row[] = await connection(TABLE)
      .where('last_day', '>=', day)
      .orderBy(['first_day', 'id']);
    return rows.map(fromRow);
  },

  async find(connection: Connection, id: number): Promise<KeptDelegation | null> {
    const row: Row | undefined = await connection(TABLE).where({ id }).first();
    return row ? fromRow(row) : null;
  },

  async add(connection: Connection, { from, to, role, firstDay, lastDay }: NewDelegation) {
    await connection(TABLE).insert({
      from_id: from,
      to_id: to,
      role,
      first_day: firstDay,
      last_day: lastDay,
    });
  },

  /** @returns whether it was there */
  async remove(connection: Connection, id: number): Promise<boolean> {
    return (await connection(TABLE).where({ id }).delete()) > 0;
  },
};

const fromRow = ({ id, from_id, to_id, role, first_day, last_day }: Row): KeptDelegation => ({
  id,
  from: from_id,
  to: to_id,
  role,
  firstDay: first_day,
  lastDay: last_day,
});

type Person = Credentials & { roles: { code: string }[] };

/** Everybody with an account that is not switched off, by its id, with the roles that they have now. */
export async function signatories(
  strapi: Core.Strapi,
): Promise<Map<number, PersonRef & { roles: StaffRole[] }>> {
  const people: Person[] = await strapi.db
    .query('admin::user' as UID.Schema)
    .findMany({ where: { isActive: true, blocked: false }, populate: { roles: true } });
  return new Map(
    people.map((person) => [
      person.id,
      {
        id: person.id,
        name: nameOf(person),
        roles: person.roles.flatMap(({ code }) => roleOf(code) ?? []),
      },
    ]),
  );
}

/** In whose place somebody may sign today. */
export async function delegationsTo(
  strapi: Core.Strapi,
  person: number,
  now: Date,
): Promise<Delegation[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const own = (await delegationsTable.since(trx, dayInChina(now))).filter(
      ({ to }) => to === person,
    );
    if (own.length === 0) return [];
    const people = await signatories(strapi);
    return own.flatMap(({ from, to, role, firstDay, lastDay }) => {
      const lender = people.get(from);
      return lender ? [{ from: lender, to, role, firstDay, lastDay }] : [];
    });
  });
}
