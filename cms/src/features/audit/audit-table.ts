import { createHash } from 'node:crypto';
import type { AuditAction } from '@township/rules/audit-actions';
import { canonicalRow, GENESIS, type ChainedRow } from '@township/rules/audit-chain';
import { installTable, isPostgres, type Connection } from '../database';
import type { Actor } from '../publication';
import { anchorsTable } from './anchors-table';

export const AUDIT_TABLE = 'audit_log';

/** A row, as the database holds it. */
interface Row {
  id: number | string;
  at: number | string;
  action: AuditAction;
  actor_kind: Actor['kind'];
  actor_id: number | null;
  actor_name: string;
  subject_type: string | null;
  subject_id: string | null;
  subject_label: string | null;
  ip: string | null;
  agent: string | null;
  request_id: string | null;
  group_id: string;
  details: string;
  prev_hash: string;
  hash: string;
}

export type AuditRow = ChainedRow & { action: AuditAction; actorKind: Actor['kind'] };

/** What is to be written; its place in the chain is found when it is. */
export type NewRow = Omit<AuditRow, 'id' | 'at' | 'prevHash' | 'hash'>;

export const sha256 = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

/** What the log is searched by. */
export interface AuditFilter {
  actorKind?: string;
  actorId?: number | null;
  actions?: readonly AuditAction[];
  subjectType?: string;
  subjectId?: string;
  from?: Date;
  until?: Date;
  /** In names and labels, in any case. */
  text?: string;
}

/** The log as it stands in the database. Rows are added at its end, by who holds its lock; there is no way to change one. */
export const auditTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, AUDIT_TABLE, (table) => {
      table.bigInteger('id').primary();
      table.bigInteger('at').notNullable().index();
      table.string('action', 40).notNullable();
      table.string('actor_kind', 10).notNullable();
      table.integer('actor_id');
      table.string('actor_name').notNullable();
      table.string('subject_type', 100);
      table.string('subject_id');
      table.string('subject_label');
      table.string('ip', 45);
      table.string('agent', 80);
      table.string('request_id', 64);
      table.string('group_id', 36).notNullable();
      table.text('details').notNullable();
      table.string('prev_hash', 43).notNullable();
      table.string('hash', 43).notNullable();
      table.index(['actor_kind', 'actor_id', 'id']);
      table.index(['subject_type', 'subject_id', 'id']);
    });
  },

  /**
   * Adds a row behind the last one; the caller holds the lock.
   *
   * @param at the database's own moment unless told
   */
  async append(trx: Connection, row: NewRow, at?: Date): Promise<void> {
    // Of SQLite a statement that writes, though it finds nothing, takes the lock before the end is looked at.
    if (!isPostgres(trx)) await trx(AUDIT_TABLE).whereNull('id').update({ at: 0 });
    const [last]: Pick<Row, 'id' | 'hash'>[] = await trx(AUDIT_TABLE)
      .select('id', 'hash')
      .orderBy('id', 'desc')
      .limit(1);
    const seal = last ? null : await anchorsTable.newest(trx);
    const placed = {
      ...row,
      id: Number(last?.id ?? seal?.lastId ?? 0) + 1,
      at: at?.getTime() ?? (await momentIn(trx)),
      prevHash: last?.hash ?? seal?.lastHash ?? GENESIS,
    };
    await trx(AUDIT_TABLE).insert(toRow({ ...placed, hash: sha256(canonicalRow(placed)) }));
  },

  /** The newest first; behind one of them, those before it. */
  async page(
    connection: Connection,
    filter: AuditFilter,
    limit: number,
    before: number | null,
  ): Promise<AuditRow[]> {
    const query = connection(AUDIT_TABLE).orderBy('id', 'desc').limit(limit);
    if (before !== null) void query.where('id', '<', before);
    if (filter.actorKind !== undefined) void query.where('actor_kind', filter.actorKind);
    if (filter.actorId !== undefined) void query.where('actor_id', filter.actorId);
    if (filter.actions) void query.whereIn('action', [...filter.actions]);
    if (filter.subjectType !== undefined) void query.where('subject_type', filter.subjectType);
    if (filter.subjectId !== undefined) void query.where('subject_id', filter.subjectId);
    if (filter.from) void query.where('at', '>=', filter.from.getTime());
    if (filter.until) void query.where('at', '<', filter.until.getTime());
    if (filter.text) {
      const pattern = `%${filter.text.toLowerCase().replace(/[%_!]/g, '!$&')}%`;
      void query.where((either) =>
        ['actor_name', 'subject_label', 'subject_id', 'ip', 'details'].forEach(
          (column) => void either.orWhereRaw("lower(??) LIKE ? ESCAPE '!'", [column, pattern]),
        ),
      );
    }
    const rows: Row[] = await query;
    return rows.map(fromRow);
  },

  /** In the order in which they were written, behind one of them. */
  async after(connection: Connection, id: number, limit: number): Promise<AuditRow[]> {
    const rows: Row[] = await connection(AUDIT_TABLE)
      .where('id', '>', id)
      .orderBy('id')
      .limit(limit);
    return rows.map(fromRow);
  },

  /** Everybody who stands in the log, by the name that they had last. */
  async people(
    connection: Connection,
  ): Promise<Pick<AuditRow, 'actorKind' | 'actorId' | 'actorName'>[]> {
    const newest = connection(AUDIT_TABLE).max('id').groupBy('actor_kind', 'actor_id');
    const rows: Row[] = await connection(AUDIT_TABLE).whereIn('id', newest).orderBy('actor_name');
    return rows.map(fromRow).map(({ actorKind, actorId, actorName }) => ({
      actorKind,
      actorId,
      actorName,
    }));
  },

  /** The earliest moment of those behind a row and before a moment; null when there is none. */
  async earliest(connection: Connection, id: number, before: Date): Promise<Date | null> {
    const [row] = await connection(AUDIT_TABLE)
      .where('id', '>', id)
      .where('at', '<', before.getTime())
      .min({ at: 'at' });
    return row?.at == null ? null : new Date(Number(row.at));
  },

  /** The last row that was written before a moment; null when there is none. */
  async lastBefore(
    connection: Connection,
    moment: Date,
  ): Promise<Pick<AuditRow, 'id' | 'hash'> | null> {
    const [row]: Row[] = await connection(AUDIT_TABLE)
      .where('at', '<', moment.getTime())
      .orderBy('id', 'desc')
      .limit(1);
    return row ? fromRow(row) : null;
  },

  /** The first row that was written at a moment or later; null when there is none. */
  async firstSince(connection: Connection, moment: Date): Promise<number | null> {
    const [row] = await connection(AUDIT_TABLE)
      .where('at', '>=', moment.getTime())
      .min({ id: 'id' });
    return row?.id == null ? null : Number(row.id);
  },

  /** Takes away the oldest rows; the database refuses it of any that it has to keep. @returns how many */
  async removeThrough(connection: Connection, id: number): Promise<number> {
    return await connection(AUDIT_TABLE).where('id', '<=', id).delete();
  },
};

/** Milliseconds since the epoch by the database's clock, whatever the process's says. On SQLite there is one clock. */
async function momentIn(trx: Connection): Promise<number> {
  if (!isPostgres(trx)) return Date.now();
  const { rows } = (await trx.raw(
    'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000) AS ms',
  )) as { rows: { ms: string }[] };
  return Number(rows[0]?.ms);
}

const toRow = (row: AuditRow): Row => ({
  id: row.id,
  at: row.at,
  action: row.action,
  actor_kind: row.actorKind,
  actor_id: row.actorId,
  actor_name: row.actorName,
  subject_type: row.subjectType,
  subject_id: row.subjectId,
  subject_label: row.subjectLabel,
  ip: row.ip,
  agent: row.agent,
  request_id: row.requestId,
  group_id: row.groupId,
  details: row.details,
  prev_hash: row.prevHash,
  hash: row.hash,
});

const fromRow = (row: Row): AuditRow => ({
  id: Number(row.id),
  at: Number(row.at),
  action: row.action,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  actorName: row.actor_name,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  subjectLabel: row.subject_label,
  ip: row.ip,
  agent: row.agent,
  requestId: row.request_id,
  groupId: row.group_id,
  details: row.details,
  prevHash: row.prev_hash,
  hash: row.hash,
});
