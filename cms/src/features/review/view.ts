import type { Core } from '@strapi/strapi';
import { actionsFor } from '@township/rules/review/decide';
import type { Attempt, RoundState } from '@township/rules/review/round';
import { ACTION_RULES } from '@township/rules/review/round-table';
import { dueTimes } from '@township/rules/review/sheet';
import { stageWords } from '@township/rules/review/stage';
import type {
  ToldAttempt,
  ToldDue,
  ToldParagraph,
  ToldRejection,
  ToldReview,
  ToldWithdrawal,
} from '@township/rules/review/told';
import { timeLeft, timeLeftWords, type WorkingTime } from '@township/rules/review/working-time';
import { versionText } from '@township/rules/version-text';
import { labelOf } from '../content-manager/views';
import { databaseMoment } from '../runtime';
import { workingTimeOf } from '../working-time';
import { aboutOf, roundsOf } from './filed';
import { WORDING } from './known-names';
import { currentReviewer } from './people';
import { roundsTable, type KeptRound } from './rounds-table';
import { standingOf, type ReviewKey, type Standing } from './standing';
import { statesTable } from './states-table';
import { stepsOf } from './steps';
import { attemptWords, momentWords, withdrawalWords } from './words';

/** All that whoever asks is shown of an entry's review; null where there is no entry. */
export async function viewOf(strapi: Core.Strapi, key: ReviewKey): Promise<ToldReview | null> {
  return strapi.db.transaction(async ({ trx }) => {
    const now = await databaseMoment(strapi, trx);
    const standing = await standingOf(strapi, trx, key, now);
    if (!standing) return null;
    const { round, state, hash } = standing;
    const time = await workingTimeOf(strapi);
    const due = dueTimes(state, time);
    const reviewer = await currentReviewer(strapi, now);
    const all = await roundsTable.all(trx, key);
    const known = await statesTable.find(trx, key);
    return {
      stage: state.stage,
      words: stageWords(state),
      round: round.number,
      contentHash: hash,
      steps: stepsOf(state),
      onePersonManySteps: state.flow.onePersonManySteps,
      claimedBy: state.claimedBy,
      due: due.step && toldDue(time, due.step, now),
      owed: state.owed.map(({ contentHash, reason, since }, at) => ({
        contentHash,
        reason,
        since,
        due: toldDue(time, due.owed[at]!, now),
      })),
      scheduledAt: state.scheduledAt,
      withdrawal: withdrawalOf(state),
      failure: known?.failure ?? null,
      isLive: state.live !== null,
      rejection: rejectionOf(standing),
      offers: actionsFor(round, reviewer, now),
      paragraphs: paragraphsOf(standing),
      history: historyOf(key, all),
      about: aboutOf(standing),
      rounds: roundsOf(all, standing),
    };
  });
}

export function toldDue(time: WorkingTime, at: Date, now: Date): ToldDue {
  const left = timeLeft(time, at, now);
  return { at: at.getTime(), isOverdue: left.isOverdue, words: timeLeftWords(time, left) };
}

const withdrawalOf = ({ withdrawal, live }: RoundState): ToldWithdrawal | null =>
  withdrawal && {
    at: withdrawal.at,
    words: `${momentWords(withdrawal.at)} 撤稿，${withdrawalWords(withdrawal)}`,
    isForAnother: live?.contentHash !== withdrawal.contentHash,
  };

/** The last one of this round, until it is signed again. */
function rejectionOf({ key, round, state }: Standing): ToldRejection | null {
  if (state.stage !== 'rejected' && state.stage !== 'draft') return null;
  const attempt = round.attempts.findLast(({ event }) => event.kind === 'reject');
  if (attempt?.event.kind !== 'reject') return null;
  const { person, at, event } = attempt;
  const { reason, place } = event;
  return { person, at, reason, place, field: labelOf(key.uid, place.field) };
}

const QUOTED = 30;

/** Every line of what is read, as it is read. */
export function paragraphsOf({
  key: { uid },
  signed: { content, schema },
}: Standing): ToldParagraph[] {
  return WORDING.flatMap((field) => {
    const value = content[field];
    const known = schema[field];
    if (typeof value !== 'string' || !known) return [];
    const label = labelOf(uid, field);
    return versionText(value, known)
      .split('\n')
      .map((line, at) => ({ field, label, paragraph: at + 1, quote: line.slice(0, QUOTED) }));
  });
}

const historyOf = ({ uid }: ReviewKey, rounds: readonly KeptRound[]): ToldAttempt[] =>
  rounds
    .flatMap((round) => round.attempts.map((attempt) => toldAttempt(uid, round, attempt)))
    .reverse();

export function toldAttempt(uid: string, round: KeptRound, attempt: Attempt): ToldAttempt {
  const { number, at, person, onBehalfOf, step, event } = attempt;
  const flow = round.attempts.findLast((one) => one.flow && one.number <= number)?.flow;
  const name = (flow ?? round.flow).steps.find(({ key }) => key === step)?.name ?? null;
  return {
    round: round.number,
    number,
    at,
    person,
    onBehalfOf,
    action: event.kind,
    label: ACTION_RULES[event.kind].label,
    step: name,
    words: attemptWords(uid, attempt),
    checked: event.kind === 'approve' ? event.checked : [],
    contentHash: event.contentHash,
  };
}
