import { installTable, type Connection } from '../database';

export const DESTINATIONS = 'delivery_destinations';

/** No claim is good for longer: a moment that lies farther ahead was written by a clock that has been put back since. */
const LONGEST_CLAIM_MS = 120_000;

/** The sites that the environment names, and the webhooks that administrators keep. */
export type DestinationKind = 'site' | 'webhook';

/** By which a process holds a destination's row. */
export interface Claim {
  owner: string;
  /** How long it is good. */
  ms: number;
}

/** Moments are milliseconds since the epoch by the database's clock: no process's clock matters. */
interface Row {
  id: number | string;
  address: string;
  secret: string;
  kind: DestinationKind;
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
  /** Its origin; of a webhook, which one it is. */
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
    // Before there were webhooks, all were sites.
    if (await connection.schema.hasColumn(DESTINATIONS, 'kind')) return;
    await connection.schema.alterTable(DESTINATIONS, (table) => {
      table.string('kind', 10).notNullable().defaultTo('site');
    });
  },

  async all(connection: Connection, kind: DestinationKind): Promise<Destination[]> {
    const rows: Row[] = await connection(DESTINATIONS).where({ kind }).orderBy('id');
    return rows.map(toDestination);
  },

  async find(connection: Connection, id: number): Promise<Destination | null> {
    const [row]: Row[] = await connection(DESTINATIONS).where({ id });
    return row ? toDestination(row) : null;
  },

  async add(
    connection: Connection,
    { kind, address, secret, cursor, startOver }: NewDestination,
  ): Promise<void> {
    await connection(DESTINATIONS).insert({ kind, address, secret, cursor, start_over: startOver });
  },

  /** Sets what the environment says of one that is there; it is tried at once, however long it was to wait. */
  async configure(connection: Connection, id: number, secret: string): Promise<void> {
    await connection(DESTINATIONS).where({ id }).update({ secret, next_attempt_at: null });
  },

  async remove(connection: Connection, address: string): Promise<void> {
    await connection(DESTINATIONS).where({ address }).delete();
  },

  /** Leaves those of a kind that stand at these addresses. */
  async removeOthers(
    connection: Connection,
    kind: DestinationKind,
    addresses: readonly string[],
  ): Promise<void> {
    await connection(DESTINATIONS).where({ kind }).whereNotIn('address', addresses).delete();
  },

  /** Has it tried at once, however long it was to wait; as if it had never failed, or not. */
  async hurry(connection: Connection, id: number, { afresh }: { afresh: boolean }): Promise<void> {
    await connection(DESTINATIONS)
      .where({ id })
      .update({ next_attempt_at: null, ...(afresh && { failures: 0 }) });
  },

  /** @returns null while another process holds it */
  async claim(
    connection: Connection,
    id: number,
    claim: Claim,
    now: Date,
  ): Promise<Destination | null> {
    const ms = now.getTime();
    const [row]: Row[] = await connection(DESTINATIONS)
      .where({ id })
      .andWhere((free) =>
        free
          .whereNull('claimed_by')
          .orWhereNotBetween('claimed_until', [ms, ms + LONGEST_CLAIM_MS]),
      )
      .update({ claimed_by: claim.owner, claimed_until: ms + claim.ms })
      .returning('*');
    return row ? toDestination(row) : null;
  },

  async release(connection: Connection, id: number, { owner }: Claim): Promise<void> {
    await connection(DESTINATIONS)
      .where({ id, claimed_by: owner })
      .update({ claimed_by: null, claimed_until: null });
  },

  /** @returns null when the claim was lost meanwhile: nothing is written then */
  async succeeded(
    connection: Connection,
    destination: Destination,
    claim: Claim,
    now: Date,
    progress: Progress,
  ): Promise<Destination | null> {
    const told = { last_success_at: now.getTime() };
    return move(connection, destination, claim, now, { ...columnsOf(progress), ...told });
  },

  /** Moves on without a post; else as `succeeded`. */
  async passed(
    connection: Connection,
    destination: Destination,
    claim: Claim,
    now: Date,
    progress: Progress,
  ): Promise<Destination | null> {
    return move(connection, destination, claim, now, columnsOf(progress));
  },

  /** @returns whether it was written: not when the claim was lost meanwhile */
  async failed(
    connection: Connection,
    { id, failures }: Destination,
    { owner }: Claim,
    now: Date,
    { reason, wait }: { reason: string; wait: number },
  ): Promise<boolean> {
    const rows: number = await connection(DESTINATIONS)
      .where({ id, claimed_by: owner })
      .update({
        failures: failures + 1,
        next_attempt_at: Math.ceil(now.getTime() + wait),
        last_failure_at: now.getTime(),
        last_failure: reason,
      });
    return rows > 0;
  },
};

async function move(
  connection: Connection,
  { id }: Destination,
  { owner, ms }: Claim,
  now: Date,
  columns: Partial<Row>,
): Promise<Destination | null> {
  const [row]: Row[] = await connection(DESTINATIONS)
    .where({ id, claimed_by: owner })
    .update({ ...columns, failures: 0, next_attempt_at: null, claimed_until: now.getTime() + ms })
    .returning('*');
  return row ? toDestination(row) : null;
}

const columnsOf = ({ cursor, startOver }: Progress): Partial<Row> => ({
  ...(cursor !== undefined && { cursor }),
  ...(startOver !== undefined && { start_over: startOver }),
});

interface NewDestination extends Pick<Destination, 'address' | 'secret' | 'cursor' | 'startOver'> {
  kind: DestinationKind;
}

/**
 * Milliseconds until a moment; none for one that was written by a clock that has been put back since.
 *
 * @param longest that anything waits; two looks at one clock are never so far apart as two of it
 */
export function waitUntil(moment: number, now: Date, longest: number): number {
  const wait = moment - now.getTime();
  return wait > 2 * longest ? 0 : Math.max(0, wait);
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
