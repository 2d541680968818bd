import { installTable, type Connection } from '../database';
import { WEBHOOKS } from './webhooks-table';

const TABLE = 'webhook_attempts';

/** What is kept of a webhook: the newest, and for so long. */
const MOST = 1_000;
const DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

interface Row {
  id: number | string;
  at: number | string;
  message: string;
  event: string;
  sequence: number | string | null;
  attempt: number;
  status: number | null;
  failure: string | null;
  ms: number;
  answer: string;
}

/** One post, and what came of it. */
export interface Attempt {
  at: Date;
  /** `webhook-id` */
  message: string;
  /** The event's type. */
  event: string;
  /** Of the change; null of an event that is about none. */
  sequence: number | null;
  /** How many there were for this event. */
  attempt: number;
  status: number | null;
  /** In Chinese; null when it was taken. */
  failure: string | null;
  ms: number;
  /** Beginning of the answer's body. */
  answer: string;
}

export interface LoggedAttempt extends Attempt {
  id: number;
}

/** The log of a webhook's posts. */
export const attemptsTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, TABLE, (table) => {
      table.bigIncrements('id');
      table
        .bigInteger('webhook')
        .notNullable()
        .references('id')
        .inTable(WEBHOOKS)
        .onDelete('CASCADE');
      table.bigInteger('at').notNullable();
      table.string('message').notNullable();
      table.string('event').notNullable();
      table.bigInteger('sequence');
      table.integer('attempt').notNullable();
      table.integer('status');
      table.text('failure');
      table.integer('ms').notNullable();
      table.text('answer').notNullable();
      table.index(['webhook', 'id']);
      table.index('at');
    });
  },

  /** Writes one down, and forgets what is old. */
  async add(connection: Connection, webhook: number, { at, ...attempt }: Attempt): Promise<void> {
    await connection(TABLE).insert({ webhook, at: at.getTime(), ...attempt });
    const [oldest]: Pick<Row, 'id'>[] = await connection(TABLE)
      .select('id')
      .where({ webhook })
      .orderBy('id', 'desc')
      .offset(MOST - 1)
      .limit(1);
    if (oldest) await connection(TABLE).where({ webhook }).where('id', '<', oldest.id).delete();
    await connection(TABLE)
      .where('at', '<', at.getTime() - DAYS * DAY_MS)
      .delete();
  },

  /** The newest first; behind one of them, those before it. */
  async page(
    connection: Connection,
    webhook: number,
    limit: number,
    before: number | null,
  ): Promise<LoggedAttempt[]> {
    const query = connection(TABLE).where({ webhook }).orderBy('id', 'desc').limit(limit);
    if (before !== null) void query.where('id', '<', before);
    const rows: Row[] = await query;
    return rows.map((row) => ({
      id: Number(row.id),
      at: new Date(Number(row.at)),
      message: row.message,
      event: row.event,
      sequence: row.sequence === null ? null : Number(row.sequence),
      attempt: row.attempt,
      status: row.status,
      failure: row.failure,
      ms: row.ms,
      answer: row.answer,
    }));
  },
};
