import type { ChangeEvent } from '@township/rules/delivery';
import { installTable, type Connection } from '../database';
import { LONGEST_WAIT_MS } from './backoff';
import { DESTINATIONS } from './destinations';

const TABLE = 'delivery_undelivered';

/** The newest dead letters of a destination that are kept. */
const DEAD_LETTERS = 1_000;

/** Moments are milliseconds since the epoch by the database's clock. */
interface Row {
  id: number | string;
  event: string;
  attempts: number;
  reason: string;
  next_attempt_at: number | string;
  dead_at: number | string | null;
}

/** An event that a destination was sent and did not take, while those behind it went on. */
export interface Undelivered {
  event: ChangeEvent;
  attempts: number;
  reason: string;
}

/** One that waits for its next attempt. */
export interface Waiting extends Undelivered {
  id: number;
}

/** Events that were set aside: they wait to be sent again, or are dead letters. */
export const undeliveredTable = {
  async install(connection: Connection): Promise<void> {
    const isNew = await installTable(connection, TABLE, (table) => {
      table.bigIncrements('id');
      table
        .bigInteger('destination')
        .notNullable()
        .references('id')
        .inTable(DESTINATIONS)
        .onDelete('CASCADE');
      table.text('event').notNullable();
      table.integer('attempts').notNullable();
      table.text('reason').notNullable();
      table.bigInteger('next_attempt_at').notNullable();
      table.bigInteger('dead_at');
      table.index(['destination', 'dead_at']);
    });
    if (!isNew) return;
    await connection.raw(
      `CREATE INDEX ${TABLE}_due ON ${TABLE} (destination, next_attempt_at) WHERE dead_at IS NULL`,
    );
  },

  /** The oldest that are due. */
  async due(
    connection: Connection,
    destination: number,
    limit: number,
    now: Date,
  ): Promise<Waiting[]> {
    const ms = now.getTime();
    const rows: Row[] = await connection(TABLE)
      .where({ destination, dead_at: null })
      .whereNotBetween('next_attempt_at', [ms + 1, ms + 2 * LONGEST_WAIT_MS])
      .orderBy('id')
      .limit(limit);
    return rows.map(({ id, event, attempts, reason }) => ({
      id: Number(id),
      event: JSON.parse(event) as ChangeEvent,
      attempts,
      reason,
    }));
  },

  /** When the next attempt is due; null when none waits. */
  async nextAttemptAt(connection: Connection, destination: number): Promise<number | null> {
    const [row]: { at: number | string | null }[] = await connection(TABLE)
      .where({ destination, dead_at: null })
      .min('next_attempt_at as at');
    return row?.at == null ? null : Number(row.at);
  },

  async wait(
    connection: Connection,
    destination: number,
    { event, attempts, reason }: Undelivered,
    until: number,
  ): Promise<void> {
    await connection(TABLE).insert({
      destination,
      event: JSON.stringify(event),
      attempts,
      reason,
      next_attempt_at: Math.ceil(until),
    });
  },

  /** @returns how many dead letters there are now */
  async bury(
    connection: Connection,
    destination: number,
    { event, attempts, reason }: Undelivered,
    now: Date,
  ): Promise<number> {
    await connection(TABLE).insert({
      destination,
      event: JSON.stringify(event),
      attempts,
      reason,
      next_attempt_at: 0,
      dead_at: now.getTime(),
    });
    const dead = () => connection(TABLE).where({ destination }).whereNotNull('dead_at');
    const [oldest]: Pick<Row, 'id'>[] = await dead()
      .select('id')
      .orderBy('id', 'desc')
      .offset(DEAD_LETTERS)
      .limit(1);
    if (oldest) await dead().where('id', '<=', oldest.id).delete();
    return (await undeliveredTable.count(connection, destination)).dead;
  },

  async count(
    connection: Connection,
    destination: number,
  ): Promise<{ waiting: number; dead: number }> {
    const rows = connection(TABLE).where({ destination });
    const [row]: { of_all: number | string; of_dead: number | string }[] = await rows
      .count('* as of_all')
      .count('dead_at as of_dead');
    const dead = Number(row?.of_dead ?? 0);
    return { waiting: Number(row?.of_all ?? 0) - dead, dead };
  },

  async remove(connection: Connection, rows: readonly Waiting[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await connection(TABLE).whereIn('id', ids).delete();
  },

  /** What waits for a destination that starts over need not be sent. */
  async removeWaiting(connection: Connection, destination: number): Promise<void> {
    await connection(TABLE).where({ destination, dead_at: null }).delete();
  },
};
