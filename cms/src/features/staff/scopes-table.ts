import type { Belonging } from '@township/rules/staff';
import { installTable, type Connection } from '../database';

const TABLE = 'staff_scopes';

interface Row {
  user_id: number;
  villages: string;
  departments: string;
}

export const NO_SCOPE: Belonging = { villages: [], departments: [] };

/** Of which villages and departments each member of the staff is, by documentIds: whatever becomes of an entry's rows, it stays theirs. */
export const scopesTable = {
  install: (connection: Connection) =>
    installTable(connection, TABLE, (table) => {
      table.integer('user_id').primary();
      table.text('villages').notNullable();
      table.text('departments').notNullable();
    }),

  async find(connection: Connection, userId: number): Promise<Belonging> {
    const row: Row | undefined = await connection(TABLE).where({ user_id: userId }).first();
    return row ? belongingOf(row) : NO_SCOPE;
  },

  /** Of everybody who has any, by the account's id. */
  async all(connection: Connection): Promise<Map<number, Belonging>> {
    const rows: Row[] = await connection(TABLE).select();
    return new Map(rows.map((row) => [row.user_id, belongingOf(row)]));
  },

  async set(connection: Connection, userId: number, scope: Belonging): Promise<void> {
    const row: Row = {
      user_id: userId,
      villages: JSON.stringify(scope.villages),
      departments: JSON.stringify(scope.departments),
    };
    await connection(TABLE).insert(row).onConflict('user_id').merge();
  },

  async remove(connection: Connection, userId: number): Promise<void> {
    await connection(TABLE).where({ user_id: userId }).delete();
  },
};

const belongingOf = ({ villages, departments }: Row): Belonging => ({
  villages: JSON.parse(villages) as string[],
  departments: JSON.parse(departments) as string[],
});
