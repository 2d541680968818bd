import { installTable, type Connection } from '../database';

const TABLE = 'unsaved_entries';

/** Whose text of which entry. */
export interface UnsavedKey {
  uid: string;
  /** Empty for what is being made, and for what there is one of. */
  documentId: string;
  person: number;
}

/** What somebody has typed into a form and not saved. */
export interface Unsaved {
  /** Milliseconds since the epoch. */
  at: number;
  /** The version that the form was made from; 0 where there was none. */
  base: number;
  /** The form's values, as JSON. */
  values: string;
}

interface Row {
  at: number | string;
  base: number | string;
  form: string;
}

/** One text of each person for each entry, written over as it grows. */
export const unsavedTable = {
  install: (connection: Connection): Promise<boolean> =>
    installTable(connection, TABLE, (table) => {
      table.string('uid', 100).notNullable();
      table.string('document_id').notNullable();
      table.integer('person_id').notNullable();
      table.bigInteger('at').notNullable();
      table.bigInteger('base').notNullable();
      table.text('form', 'longtext').notNullable();
      table.primary(['uid', 'document_id', 'person_id']);
      table.index(['at']);
    }),

  async keep(
    connection: Connection,
    key: UnsavedKey,
    { at, base, values }: Unsaved,
  ): Promise<void> {
    await connection(TABLE)
      .insert({ ...columnsOf(key), at, base, form: values })
      .onConflict(['uid', 'document_id', 'person_id'])
      .merge(['at', 'base', 'form']);
  },

  async find(connection: Connection, key: UnsavedKey): Promise<Unsaved | null> {
    const [row]: Row[] = await connection(TABLE).where(columnsOf(key));
    return row ? { at: Number(row.at), base: Number(row.base), values: row.form } : null;
  },

  async forget(connection: Connection, key: UnsavedKey): Promise<void> {
    await connection(TABLE).where(columnsOf(key)).delete();
  },

  async forgetBefore(connection: Connection, moment: number): Promise<void> {
    await connection(TABLE).where('at', '<', moment).delete();
  },
};

const columnsOf = ({ uid, documentId, person }: UnsavedKey) => ({
  uid,
  document_id: documentId,
  person_id: person,
});
