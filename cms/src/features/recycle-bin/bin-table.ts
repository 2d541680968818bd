import { installTable, type Connection } from '../database';
import type { Actor } from '../publication';
import type { Key } from '../versions';
import type { InboundLink } from './inbound-links';

const TABLE = 'recycle_bin';

/** How long what was deleted can be brought back. */
export const KEPT_MS = 30 * 86_400_000;

/** An entry that was deleted; its fields stand in its last version. */
export interface Deleted extends Key {
  /** Its title or name. */
  label: string;
  at: Date;
  by: Pick<Actor, 'kind' | 'name'>;
  wasPublished: boolean;
  /** The admin user who made it. */
  createdBy: number | null;
  /** Records that pointed to it. */
  links: InboundLink[];
  /** Addresses that led to it before its last one. */
  addresses: string[];
}

interface Row {
  uid: string;
  document_id: string;
  label: string;
  at: number | string;
  actor_kind: Actor['kind'];
  actor_name: string;
  published: boolean | number;
  created_by: number | null;
  links: string;
  addresses: string;
}

export const binTable = {
  install: (connection: Connection): Promise<boolean> =>
    installTable(connection, TABLE, (table) => {
      table.string('uid', 100).notNullable();
      table.string('document_id').notNullable();
      table.string('label').notNullable();
      table.bigInteger('at').notNullable();
      table.string('actor_kind', 10).notNullable();
      table.string('actor_name').notNullable();
      table.boolean('published').notNullable();
      table.integer('created_by');
      table.text('links', 'longtext').notNullable();
      table.text('addresses').notNullable();
      table.primary(['uid', 'document_id']);
      table.index(['at']);
    }),

  async add(connection: Connection, deleted: Deleted): Promise<void> {
    const { at, by, label, wasPublished, createdBy, links, addresses } = deleted;
    await connection(TABLE)
      .insert({
        ...columnsOf(deleted),
        label: label.slice(0, 255),
        at: at.getTime(),
        actor_kind: by.kind,
        actor_name: by.name,
        published: wasPublished,
        created_by: createdBy,
        links: JSON.stringify(links),
        addresses: JSON.stringify(addresses),
      })
      .onConflict(['uid', 'document_id'])
      .merge();
  },

  /** Of these types, the newest first. */
  async list(connection: Connection, uids: readonly string[]): Promise<Deleted[]> {
    const rows: Row[] = await connection(TABLE).whereIn('uid', uids).orderBy('at', 'desc');
    return rows.map(toDeleted);
  },

  async find(connection: Connection, key: Key): Promise<Deleted | null> {
    const [row]: Row[] = await connection(TABLE).where(columnsOf(key));
    return row ? toDeleted(row) : null;
  },

  /** Takes an entry out; of two who do so at once the second waits. @returns whether it was there */
  async take(connection: Connection, key: Key): Promise<boolean> {
    const taken: number = await connection(TABLE).where(columnsOf(key)).delete();
    return taken > 0;
  },

  async removeBefore(connection: Connection, moment: number): Promise<void> {
    await connection(TABLE).where('at', '<', moment).delete();
  },
};

const columnsOf = ({ uid, documentId }: Key) => ({ uid, document_id: documentId });

const toDeleted = (row: Row): Deleted => ({
  uid: row.uid,
  documentId: row.document_id,
  label: row.label,
  at: new Date(Number(row.at)),
  by: { kind: row.actor_kind, name: row.actor_name },
  wasPublished: Boolean(row.published),
  createdBy: row.created_by,
  links: JSON.parse(row.links) as InboundLink[],
  addresses: JSON.parse(row.addresses) as string[],
});
