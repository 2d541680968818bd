import type { Core } from '@strapi/strapi';
import { classifyCorrection } from '@township/rules/review/typing-correction';
import { decide } from '@township/rules/review/decide';
import type { Actor } from '@township/rules/review/people';
import { refusal } from '@township/rules/review/refusal';
import type { ReviewEvent, Round } from '@township/rules/review/round';
import { stateOf } from '@township/rules/review/round-state';
import type { SignedContent } from '@township/rules/review/signed-content';
import { audit } from '../audit';
import { lockUntilCommit, type Connection } from '../database';
import { draftOnly } from '../publication';
import { databaseMoment } from '../runtime';
import { chainFrom } from '../withdrawal';

import { carryOut } from './carry-out';
import { flowOf } from './flows';
import { knownNames, WORDING } from './known-names';
import { tellByMail } from './letters';
import { matterOf } from './matter';
import { currentReviewer, isByKey } from './people';
import { ready } from './ready';
import { refused } from './refusal';
import { roundsTable } from './rounds-table';
import { standingOf, type ReviewKey, type Standing } from './standing';
import { titleOf, WITHDRAWAL_FIELDS } from './signed';
import { statesTable } from './states-table';

/** What is about a text that somebody has in front of them, and not about one that readers see. */
const OF_THE_DRAFT: readonly ReviewEvent['kind'][] = [
  'submit',
  'claim',
  'approve',
  'reject',
  'resubmit',
  'confirm',
  'publish',
  'schedule',
  'emergency-publish',
];
const SIGNING: readonly ReviewEvent['kind'][] = ['approve', 'confirm', 'countersign'];

const CHANGED_BESIDE = refusal(
  'content-changed',
  '附件或关联的内容在稿子以外被改过，请作者打开稿子保存一次，再往下审',
);
const BY_KEY = refusal('not-permitted', '签字要本人登录后台来做，不能用密钥');

/**
 * Does what somebody wants done with an entry under review, and what follows from it, or nothing.
 *
 * @param by whoever sent the request, unless told
 * @throws PolicyError, ApplicationError with every reason; NotFoundError
 */
export async function act(
  strapi: Core.Strapi,
  key: ReviewKey,
  event: ReviewEvent,
  by?: Actor,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockUntilCommit(strapi, 'review', [matterOf(key)]);
    const now = await databaseMoment(strapi, trx);
    const standing = await standingOf(strapi, trx, key, now);
    if (!standing) throw refused([refusal('input', '没有这条内容')]);
    if (SIGNING.includes(event.kind) && isByKey(strapi)) throw refused([BY_KEY]);
    if (OF_THE_DRAFT.includes(event.kind)) {
      if (standing.hash !== standing.state.contentHash) throw refused([CHANGED_BESIDE]);
      const missing = ready(strapi, standing, event.kind, now);
      if (missing.length > 0) throw refused(missing);
    }
    const actor = by ?? (await currentReviewer(strapi, now));
    const round = await done(strapi, trx, standing, await whole(strapi, key, event), actor, now);
    await carryOut(strapi, key, round);
  });
}

/** What the CMS knows better than whoever asks. */
async function whole(
  strapi: Core.Strapi,
  key: ReviewKey,
  event: ReviewEvent,
): Promise<ReviewEvent> {
  if (event.kind === 'new-round') {
    return { ...event, flow: await flowOf(strapi, key.uid, key.documentId) };
  }
  const takesBack = event.kind === 'withdraw' || event.kind === 'schedule-withdrawal';
  const [replacement] = takesBack ? event.leadsTo : [];
  return replacement === undefined
    ? event
    : ({ ...event, leadsTo: await chainFrom(strapi, replacement) } as ReviewEvent);
}

/** Decides, and writes the decision down. @returns the round with what was done in it */
export async function done(
  strapi: Core.Strapi,
  trx: Connection,
  { key, round, state, signed, hash }: Standing,
  event: ReviewEvent,
  by: Actor,
  now: Date,
): Promise<Round> {
  const decision = decide(round, event, by, now);
  if ('refused' in decision) throw refused(decision.refused);
  const next = decision.round;
  const isComingBack = state.live === null && stateOf(next).live !== null;
  if (isComingBack) await forgetWithdrawal(strapi, key);
  await roundsTable.add(trx, key, next);
  await roundsTable.keepContent(trx, hash, JSON.stringify(signed));
  await statesTable.set(trx, key, stateOf(next));
  const title = titleOf(signed);
  await audit(strapi, {
    action: `review.${event.kind}`,
    subject: { type: key.uid, id: key.documentId, label: title },
  });
  const before = { round, failure: null };
  const after = { round: next, failure: null };
  await tellByMail(strapi, { key, title, before, after }, now);
  return next;
}

/** What comes out again is taken back no more. */
async function forgetWithdrawal(strapi: Core.Strapi, { uid, documentId }: ReviewKey) {
  const schema = strapi.contentType(uid);
  const known = WITHDRAWAL_FIELDS.filter((name) => name in schema.attributes);
  if (known.length === 0) return;
  const data = Object.fromEntries(known.map((name) => [name, null]));
  await strapi.db.query(uid).update({ where: { documentId, ...draftOnly(schema) }, data });
}

/**
 * Notices that another text stands in the draft than the round knows: every way in ends here, and each change voids what was signed, or
 * is refused. Part of the transaction that wrote it.
 *
 * @throws PolicyError, ApplicationError where the round is at a stage, or claimed, so that nobody may change it
 */
export async function noticeEdit(strapi: Core.Strapi, key: ReviewKey): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const now = await databaseMoment(strapi, trx);
    const standing = await standingOf(strapi, trx, key, now);
    if (!standing?.isKept || standing.hash === standing.state.contentHash) return;
    const { stage } = standing.state;
    const by = await currentReviewer(strapi, now);
    const contentHash = standing.hash;
    const isOver = stage === 'published' || stage === 'withdrawn' || stage === 'archived';
    const event: ReviewEvent = isOver
      ? { kind: 'new-round', contentHash, flow: await flowOf(strapi, key.uid, key.documentId) }
      : { kind: 'edit', contentHash, ...(await changeOf(strapi, trx, standing)) };
    await done(strapi, trx, standing, event, by, now);
  });
}

async function changeOf(strapi: Core.Strapi, trx: Connection, { state, signed }: Standing) {
  const { submittedHash } = state;
  const kept = submittedHash && (await roundsTable.content(trx, submittedHash));
  if (!kept) return { change: 'substantial', comparedWith: null } as const;
  const { kind } = classifyCorrection(JSON.parse(kept) as SignedContent, signed, {
    wording: WORDING,
    names: await knownNames(strapi),
  });
  const change = kind === 'substantial' ? 'substantial' : 'typing';
  return { change, comparedWith: submittedHash } as const;
}
