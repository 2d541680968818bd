import type { Core, UID } from '@strapi/strapi';
import type { SignedContent } from '@township/rules/review/signed-content';
import type { Round, RoundState } from '@township/rules/review/round';
import { stateOf, withFlow } from '@township/rules/review/round-state';
import type { Entry } from '@township/rules/staff';
import type { Connection } from '../database';
import { publishedOnly } from '../publication';
import { belongingOf, entryToJudge, kindOf } from '../staff';
import type { Key } from '../versions';
import { flowOf } from './flows';
import { writersOf } from './people';
import { roundsTable } from './rounds-table';
import { hashOfSigned, readSigned } from './signed';

export interface ReviewKey extends Key {
  uid: UID.ContentType;
}

/** Where an entry stands. */
export interface Standing {
  key: ReviewKey;
  round: Round;
  state: RoundState;
  /** Whether anything has been done in it yet; until then it is made up of what stands there. */
  isKept: boolean;
  /** What stands in the draft now, and its hash. */
  signed: SignedContent;
  hash: string;
}

/** Whether anything of an entry is decided by review: its flow has steps, or a round was begun. */
export const isReviewed = ({ state, isKept }: Standing): boolean =>
  isKept || state.flow.steps.length > 0;

/** Where an entry stands, as the open transaction sees it; null where there is no entry. */
export async function standingOf(
  strapi: Core.Strapi,
  trx: Connection,
  key: ReviewKey,
  now: Date,
): Promise<Standing | null> {
  const signed = await readSigned(strapi, key.uid, key.documentId);
  if (!signed) return null;
  const hash = hashOfSigned(signed);
  const flow = await flowOf(strapi, key.uid, key.documentId);
  const subject = await subjectOf(strapi, key);
  const kept = await roundsTable.last(trx, key);
  const round = withFlow(
    kept ? { ...kept, subject } : { ...(await beginning(strapi, key, hash, now)), flow, subject },
    flow,
  );
  return { key, round, state: stateOf(round), isKept: kept !== null, signed, hash };
}

async function subjectOf(strapi: Core.Strapi, { uid, documentId }: ReviewKey): Promise<Entry> {
  const entry = await entryToJudge(strapi, uid, documentId);
  return { kind: kindOf(uid)!, ...belongingOf(uid, entry ?? {}) };
}

/** Of an entry that nothing was done with yet. */
async function beginning(
  strapi: Core.Strapi,
  key: ReviewKey,
  contentHash: string,
  now: Date,
): Promise<Omit<Round, 'flow' | 'subject'>> {
  const { uid, documentId } = key;
  const live = await readSigned(strapi, uid, documentId, 'published');
  const row: { publishedAt: string | Date } | null = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, ...publishedOnly(strapi.contentType(uid)) } });
  return {
    documentId,
    number: 1,
    ...(await writersOf(strapi, key)),
    contentHash,
    beganAt: now.getTime(),
    live: live && {
      contentHash: hashOfSigned(live),
      since: new Date(row?.publishedAt ?? now).getTime(),
    },
    withdrawal: null,
    owed: [],
    attempts: [],
  };
}
