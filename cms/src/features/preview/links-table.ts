import { installTable, type Connection } from '../database';
import type { Key } from '../versions';

const LINKS = 'preview_links';
const OPENINGS = 'preview_openings';

/** Who made a link; the name stays when the account goes. */
export interface Maker {
  id: number | null;
  name: string;
}

export interface NewLink extends Key {
  /** The version that it shows, whatever is written after it. */
  version: number;
  /** For its maker alone, for a short time; or to be sent to somebody. */
  isShared: boolean;
  maker: Maker;
  madeAt: Date;
  expiresAt: Date;
}

export interface Link extends NewLink {
  id: number;
  revokedAt: Date | null;
}

export interface Opening {
  at: Date;
  /** The network that it was opened from, as limits count it. */
  network: string;
  device: string;
}

/** How often a link was opened, and when last. */
export interface Openings {
  count: number;
  last: Date | null;
}

/** Moments are milliseconds since the epoch. */
interface Row {
  id: number | string;
  uid: string;
  document_id: string;
  version: number | string;
  is_shared: boolean | number;
  maker_id: number | null;
  maker_name: string;
  made_at: number | string;
  expires_at: number | string;
  revoked_at: number | string | null;
}

/** Links to previews. Of what opens one its hash alone is kept. */
export const linksTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, LINKS, (table) => {
      table.bigIncrements('id');
      table.string('token_hash', 43).notNullable().unique();
      table.string('uid', 100).notNullable();
      table.string('document_id').notNullable();
      table.bigInteger('version').notNullable();
      table.boolean('is_shared').notNullable();
      table.integer('maker_id');
      table.string('maker_name').notNullable();
      table.bigInteger('made_at').notNullable();
      table.bigInteger('expires_at').notNullable();
      table.bigInteger('revoked_at');
      table.index(['uid', 'document_id', 'id']);
    });
    await installTable(connection, OPENINGS, (table) => {
      table.bigIncrements('id');
      table.bigInteger('link').notNullable();
      table.bigInteger('at').notNullable();
      table.string('network', 64).notNullable();
      table.string('device', 20).notNullable();
      table.index(['link', 'at']);
    });
  },

  async add(connection: Connection, tokenHash: string, link: NewLink): Promise<void> {
    await connection(LINKS).insert({
      token_hash: tokenHash,
      uid: link.uid,
      document_id: link.documentId,
      version: link.version,
      is_shared: link.isShared,
      maker_id: link.maker.id,
      maker_name: link.maker.name,
      made_at: link.madeAt.getTime(),
      expires_at: link.expiresAt.getTime(),
    });
  },

  async byToken(connection: Connection, tokenHash: string): Promise<Link | null> {
    const row: Row | undefined = await connection(LINKS).where({ token_hash: tokenHash }).first();
    return row ? toLink(row) : null;
  },

  /** Those of an entry that were made to be sent, the newest first. */
  async shared(connection: Connection, { uid, documentId }: Key): Promise<Link[]> {
    const rows: Row[] = await connection(LINKS)
      .where({ uid, document_id: documentId, is_shared: true })
      .orderBy('id', 'desc');
    return rows.map(toLink);
  },

  async revoke(connection: Connection, ids: readonly number[], at: Date): Promise<void> {
    await connection(LINKS)
      .whereIn('id', [...ids])
      .whereNull('revoked_at')
      .update({ revoked_at: at.getTime() });
  },

  /** What somebody opened for themselves opens nothing any more; what they shared does. */
  async revokeOwn(connection: Connection, maker: number, at: Date): Promise<void> {
    await connection(LINKS)
      .where({ maker_id: maker, is_shared: false })
      .whereNull('revoked_at')
      .update({ revoked_at: at.getTime() });
  },

  /** All links of an entry die with it. */
  async revokeAll(connection: Connection, { uid, documentId }: Key, at: Date): Promise<void> {
    await connection(LINKS)
      .where({ uid, document_id: documentId })
      .whereNull('revoked_at')
      .update({ revoked_at: at.getTime() });
  },

  /** What nobody was sent leaves nothing behind. */
  async forgetOwn(connection: Connection, before: Date): Promise<void> {
    const own = connection(LINKS)
      .where({ is_shared: false })
      .where('expires_at', '<', before.getTime());
    await connection(OPENINGS).whereIn('link', own.clone().select('id')).delete();
    await own.delete();
  },

  async addOpening(connection: Connection, link: number, opening: Opening): Promise<void> {
    await connection(OPENINGS).insert({ ...opening, link, at: opening.at.getTime() });
  },

  /** By link; of one that was never opened there is nothing. */
  async openings(connection: Connection, links: readonly number[]): Promise<Map<number, Openings>> {
    const rows: { link: number | string; count: number | string; last: number | string }[] =
      await connection(OPENINGS)
        .select('link')
        .count({ count: '*' })
        .max({ last: 'at' })
        .whereIn('link', [...links])
        .groupBy('link');
    return new Map(
      rows.map(({ link, count, last }) => [
        Number(link),
        { count: Number(count), last: new Date(Number(last)) },
      ]),
    );
  },
};

const toLink = (row: Row): Link => ({
  id: Number(row.id),
  uid: row.uid,
  documentId: row.document_id,
  version: Number(row.version),
  isShared: Boolean(row.is_shared),
  maker: { id: row.maker_id, name: row.maker_name },
  madeAt: new Date(Number(row.made_at)),
  expiresAt: new Date(Number(row.expires_at)),
  revokedAt: row.revoked_at === null ? null : new Date(Number(row.revoked_at)),
});
