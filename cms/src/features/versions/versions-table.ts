import { installTable, type Connection } from '../database';
import type { Actor, WriteAction } from '../publication';
import { decode, encode } from './encoding';

const TABLE = 'document_versions';
const SCHEMAS = 'document_version_schemas';

/** A version that shares less than this with the text that it is based on becomes a base itself. */
const WORTH_BASING = 0.5;

/** A document, by its type and its id. */
export interface Key {
  uid: string;
  documentId: string;
}

/** A version, without what stood in it. */
export interface Version {
  id: number;
  action: WriteAction;
  at: Date;
  actor: Actor;
  /** Of the version that was put back. */
  restored: number | null;
  /** Of its content: equal where the content is. */
  hash: string;
  /** Bytes in the database. */
  size: number;
}

export interface NewVersion extends Omit<Version, 'id' | 'size'> {
  schemaHash: string;
  /** JSON. */
  schema: string;
  /** JSON. */
  content: string;
}

export interface WholeVersion extends Version {
  schema: string;
  content: string;
}

/** Moments are milliseconds since the epoch. */
interface Row {
  id: number | string;
  action: WriteAction;
  at: number | string;
  actor_kind: Actor['kind'];
  actor_id: number | null;
  actor_name: string;
  restored: number | string | null;
  hash: string;
  schema_hash: string;
  base: number | string | null;
  size: number;
  data: Buffer;
}

const LISTED = [
  'id',
  'action',
  'at',
  'actor_kind',
  'actor_id',
  'actor_name',
  'restored',
  'hash',
  'size',
] as const;

/** Versions as they stand in the database: most hold only what is not in the one that they are based on. */
export const versionsTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, SCHEMAS, (table) => {
      table.string('hash', 32).primary();
      table.text('fields').notNullable();
    });
    await installTable(connection, TABLE, (table) => {
      table.bigIncrements('id');
      table.string('uid', 100).notNullable();
      table.string('document_id').notNullable();
      table.string('action', 20).notNullable();
      table.bigInteger('at').notNullable();
      table.string('actor_kind', 10).notNullable();
      table.integer('actor_id');
      table.string('actor_name').notNullable();
      table.bigInteger('restored');
      table.string('hash', 32).notNullable();
      table.string('schema_hash', 32).notNullable();
      table.bigInteger('base');
      table.integer('size').notNullable();
      table.binary('data').notNullable();
      table.index(['uid', 'document_id', 'id']);
    });
  },

  async add(connection: Connection, { uid, documentId }: Key, version: NewVersion): Promise<void> {
    const { action, at, actor, restored, hash, schemaHash, schema, content } = version;
    await connection(SCHEMAS)
      .insert({ hash: schemaHash, fields: schema })
      .onConflict('hash')
      .ignore();
    const [base]: Row[] = await connection(TABLE)
      .where({ uid, document_id: documentId, base: null })
      .orderBy('id', 'desc')
      .limit(1);
    const whole = encode(content, null);
    const based = base && encode(content, decode(base.data, null));
    const isBased = based && based.length < whole.length * WORTH_BASING;
    const data = isBased ? based : whole;
    await connection(TABLE).insert({
      uid,
      document_id: documentId,
      action,
      at: at.getTime(),
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      restored,
      hash,
      schema_hash: schemaHash,
      base: isBased ? base.id : null,
      size: data.length,
      data,
    });
  },

  /** The newest first; behind one of them, those before it. */
  async page(
    connection: Connection,
    { uid, documentId }: Key,
    limit: number,
    before: number | null,
  ): Promise<Version[]> {
    const query = connection(TABLE)
      .select(...LISTED)
      .where({ uid, document_id: documentId })
      .orderBy('id', 'desc')
      .limit(limit);
    if (before !== null) void query.where('id', '<', before);
    const rows: Row[] = await query;
    return rows.map(toVersion);
  },

  /** One of a document, with what stood in it; null when the document has none of this id. */
  async find(
    connection: Connection,
    { uid, documentId }: Key,
    id: number,
  ): Promise<WholeVersion | null> {
    const [row]: (Row & { fields: string })[] = await connection(TABLE)
      .select(`${TABLE}.*`, `${SCHEMAS}.fields`)
      .join(SCHEMAS, `${SCHEMAS}.hash`, `${TABLE}.schema_hash`)
      .where({ uid, document_id: documentId, id });
    if (!row) return null;
    const [base]: Row[] =
      row.base === null ? [] : await connection(TABLE).where({ id: Number(row.base) });
    const content = decode(row.data, base ? decode(base.data, null) : null);
    return { ...toVersion(row), schema: row.fields, content };
  },
};

const toVersion = (row: Row): Version => ({
  id: Number(row.id),
  action: row.action,
  at: new Date(Number(row.at)),
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  restored: row.restored === null ? null : Number(row.restored),
  hash: row.hash,
  size: row.size,
});
