import { createHash } from 'node:crypto';
import {
  appendProof,
  type ProofEntry,
  type ProofEvent,
  type ProofHead,
  type ProofKind,
} from '@township/rules/review/public-proof';
import { guardTables, installTable, isPostgres, type Connection } from '../database';

const CHAIN = 'public_proofs';

/** An entry, as the database holds it. */
interface Row {
  id: number | string;
  at: number | string;
  kind: ProofKind;
  type: string;
  document_id: string;
  content_hash: string;
  prev_hash: string;
  hash: string;
}

type Document = Pick<ProofEntry, 'type' | 'documentId'>;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The chain as it stands in the database, which lets nobody change it. Entries are added by who holds its lock. */
export const proofTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, CHAIN, (table) => {
      table.bigInteger('id').primary();
      table.bigInteger('at').notNullable();
      table.string('kind', 10).notNullable();
      table.string('type', 40).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('content_hash', 64).notNullable();
      table.string('prev_hash', 64).notNullable();
      table.string('hash', 64).notNullable();
      table.index(['type', 'document_id', 'id']);
    });
    const refused = '公示存证只能往后添，不能改，也不能删';
    await guardTables(connection, [{ table: CHAIN, key: 'id', refused }]);
  },

  /** On SQLite takes the one writer's place, as a statement that writes does though it finds nothing; PostgreSQL has its lock. */
  async hold(trx: Connection): Promise<void> {
    if (!isPostgres(trx)) await trx(CHAIN).whereNull('id').update({ at: 0 });
  },

  /** Behind the last entry; the caller holds the end of the chain. */
  async append(trx: Connection, event: ProofEvent): Promise<ProofEntry> {
    const entry = appendProof(await this.last(trx), event, sha256);
    await trx(CHAIN).insert({
      id: entry.id,
      at: entry.at,
      kind: entry.kind,
      type: entry.type,
      document_id: entry.documentId,
      content_hash: entry.contentHash,
      prev_hash: entry.prevHash,
      hash: entry.hash,
    });
    return entry;
  },

  /** Null while nothing has been published. */
  async last(connection: Connection): Promise<ProofEntry | null> {
    const [row]: Row[] = await connection(CHAIN).orderBy('id', 'desc').limit(1);
    return row ? toEntry(row) : null;
  },

  /** In their order, behind one of them. */
  async after(connection: Connection, id: number, limit: number): Promise<ProofEntry[]> {
    const rows: Row[] = await connection(CHAIN).where('id', '>', id).orderBy('id').limit(limit);
    return rows.map(toEntry);
  },

  /** Those of one document, the newest of them, in their order. */
  async of(connection: Connection, document: Document, limit: number): Promise<ProofEntry[]> {
    const rows: Row[] = await connection(CHAIN)
      .where(keyOf(document))
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.reverse().map(toEntry);
  },
};

const keyOf = ({ type, documentId }: Document) => ({ type, document_id: documentId });

const toEntry = (row: Row): ProofEntry => ({
  id: Number(row.id),
  at: Number(row.at),
  kind: row.kind,
  type: row.type,
  documentId: row.document_id,
  contentHash: row.content_hash,
  prevHash: row.prev_hash,
  hash: row.hash,
});

const STANDING = 'public_proof_standing';

/** What the chain says of a document last, and of which version: what has to be looked at again is found by it. */
export interface Standing {
  documentId: string;
  /** Null when it is not up. */
  contentHash: string | null;
  /** Another one whenever the content may be another. */
  stamp: string;
}

interface StandingRow {
  document_id: string;
  content_hash: string | null;
  stamp: string;
}

/** Where the chain has come to, document by document: an index of it, which may be made anew. */
export const standingTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, STANDING, (table) => {
      table.string('type', 40).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('content_hash', 64);
      table.string('stamp', 60).notNullable();
      table.primary(['type', 'document_id']);
    });
  },

  /** Null of a document that was never up. */
  async find(connection: Connection, document: Document): Promise<Standing | null> {
    const [row]: StandingRow[] = await connection(STANDING).where(keyOf(document));
    return row ? toStanding(row) : null;
  },

  /** Those of a type that are up. */
  async up(connection: Connection, type: string): Promise<Standing[]> {
    const rows: StandingRow[] = await connection(STANDING)
      .where({ type })
      .whereNotNull('content_hash');
    return rows.map(toStanding);
  },

  async put(
    trx: Connection,
    document: Document,
    { contentHash, stamp }: Omit<Standing, 'documentId'>,
  ): Promise<void> {
    await trx(STANDING)
      .insert({ ...keyOf(document), content_hash: contentHash, stamp })
      .onConflict(['type', 'document_id'])
      .merge();
  },
};

const toStanding = (row: StandingRow): Standing => ({
  documentId: row.document_id,
  contentHash: row.content_hash,
  stamp: row.stamp,
});

const HEADS = 'public_proof_heads';

/** The end of the chain as it was noted on a day, in China. */
export interface DayHead extends ProofHead {
  /** `YYYY-MM-DD` */
  day: string;
  /** Milliseconds since the epoch. */
  notedAt: number;
}

/** The ends of the chain that were noted, one a day. */
export const headsTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, HEADS, (table) => {
      table.string('day', 10).primary();
      table.bigInteger('id').notNullable();
      table.string('hash', 64).notNullable();
      table.bigInteger('noted_at').notNullable();
    });
    const refused = '每日的存证校验值只能往后添，不能改，也不能删';
    await guardTables(connection, [{ table: HEADS, key: 'day', refused }]);
  },

  /** @returns whether the day had none */
  async add(trx: Connection, { day, id, hash, notedAt }: DayHead): Promise<boolean> {
    const [known] = await trx(HEADS).where({ day });
    if (known) return false;
    await trx(HEADS).insert({ day, id, hash, noted_at: notedAt });
    return true;
  },

  /** The newest first. */
  async newest(connection: Connection, limit: number): Promise<DayHead[]> {
    const rows: { day: string; id: number | string; hash: string; noted_at: number | string }[] =
      await connection(HEADS).orderBy('day', 'desc').limit(limit);
    return rows.map((row) => ({
      day: row.day,
      id: Number(row.id),
      hash: row.hash,
      notedAt: Number(row.noted_at),
    }));
  },
};
