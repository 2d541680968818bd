import { installTable, isPostgres, type Connection } from '../database';

const TABLE = 'mail_outbox';

/** A letter in plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export interface Claimed extends Letter {
  id: number;
  /** This attempt included. */
  attempts: number;
}

/** Moments are milliseconds since the epoch. */
interface Row {
  id: number | string;
  letter: string;
  attempts: number;
}

/** Letters that wait to be sent: written with what they tell of, or not at all. */
export const outboxTable = {
  install: (connection: Connection) =>
    installTable(connection, TABLE, (table) => {
      table.bigIncrements('id');
      table.text('letter').notNullable();
      table.integer('attempts').notNullable().defaultTo(0);
      table.bigInteger('not_before').notNullable().index();
      table.text('error');
    }),

  async add(connection: Connection, letters: readonly Letter[], now: Date): Promise<void> {
    const rows = letters.map((letter) => ({
      letter: JSON.stringify(letter),
      not_before: now.getTime(),
    }));
    if (rows.length > 0) await connection(TABLE).insert(rows);
  },

  /** The one that has waited the longest; others leave it alone until `until`. Null where none is due. */
  async claim(trx: Connection, now: Date, until: Date): Promise<Claimed | null> {
    const next = trx(TABLE)
      .select('id')
      .where('not_before', '<=', now.getTime())
      .orderBy('id')
      .limit(1);
    // SQLite has a single writer, and no such clause.
    if (isPostgres(trx)) void next.forUpdate().skipLocked();
    const [row]: Row[] = await trx(TABLE)
      .where('id', next)
      .increment('attempts')
      .update({ not_before: until.getTime() })
      .returning(['id', 'letter', 'attempts']);
    if (!row) return null;
    return { ...(JSON.parse(row.letter) as Letter), id: Number(row.id), attempts: row.attempts };
  },

  async postpone(connection: Connection, id: number, until: Date, error: string): Promise<void> {
    await connection(TABLE).where({ id }).update({ not_before: until.getTime(), error });
  },

  async remove(connection: Connection, id: number): Promise<void> {
    await connection(TABLE).where({ id }).delete();
  },
};
