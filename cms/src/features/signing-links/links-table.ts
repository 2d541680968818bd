import { MOST_WRONG_CODES, type SigningLinkTimes } from '@township/rules/review/signing-link';
import type { PersonRef } from '@township/rules/review/people';
import { installTable, type Connection } from '../database';
import type { Key } from '../versions';

const TABLE = 'signing_links';

/** What somebody did by a link. */
export type SignedAs = 'approve' | 'reject' | 'confirm';

export interface NewSigningLink extends Key {
  /** Of the entry. */
  round: number;
  /** The key of the step, and what it was called. */
  step: string;
  stepName: string;
  /** The only text that can be signed by it, and the version that shows it. */
  contentHash: string;
  version: number;
  /** The row of the signer, and their name and 职务 when it was sent. */
  signer: PersonRef & { position: string };
  issuer: PersonRef;
  madeAt: Date;
  expiresAt: Date;
}

export interface SigningLink extends NewSigningLink, SigningLinkTimes {
  id: number;
  usedAs: SignedAs | null;
  codeHash: string;
}

/** Moments are milliseconds since the epoch. */
interface Row {
  id: number | string;
  code_hash: string;
  uid: string;
  document_id: string;
  round: number;
  step: string;
  step_name: string;
  content_hash: string;
  version: number | string;
  signer_id: number;
  signer_name: string;
  signer_position: string;
  issuer_id: number;
  issuer_name: string;
  wrong_tries: number;
  made_at: number | string;
  expires_at: number | string;
  opened_at: number | string | null;
  used_at: number | string | null;
  used_as: SignedAs | null;
  revoked_at: number | string | null;
}

/** Links by which somebody without an account signs. Of what opens one, and of its code, hashes alone are kept. */
export const signingLinksTable = {
  install: (connection: Connection) =>
    installTable(connection, TABLE, (table) => {
      table.bigIncrements('id');
      table.string('token_hash', 43).notNullable().unique();
      table.string('code_hash', 43).notNullable();
      table.string('uid', 100).notNullable();
      table.string('document_id').notNullable();
      table.integer('round').notNullable();
      table.string('step', 40).notNullable();
      table.string('step_name', 20).notNullable();
      table.string('content_hash', 64).notNullable();
      table.bigInteger('version').notNullable();
      table.integer('signer_id').notNullable();
      table.string('signer_name', 20).notNullable();
      table.string('signer_position', 40).notNullable();
      table.integer('issuer_id').notNullable();
      table.string('issuer_name').notNullable();
      table.integer('wrong_tries').notNullable();
      table.bigInteger('made_at').notNullable();
      table.bigInteger('expires_at').notNullable();
      table.bigInteger('opened_at');
      table.bigInteger('used_at');
      table.string('used_as', 10);
      table.bigInteger('revoked_at');
      table.index(['uid', 'document_id', 'id']);
    }),

  async add(
    connection: Connection,
    { tokenHash, codeHash }: { tokenHash: string; codeHash: string },
    link: NewSigningLink,
  ): Promise<void> {
    await connection(TABLE).insert({
      token_hash: tokenHash,
      code_hash: codeHash,
      uid: link.uid,
      document_id: link.documentId,
      round: link.round,
      step: link.step,
      step_name: link.stepName,
      content_hash: link.contentHash,
      version: link.version,
      signer_id: link.signer.id,
      signer_name: link.signer.name,
      signer_position: link.signer.position,
      issuer_id: link.issuer.id,
      issuer_name: link.issuer.name,
      wrong_tries: 0,
      made_at: link.madeAt.getTime(),
      expires_at: link.expiresAt.getTime(),
    });
  },

  async byToken(connection: Connection, tokenHash: string): Promise<SigningLink | null> {
    const row: Row | undefined = await connection(TABLE).where({ token_hash: tokenHash }).first();
    return row ? toLink(row) : null;
  },

  /** Those of an entry, the newest first. */
  async of(connection: Connection, { uid, documentId }: Key): Promise<SigningLink[]> {
    const rows: Row[] = await connection(TABLE)
      .where({ uid, document_id: documentId })
      .orderBy('id', 'desc');
    return rows.map(toLink);
  },

  async open(connection: Connection, id: number, at: Date): Promise<void> {
    await connection(TABLE)
      .where({ id })
      .whereNull('opened_at')
      .update({ opened_at: at.getTime() });
  },

  /** Counts a wrong code; the row is the database's to lock, so that no two count as one. @returns how many are left */
  async miss(connection: Connection, id: number): Promise<number> {
    await unused(connection, [id])
      .where('wrong_tries', '<', MOST_WRONG_CODES)
      .increment('wrong_tries', 1);
    const row: Pick<Row, 'wrong_tries'> = await connection(TABLE).where({ id }).first();
    return Math.max(0, MOST_WRONG_CODES - row.wrong_tries);
  },

  /** @returns false where it was used, revoked or locked meanwhile */
  async use(connection: Connection, id: number, as: SignedAs, at: Date): Promise<boolean> {
    const changed = await unused(connection, [id])
      .where('wrong_tries', '<', MOST_WRONG_CODES)
      .update({ used_at: at.getTime(), used_as: as });
    return changed === 1;
  },

  async revoke(connection: Connection, ids: readonly number[], at: Date): Promise<void> {
    await unused(connection, ids).update({ revoked_at: at.getTime() });
  },
};

const unused = (connection: Connection, ids: readonly number[]) =>
  connection(TABLE)
    .whereIn('id', [...ids])
    .whereNull('used_at')
    .whereNull('revoked_at');

const moment = (at: number | string | null) => (at === null ? null : new Date(Number(at)));

const toLink = (row: Row): SigningLink => ({
  id: Number(row.id),
  codeHash: row.code_hash,
  uid: row.uid,
  documentId: row.document_id,
  round: row.round,
  step: row.step,
  stepName: row.step_name,
  contentHash: row.content_hash,
  version: Number(row.version),
  signer: { id: row.signer_id, name: row.signer_name, position: row.signer_position },
  issuer: { id: row.issuer_id, name: row.issuer_name },
  wrongTries: row.wrong_tries,
  madeAt: new Date(Number(row.made_at)),
  expiresAt: new Date(Number(row.expires_at)),
  openedAt: moment(row.opened_at),
  usedAt: moment(row.used_at),
  usedAs: row.used_as,
  revokedAt: moment(row.revoked_at),
});
