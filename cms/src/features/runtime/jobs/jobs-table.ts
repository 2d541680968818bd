import { installTable, isPostgres, type Connection } from '../../database';

const TABLE = 'runtime_jobs';

/**
 * How long rows of finished jobs are kept: a key that came once is still known when the clock is put back and
 * brings it again.
 */
const DONE_ROWS = 20_000;

/** The longest that a failed job waits. A row that would wait longer was written before the clock was put back. */
export const LONGEST_WAIT_MS = 10 * 60_000;

const ROWS_A_STATEMENT = 100;

/** Moments are milliseconds since the epoch: no time zone of a database matters. */
interface Row {
  id: number | string;
  key: string;
  data: string;
  attempts: number;
}

export interface ClaimedJob {
  id: number;
  key: string;
  data: unknown;
  /** This one included. */
  attempt: number;
}

export interface NewJob {
  /** Two jobs of one name and one key are one job, also after it was done. At most 255 characters. */
  key: string;
  due: Date;
  data: unknown;
}

/** Work that waits for its time or was done, one row each, on every database the same. */
export const jobsTable = {
  async install(connection: Connection): Promise<void> {
    const isNew = await installTable(connection, TABLE, (table) => {
      table.bigIncrements('id');
      table.string('name', 40).notNullable();
      table.string('key').notNullable();
      table.text('data').notNullable();
      table.bigInteger('due_at').notNullable();
      table.integer('attempts').notNullable().defaultTo(0);
      table.bigInteger('not_before');
      table.bigInteger('done_at');
      table.unique(['name', 'key']);
    });
    if (!isNew) return;
    await connection.raw(
      `CREATE INDEX ${TABLE}_waiting ON ${TABLE} (due_at, id) WHERE done_at IS NULL`,
    );
  },

  /** @returns the keys of those that are new */
  async add(connection: Connection, name: string, jobs: readonly NewJob[]): Promise<Set<string>> {
    const added = new Set<string>();
    // In one order, so that two processes that add the same ones do not wait for each other.
    const rows = [...jobs]
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ key, due, data }) => ({
        name,
        key,
        due_at: due.getTime(),
        data: JSON.stringify(data),
      }));
    for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
      const inserted: Pick<Row, 'key'>[] = await connection(TABLE)
        .insert(rows.slice(i, i + ROWS_A_STATEMENT))
        .onConflict(['name', 'key'])
        .ignore()
        .returning('key');
      inserted.forEach(({ key }) => added.add(key));
    }
    return added;
  },

  /**
   * The job of a name that has been due the longest, for the transaction that asks alone: until it ends, others pass over the row
   * (PostgreSQL) or wait for it (SQLite). Null when there is none.
   */
  async claim(trx: Connection, name: string, now: Date): Promise<ClaimedJob | null> {
    const ms = now.getTime();
    const next = trx(TABLE)
      .select('id')
      .where({ name, done_at: null })
      .andWhere('due_at', '<=', ms)
      .andWhere((either) =>
        either
          .whereNull('not_before')
          .orWhereNotBetween('not_before', [ms + 1, ms + LONGEST_WAIT_MS]),
      )
      .orderBy(['due_at', 'id'])
      .limit(1);
    // SQLite has a single writer, and no such clause.
    if (isPostgres(trx)) void next.forUpdate().skipLocked();
    const [row]: Row[] = await trx(TABLE)
      .where('id', next)
      .increment('attempts')
      .returning(['id', 'key', 'data', 'attempts']);
    if (!row) return null;
    const { id, key, data, attempts } = row;
    return { id: Number(id), key, data: JSON.parse(data), attempt: attempts };
  },

  async done(trx: Connection, id: number, now: Date): Promise<void> {
    await trx(TABLE).where({ id }).update({ done_at: now.getTime() });
  },

  /** Sets a job that failed aside: `claim` counted its attempt in a transaction that was rolled back. */
  async postpone(connection: Connection, id: number, until: Date): Promise<void> {
    await connection(TABLE)
      .where({ id, done_at: null })
      .increment('attempts')
      .update({ not_before: until.getTime() });
  },

  /** Deletes old finished jobs, counted in rows: a wrong clock must not delete any. */
  async prune(connection: Connection): Promise<void> {
    const [last]: { id: number | string | null }[] = await connection(TABLE).max('id as id');
    await connection(TABLE)
      .whereNotNull('done_at')
      .andWhere('id', '<=', Number(last?.id ?? 0) - DONE_ROWS)
      .delete();
  },
};
