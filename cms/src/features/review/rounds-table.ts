import type { Attempt, Round } from '@township/rules/review/round';
import { guardTables, installTable, type Connection } from '../database';
import type { Key } from '../versions';

const ROUNDS = 'review_rounds';
const ATTEMPTS = 'review_attempts';
const CONTENTS = 'review_contents';

const REFUSED = '审核记录只能往后添，不能改，也不能删';

/** How a round began; whose the entry is is looked at anew each time. */
type Begun = Omit<Round, 'attempts' | 'subject' | 'documentId' | 'number'>;

interface RoundRow {
  id: number | string;
  number: number;
  begun: string;
}

interface AttemptRow {
  round_id: number | string;
  number: number;
  attempt: string;
}

/** A round as it is kept: without whose the entry is. */
export type KeptRound = Omit<Round, 'subject'>;

/** Rounds, what was done in them, and the contents that were signed. Rows are added, and none is ever changed. */
export const roundsTable = {
  async install(connection: Connection): Promise<void> {
    await installTable(connection, ROUNDS, (table) => {
      table.bigIncrements('id');
      table.string('uid', 100).notNullable();
      table.string('document_id').notNullable();
      table.integer('number').notNullable();
      table.text('begun').notNullable();
      table.unique(['uid', 'document_id', 'number']);
    });
    await installTable(connection, ATTEMPTS, (table) => {
      table.bigIncrements('id');
      table.bigInteger('round_id').notNullable();
      table.integer('number').notNullable();
      table.text('attempt').notNullable();
      table.unique(['round_id', 'number']);
    });
    await installTable(connection, CONTENTS, (table) => {
      table.string('hash', 64).primary();
      table.text('content').notNullable();
    });
    await guardTables(connection, [
      { table: ROUNDS, key: 'id', refused: REFUSED },
      { table: ATTEMPTS, key: 'id', refused: REFUSED },
    ]);
  },

  /** All rounds of an entry, the first one first. */
  async all(connection: Connection, { uid, documentId }: Key): Promise<KeptRound[]> {
    const rounds: RoundRow[] = await connection(ROUNDS)
      .where({ uid, document_id: documentId })
      .orderBy('number');
    return await withAttempts(connection, documentId, rounds);
  },

  /** The one that is acted on; null where there never was any. */
  async last(connection: Connection, { uid, documentId }: Key): Promise<KeptRound | null> {
    const rounds: RoundRow[] = await connection(ROUNDS)
      .where({ uid, document_id: documentId })
      .orderBy('number', 'desc')
      .limit(1);
    const [round] = await withAttempts(connection, documentId, rounds);
    return round ?? null;
  },

  /** Adds a round's last row, and the round itself with its first one. Two who add the same are refused by the database. */
  async add(connection: Connection, { uid, documentId }: Key, round: Round): Promise<void> {
    const {
      number,
      author,
      writers,
      contentHash,
      beganAt,
      flow,
      live,
      withdrawal,
      owed,
      attempts,
    } = round;
    const begun: Begun = { author, writers, contentHash, beganAt, flow, live, withdrawal, owed };
    const attempt = attempts.at(-1)!;
    if (attempt.number === 1) {
      await connection(ROUNDS).insert({
        uid,
        document_id: documentId,
        number,
        begun: JSON.stringify(begun),
      });
    }
    const own: RoundRow = await connection(ROUNDS)
      .where({ uid, document_id: documentId, number })
      .first();
    await connection(ATTEMPTS).insert({
      round_id: own.id,
      number: attempt.number,
      attempt: JSON.stringify(attempt),
    });
  },

  async keepContent(connection: Connection, hash: string, content: string): Promise<void> {
    await connection(CONTENTS).insert({ hash, content }).onConflict('hash').ignore();
  },

  async content(connection: Connection, hash: string): Promise<string | null> {
    const row: { content: string } | undefined = await connection(CONTENTS).where({ hash }).first();
    return row?.content ?? null;
  },
};

async function withAttempts(
  connection: Connection,
  documentId: string,
  rounds: RoundRow[],
): Promise<KeptRound[]> {
  const rows: AttemptRow[] = await connection(ATTEMPTS)
    .whereIn(
      'round_id',
      rounds.map(({ id }) => id),
    )
    .orderBy('number');
  return rounds.map(({ id, number, begun }) => ({
    ...(JSON.parse(begun) as Begun),
    documentId,
    number,
    attempts: rows
      .filter((row) => Number(row.round_id) === Number(id))
      .map(({ attempt }) => JSON.parse(attempt) as Attempt),
  }));
}
