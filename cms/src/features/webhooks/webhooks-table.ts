import { installTable, type Connection } from '../database';
import type { ChangedType } from '../../contract';

export const WEBHOOKS = 'webhooks';

/**
 * `on` is told; `off` is not, for an administrator said so; `gone` has answered 410; `failed` took nothing through a whole schedule of
 * attempts.
 */
export type WebhookState = 'on' | 'off' | 'gone' | 'failed';

/** Moments are milliseconds since the epoch by the database's clock. */
interface Row {
  id: number | string;
  name: string;
  address: string;
  types: string;
  state: WebhookState;
  secret: string;
  former_secret: string | null;
  former_until: number | string | null;
  replay_cursor: string | null;
  replay_until: number | string | null;
  created_at: number | string;
}

/** Where a replay stands. */
export interface Replay {
  /** Behind the last change that was replayed. */
  cursor: string;
  /** Number of the last change that is to be. */
  until: number;
}

/** Whoever wants to be told of changes, as an administrator has entered it. How far it has been told, its destination says. */
export interface Webhook {
  id: number;
  name: string;
  address: string;
  /** What it is told of. */
  types: ChangedType[];
  state: WebhookState;
  /** Encrypted. */
  secret: string;
  /** The one before: it signs beside the new one for a while. */
  former: { secret: string; until: number } | null;
  replay: Replay | null;
}

export type WebhookInput = Pick<Webhook, 'name' | 'address' | 'types'>;

export const webhooksTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, WEBHOOKS, (table) => {
      table.bigIncrements('id');
      table.string('name').notNullable();
      table.text('address').notNullable();
      table.text('types').notNullable();
      table.string('state', 10).notNullable().defaultTo('on');
      table.text('secret').notNullable();
      table.text('former_secret');
      table.bigInteger('former_until');
      table.string('replay_cursor');
      table.bigInteger('replay_until');
      table.bigInteger('created_at').notNullable();
    });
  },

  async all(connection: Connection): Promise<Webhook[]> {
    const rows: Row[] = await connection(WEBHOOKS).orderBy('id');
    return rows.map(toWebhook);
  },

  async find(connection: Connection, id: number): Promise<Webhook | null> {
    const [row]: Row[] = await connection(WEBHOOKS).where({ id });
    return row ? toWebhook(row) : null;
  },

  /**
   * Keeps one as it is until the transaction ends. A transaction that writes to a webhook and to its destination does so in this order.
   *
   * @returns whether it is there
   */
  async lock(connection: Connection, id: number): Promise<boolean> {
    const rows = (await connection(WEBHOOKS).select('id').where({ id }).forUpdate()) as unknown[];
    return rows.length > 0;
  },

  async add(
    connection: Connection,
    { types, ...input }: WebhookInput & { secret: string },
    now: Date,
  ): Promise<Webhook> {
    const [row]: Row[] = await connection(WEBHOOKS)
      .insert({ ...input, types: JSON.stringify(types), created_at: now.getTime() })
      .returning('*');
    return toWebhook(row!);
  },

  async change(
    connection: Connection,
    id: number,
    { types, ...input }: WebhookInput,
  ): Promise<void> {
    await connection(WEBHOOKS)
      .where({ id })
      .update({ ...input, types: JSON.stringify(types) });
  },

  async switch(connection: Connection, id: number, state: WebhookState): Promise<void> {
    await connection(WEBHOOKS).where({ id }).update({ state });
  },

  /** Another secret; the one before goes on signing until a moment. */
  async rotate(connection: Connection, id: number, secret: string, until: number): Promise<void> {
    await connection(WEBHOOKS)
      .where({ id })
      .update({ former_secret: connection.ref('secret'), former_until: until, secret });
  },

  /** @returns whether it was on until now */
  async disable(connection: Connection, id: number, state: 'gone' | 'failed'): Promise<boolean> {
    return (await connection(WEBHOOKS).where({ id, state: 'on' }).update({ state })) > 0;
  },

  async replay(connection: Connection, id: number, replay: Replay): Promise<void> {
    await connection(WEBHOOKS)
      .where({ id })
      .update({ replay_cursor: replay.cursor, replay_until: replay.until });
  },

  /** Moves a replay on from where it stood, or ends it; one that an administrator has begun meanwhile stays as it is. */
  async moveReplay(
    connection: Connection,
    id: number,
    from: Replay,
    cursor: string | null,
  ): Promise<void> {
    await connection(WEBHOOKS)
      .where({ id, replay_cursor: from.cursor, replay_until: from.until })
      .update(
        cursor === null ? { replay_cursor: null, replay_until: null } : { replay_cursor: cursor },
      );
  },

  async remove(connection: Connection, id: number): Promise<void> {
    await connection(WEBHOOKS).where({ id }).delete();
  },
};

const toWebhook = (row: Row): Webhook => ({
  id: Number(row.id),
  name: row.name,
  address: row.address,
  types: JSON.parse(row.types) as ChangedType[],
  state: row.state,
  secret: row.secret,
  former:
    row.former_secret === null
      ? null
      : { secret: row.former_secret, until: Number(row.former_until) },
  replay:
    row.replay_cursor === null
      ? null
      : { cursor: row.replay_cursor, until: Number(row.replay_until) },
});
