import { ALL_KEPT, versionsToDrop, type Thinned } from '@township/rules/version-thinning';
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

/** A version, and the document that it is of. */
export type Others = Version & Key;

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
    await connection.raw(
      `create index if not exists document_versions_by_actor on ${TABLE} (actor_id, uid, document_id, id)`,
    );
    await connection.raw(
      `create index if not exists document_versions_lately on ${TABLE} (actor_id, id)`,
    );
  },

  /** @returns its id */
  async add(
    connection: Connection,
    { uid, documentId }: Key,
    version: NewVersion,
  ): Promise<number> {
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
    const [added]: Pick<Row, 'id'>[] = await connection(TABLE)
      .insert({
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
      })
      .returning('id');
    await thin(connection, { uid, documentId }, at.getTime());
    return Number(added?.id);
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

  /** Those after one of them, the newest first. */
  async since(
    connection: Connection,
    { uid, documentId }: Key,
    after: number,
    limit: number,
  ): Promise<Version[]> {
    const rows: Row[] = await connection(TABLE)
      .select(...LISTED)
      .where({ uid, document_id: documentId })
      .where('id', '>', after)
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(toVersion);
  },

  /** The id of the first that is kept; null when there is none. */
  async first(connection: Connection, { uid, documentId }: Key): Promise<number | null> {
    const [row]: Row[] = await connection(TABLE)
      .select('id')
      .where({ uid, document_id: documentId })
      .orderBy('id')
      .limit(1);
    return row ? Number(row.id) : null;
  },

  /** Of the documents that a member of staff has written, what others wrote last after that; the newest first. */
  async byOthersSince(connection: Connection, person: number, limit: number): Promise<Others[]> {
    const own = connection(TABLE)
      .select('uid', 'document_id')
      .max('id as mine')
      .where({ actor_kind: 'person', actor_id: person })
      .groupBy('uid', 'document_id');
    const newest = await connection(`${TABLE} as version`)
      .join(own.as('own'), (join) =>
        join
          .on('own.uid', 'version.uid')
          .on('own.document_id', 'version.document_id')
          .on('version.id', '>', 'own.mine'),
      )
      .max<{ id: number | string }[]>('version.id as id')
      .groupBy('version.uid', 'version.document_id')
      .orderBy('id', 'desc')
      .limit(limit);
    const ids = newest.map(({ id }) => Number(id));
    const rows: (Row & { uid: string; document_id: string })[] = await connection(TABLE)
      .select(...LISTED, 'uid', 'document_id')
      .whereIn('id', ids)
      .orderBy('id', 'desc');
    return rows.map((row) => ({ ...toVersion(row), uid: row.uid, documentId: row.document_id }));
  },

  /** The types of what a member of staff wrote last, the newest first: one for each write. */
  async typesLatelyBy(connection: Connection, person: number, limit: number): Promise<string[]> {
    const rows: { uid: string }[] = await connection(TABLE)
      .select('uid')
      .where({ actor_kind: 'person', actor_id: person })
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(({ uid }) => uid);
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

/** A version on which another is based stays with it. */
async function thin(connection: Connection, { uid, documentId }: Key, now: number): Promise<void> {
  const own = { uid, document_id: documentId };
  const [counted]: { many: number | string }[] = await connection(TABLE)
    .where(own)
    .count({ many: '*' });
  if (Number(counted?.many) <= ALL_KEPT) return;
  const rows: Row[] = await connection(TABLE)
    .select(...LISTED, 'base')
    .where(own)
    .orderBy('id');
  const dropped = new Set(versionsToDrop(rows.map(toThinned), now));
  const bases = rows.filter((row) => !dropped.has(Number(row.id))).map(({ base }) => Number(base));
  for (const base of bases) dropped.delete(base);
  if (dropped.size > 0)
    await connection(TABLE)
      .whereIn('id', [...dropped])
      .delete();
}

const toThinned = (row: Row): Thinned => ({
  id: Number(row.id),
  action: row.action,
  at: Number(row.at),
  actor: `${row.actor_kind} ${row.actor_id}`,
  isRestored: row.restored !== null,
  size: row.size,
});

const toVersion = (row: Row): Version => ({
  id: Number(row.id),
  action: row.action,
  at: new Date(Number(row.at)),
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  restored: row.restored === null ? null : Number(row.restored),
  hash: row.hash,
  size: row.size,
});
