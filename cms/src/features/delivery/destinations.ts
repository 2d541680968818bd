import { installTable, type Connection } from '../database';
import { IMPLAUSIBLE_WAIT_MS } from './backoff';

export const DESTINATIONS = 'delivery_destinations';

/** How long a claim is good without a word of its holder: longer than one post takes. */
const CLAIM_MS = 10_000;

/** Moments are milliseconds since the epoch by the database's clock: no process's clock matters. */
interface Row {
  id: number | string;
  address: string;
  secret: string;
  cursor: string;
  start_over: string | null;
  claimed_by: string | null;
  claimed_until: number | string | null;
  failures: number;
  next_attempt_at: number | string | null;
  last_success_at: number | string | null;
  last_failure_at: number | string | null;
  last_failure: string | null;
}

/** Whoever is told of every change, and how far it has been told. */
export interface Destination {
  id: number;
  /** Its origin. */
  address: string;
  /** Encrypted. */
  secret: string;
  /** Behind the last change of the log that it has taken, or that was set aside for it. */
  cursor: string;
  /** Id of the event that tells it to start over; null once it has taken that. */
  startOver: string | null;
  /** Posts in a row that did not reach it. */
  failures: number;
  nextAttemptAt: number;
  lastSuccessAt: Date | null;
  lastFailureAt: Date | null;
  lastFailure: string | null;
}

/** What a post that was answered moves on. */
export type Progress = Partial<Pick<Destination, 'cursor' | 'startOver'>>;

/** One row each destination. Only the process that has claimed a row relays to it. */
export const destinationsTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, DESTINATIONS, (table) => {
      table.bigIncrements('id');
      table.string('address').notNullable().unique();
      table.text('secret').notNullable();
      table.string('cursor').notNullable();
      table.string('start_over', 36);
      table.string('claimed_by', 120);
      table.bigInteger('claimed_until');
      table.integer('failures').notNullable().defaultTo(0);
      table.bigInteger('next_attempt_at');
      table.bigInteger('last_success_at');
      table.bigInteger('last_failure_at');
      table.text('last_failure');
    });
  },

  async all(connection: Connection): Promise<Destination[]> {
    const rows: Row[] = await connection(DESTINATIONS).orderBy('id');
    return rows.map(toDestination);
  },

  async find(connection: Connection, id: number): Promise<Destination | null> {
    const [row]: Row[] = await connection(DESTINATIONS).where({ id });
    return row ? toDestination(row) : null;
  },

  async add(
    connection: Connection,
    { address, secret, cursor, startOver }: NewDestination,
  ): Promise<void> {
    await connection(DESTINATIONS).insert({ address, secret, cursor, start_over: startOver });
  },

  /** Sets what the environment says of one that is there; it is tried at once, however long it was to wait. */
  async configure(connection: Connection, id: number, secret: string): Promise<void> {
    await connection(DESTINATIONS).where({ id }).update({ secret, next_attempt_at: null });
  },

  async removeOthers(connection: Connection, addresses: readonly string[]): Promise<void> {
    await connection(DESTINATIONS).whereNotIn('address', addresses).delete();
  },

  /** @returns null while another process holds it */
  async claim(
    connection: Connection,
    id: number,
    owner: string,
    now: Date,
  ): Promise<Destination | null> {
    const ms = now.getTime();
    const [row]: Row[] = await connection(DESTINATIONS)
      .where({ id })
      .andWhere((free) =>
        free
          .whereNull('claimed_by')
          .orWhereNotBetween('claimed_until', [ms, ms + IMPLAUSIBLE_WAIT_MS]),
      )
      .update({ claimed_by: owner, claimed_until: ms + CLAIM_MS })
      .returning('*');
    return row ? toDestination(row) : null;
  },

  async release(connection: Connection, id: number, owner: string): Promise<void> {
    await connection(DESTINATIONS)
      .where({ id, claimed_by: owner })
      .update({ claimed_by: null, claimed_until: null });
  },

  /** @returns null when the claim was lost meanwhile: nothing is written then */
  async succeeded(
    connection: Connection,
    { id }: Destination,
    owner: string,
    now: Date,
    { cursor, startOver }: Progress,
  ): Promise<Destination | null> {
    const [row]: Row[] = await connection(DESTINATIONS)
      .where({ id, claimed_by: owner })
      .update({
        ...(cursor !== undefined && { cursor }),
        ...(startOver !== undefined && { start_over: startOver }),
        failures: 0,
        next_attempt_at: null,
        last_success_at: now.getTime(),
        claimed_until: now.getTime() + CLAIM_MS,
      })
      .returning('*');
    return row ? toDestination(row) : null;
  },

  async failed(
    connection: Connection,
    { id, failures }: Destination,
    owner: string,
    now: Date,
    { reason, wait }: { reason: string; wait: number },
  ): Promise<void> {
    await connection(DESTINATIONS)
      .where({ id, claimed_by: owner })
      .update({
        failures: failures + 1,
        next_attempt_at: Math.ceil(now.getTime() + wait),
        last_failure_at: now.getTime(),
        last_failure: reason,
      });
  },
};

type NewDestination = Pick<Destination, 'address' | 'secret' | 'cursor' | 'startOver'>;

/** Milliseconds until a moment; none for one that is implausible. */
export function waitUntil(moment: number, now: Date): number {
  const wait = moment - now.getTime();
  return wait > IMPLAUSIBLE_WAIT_MS ? 0 : Math.max(0, wait);
}

const toDate = (ms: number | string | null) => (ms === null ? null : new Date(Number(ms)));

const toDestination = (row: Row): Destination => ({
  id: Number(row.id),
  address: row.address,
  secret: row.secret,
  cursor: row.cursor,
  startOver: row.start_over,
  failures: row.failures,
  nextAttemptAt: Number(row.next_attempt_at ?? 0),
  lastSuccessAt: toDate(row.last_success_at),
  lastFailureAt: toDate(row.last_failure_at),
  lastFailure: row.last_failure,
});
