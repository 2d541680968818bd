import type { ChangeAction, ChangeEvent, RelatedContent } from '@township/rules/delivery';
import { installTable, type Connection } from '../database';
import type { Actor } from '../publication';

const TABLE = 'change_log';

/** By which a document is asked for. */
const NAMING = ['document_id', 'slug', 'previous_slug'] as const;

/** What a change means to whoever keeps a copy. */
export type CopyAction = 'upsert' | 'withdrawn' | 'removed';

/** One change of something public, in the order of the commits. */
export interface LoggedChange extends ChangeEvent {
  sequence: number;
  copy: CopyAction;
  actor: Actor;
}

/** The last change of a type, or of a file. */
export interface NewestChange {
  type: string;
  sequence: number;
  id: string;
}

/** Moments are milliseconds since the epoch. */
interface Row {
  sequence: number | string;
  event_id: string;
  type: ChangeEvent['type'];
  document_id: string;
  action: CopyAction;
  cause: ChangeAction;
  slug: string | null;
  previous_slug: string | null;
  related: string;
  occurred_at: number | string;
  actor_kind: Actor['kind'];
  actor_id: number | null;
  actor_name: string;
}

const COPY: Readonly<Record<ChangeAction, CopyAction>> = {
  create: 'upsert',
  update: 'upsert',
  publish: 'upsert',
  unpublish: 'withdrawn',
  delete: 'removed',
};

/** The log as it stands in the database, on every database the same. */
export const logTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, TABLE, (table) => {
      table.bigIncrements('sequence');
      table.string('event_id', 36).notNullable();
      table.string('type', 40).notNullable();
      table.string('document_id').notNullable();
      table.string('action', 10).notNullable();
      table.string('cause', 10).notNullable();
      table.string('slug');
      table.string('previous_slug');
      table.text('related').notNullable();
      table.bigInteger('occurred_at').notNullable();
      table.string('actor_kind', 10).notNullable();
      table.integer('actor_id');
      table.string('actor_name').notNullable();
    });
    for (const column of NAMING) {
      await connection.raw('CREATE INDEX IF NOT EXISTS ?? ON ?? (type, ??)', [
        `${TABLE}_${column}`,
        TABLE,
        column,
      ]);
    }
  },

  /** The number of the last change; 0 before any. */
  async newest(connection: Connection): Promise<number> {
    const [row] = await connection(TABLE).max({ sequence: 'sequence' });
    return Number(row?.sequence ?? 0);
  },

  async append(connection: Connection, event: ChangeEvent, actor: Actor): Promise<void> {
    await connection(TABLE).insert({
      event_id: event.id,
      type: event.type,
      document_id: event.documentId,
      action: COPY[event.action],
      cause: event.action,
      slug: event.slug,
      previous_slug: event.previousSlug,
      related: JSON.stringify(event.related),
      occurred_at: Date.parse(event.occurredAt),
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
    });
  },

  async after(connection: Connection, sequence: number, limit: number): Promise<LoggedChange[]> {
    const rows: Row[] = await connection(TABLE)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(limit);
    return rows.map(toChange);
  },

  /** The newest change of each type, of those behind a place in the log. */
  async newestByType(connection: Connection, sequence: number): Promise<NewestChange[]> {
    const newest = connection(TABLE)
      .max('sequence')
      .where('sequence', '>', sequence)
      .groupBy('type');
    const rows: Row[] = await connection(TABLE)
      .select('type', 'sequence', 'event_id')
      .whereIn('sequence', newest);
    return rows.map((row) => ({
      type: row.type,
      sequence: Number(row.sequence),
      id: row.event_id,
    }));
  },

  /** The change at a place in the log; without one, the newest. Null when there is none. */
  async at(connection: Connection, sequence?: number): Promise<LoggedChange | null> {
    const query = connection(TABLE).orderBy('sequence', 'desc').limit(1);
    if (sequence !== undefined) void query.where({ sequence });
    const [row]: Row[] = await query;
    return row ? toChange(row) : null;
  },

  /** The newest change of a document that a name stands for: its documentId, or a slug that it had. Null when there is none. */
  async newestOf(connection: Connection, type: string, name: string): Promise<LoggedChange | null> {
    const newest = async (columns: readonly string[], value: string) => {
      const [row]: Row[] = await connection(TABLE)
        .where({ type })
        .where((named) => columns.forEach((column) => void named.orWhere(column, value)))
        .orderBy('sequence', 'desc')
        .limit(1);
      return row;
    };
    const named = await newest(NAMING, name);
    const last = named && (await newest(['document_id'], named.document_id));
    return last ? toChange(last) : null;
  },

  /** The moment of a type's last change; null when there is none. */
  async lastOf(connection: Connection, type: string): Promise<string | null> {
    const [row] = await connection(TABLE).where({ type }).max({ at: 'occurred_at' });
    return row?.at == null ? null : new Date(Number(row.at)).toISOString();
  },

  /** The newest change that was made before a moment, or has a lower number. */
  async before(connection: Connection, place: Date | number): Promise<LoggedChange | null> {
    const query = connection(TABLE).orderBy('sequence', 'desc').limit(1);
    if (typeof place === 'number') void query.where('sequence', '<', place);
    else void query.where('occurred_at', '<', place.getTime());
    const [row]: Row[] = await query;
    return row ? toChange(row) : null;
  },

  async countAfter(
    connection: Connection,
    sequence: number,
    types: readonly string[],
  ): Promise<number> {
    const [row] = await connection(TABLE)
      .where('sequence', '>', sequence)
      .whereIn('type', types)
      .count({ count: '*' });
    return Number(row?.count ?? 0);
  },

  async removeThrough(connection: Connection, sequence: number): Promise<void> {
    await connection(TABLE).where('sequence', '<=', sequence).delete();
  },
};

const toChange = (row: Row): LoggedChange => ({
  sequence: Number(row.sequence),
  id: row.event_id,
  type: row.type,
  action: row.cause,
  copy: row.action,
  documentId: row.document_id,
  slug: row.slug,
  previousSlug: row.previous_slug,
  related: JSON.parse(row.related) as RelatedContent[],
  occurredAt: new Date(Number(row.occurred_at)).toISOString(),
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
});
