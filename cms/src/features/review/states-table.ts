import type { RoundState } from '@township/rules/review/round';
import { installTable, type Connection } from '../database';
import type { Key } from '../versions';

const TABLE = 'review_states';

interface Row {
  uid: string;
  document_id: string;
  state: string;
  failure: string | null;
}

/** Where an entry stands, to be found by. */
export interface Standing extends Key {
  state: RoundState;
  /** Why it did not come out, or was not taken back, when it was due; null unless it was not. */
  failure: string | null;
}

const UNDER_WAY: readonly RoundState['stage'][] = [
  'in-review',
  'rejected',
  'approved',
  'scheduled',
];

/** Whether something is still to be done: by somebody, or when its time comes. */
const isOpen = ({ stage, owed, withdrawal }: RoundState): boolean =>
  UNDER_WAY.includes(stage) || owed.length > 0 || withdrawal !== null;

/** Where each entry stands that is under review: what the rows of its rounds come to, written down to be looked up. */
export const statesTable = {
  install: (connection: Connection) =>
    installTable(connection, TABLE, (table) => {
      table.string('uid', 100).notNullable();
      table.string('document_id').notNullable();
      table.text('state').notNullable();
      table.boolean('open').notNullable().index();
      table.text('failure');
      table.primary(['uid', 'document_id']);
    }),

  async set(connection: Connection, { uid, documentId }: Key, state: RoundState): Promise<void> {
    const row = {
      uid,
      document_id: documentId,
      state: JSON.stringify(state),
      open: isOpen(state),
      failure: null,
    };
    await connection(TABLE).insert(row).onConflict(['uid', 'document_id']).merge();
  },

  async fail(connection: Connection, { uid, documentId }: Key, failure: string): Promise<void> {
    await connection(TABLE).where({ uid, document_id: documentId }).update({ failure });
  },

  async find(connection: Connection, { uid, documentId }: Key): Promise<Standing | null> {
    const row: Row | undefined = await connection(TABLE)
      .where({ uid, document_id: documentId })
      .first();
    return row ? fromRow(row) : null;
  },

  /** Whatever waits for somebody: for a decision, a correction, publishing, its time, or a signature that is owed. */
  async waiting(connection: Connection): Promise<Standing[]> {
    const rows: Row[] = await connection(TABLE)
      .where('open', true)
      .orWhereNotNull('failure')
      .orderBy('document_id');
    return rows.map(fromRow);
  },
};

const fromRow = ({ uid, document_id, state, failure }: Row): Standing => ({
  uid,
  documentId: document_id,
  state: JSON.parse(state) as RoundState,
  failure,
});
