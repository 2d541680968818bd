import type { Anchor } from '@township/rules/audit-chain';
import { installTable, type Connection } from '../database';

export const ANCHORS_TABLE = 'audit_anchors';

interface Row {
  day: string;
  last_id: number | string;
  count: number | string;
  last_hash: string;
  prev_root: string;
  root: string;
  made_at: number | string;
}

/** What the log came to, day by day; kept for good. */
export const anchorsTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, ANCHORS_TABLE, (table) => {
      table.bigInteger('last_id').primary();
      table.string('day', 10).notNullable();
      table.bigInteger('count').notNullable();
      table.string('last_hash', 43).notNullable();
      table.string('prev_root', 43).notNullable();
      table.string('root', 43).notNullable();
      table.bigInteger('made_at').notNullable();
    });
  },

  /** In the order in which they were made. */
  async all(connection: Connection): Promise<Anchor[]> {
    const rows: Row[] = await connection(ANCHORS_TABLE).orderBy('last_id');
    return rows.map(toAnchor);
  },

  /** The newest; of those before a row and a day, where they are given. Null when there is none. */
  async newest(
    connection: Connection,
    before?: { id: number; day: string },
  ): Promise<Anchor | null> {
    const query = connection(ANCHORS_TABLE).orderBy('last_id', 'desc').limit(1);
    if (before) void query.where('last_id', '<', before.id).where('day', '<', before.day);
    const [row]: Row[] = await query;
    return row ? toAnchor(row) : null;
  },

  async add(connection: Connection, anchor: Anchor, madeAt: Date): Promise<void> {
    await connection(ANCHORS_TABLE).insert({
      day: anchor.day,
      last_id: anchor.lastId,
      count: anchor.count,
      last_hash: anchor.lastHash,
      prev_root: anchor.prevRoot,
      root: anchor.root,
      made_at: madeAt.getTime(),
    });
  },
};

const toAnchor = (row: Row): Anchor => ({
  day: row.day,
  lastId: Number(row.last_id),
  count: Number(row.count),
  lastHash: row.last_hash,
  prevRoot: row.prev_root,
  root: row.root,
});
