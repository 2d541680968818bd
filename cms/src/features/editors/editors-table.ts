import { installTable, type Connection } from '../database';
import type { Key } from '../versions';

const TABLE = 'document_editors';

/** How long after the last sign of life somebody is taken to be there. */
export const PRESENT_MS = 40_000;
const KEPT_MS = 3_600_000;

/** Somebody who has an entry open. */
export interface Editor {
  person: number;
  name: string;
  /** They have changed something that is not saved. */
  isEditing: boolean;
}

interface Row {
  person_id: number;
  name: string;
  editing: boolean | number;
}

/** Who has which entry open, in every process; all tabs of one person are one. */
export const editorsTable = {
  install: (connection: Connection): Promise<boolean> =>
    installTable(connection, TABLE, (table) => {
      table.string('uid', 100).notNullable();
      table.string('document_id').notNullable();
      table.integer('person_id').notNullable();
      table.string('name').notNullable();
      table.boolean('editing').notNullable();
      table.bigInteger('seen_at').notNullable();
      table.primary(['uid', 'document_id', 'person_id']);
      table.index(['seen_at']);
    }),

  async enter(connection: Connection, key: Key, editor: Editor, now: number): Promise<void> {
    const { person, name, isEditing } = editor;
    await connection(TABLE)
      .insert({ ...columnsOf(key), person_id: person, name, editing: isEditing, seen_at: now })
      .onConflict(['uid', 'document_id', 'person_id'])
      .merge(['name', 'editing', 'seen_at']);
    await connection(TABLE)
      .where('seen_at', '<', now - KEPT_MS)
      .delete();
  },

  async leave(connection: Connection, key: Key, person: number): Promise<void> {
    await connection(TABLE)
      .where({ ...columnsOf(key), person_id: person })
      .delete();
  },

  async leaveAll(connection: Connection, person: number): Promise<void> {
    await connection(TABLE).where({ person_id: person }).delete();
  },

  /** In the order of their names, so that nobody moves from one answer to the next. */
  async others(connection: Connection, key: Key, person: number, now: number): Promise<Editor[]> {
    const rows: Row[] = await connection(TABLE)
      .where(columnsOf(key))
      .whereNot({ person_id: person })
      .where('seen_at', '>=', now - PRESENT_MS)
      .orderBy(['name', 'person_id']);
    return rows.map(({ person_id, name, editing }) => ({
      person: person_id,
      name,
      isEditing: Boolean(editing),
    }));
  },
};

const columnsOf = ({ uid, documentId }: Key) => ({ uid, document_id: documentId });
