import { actionsFor } from '@township/rules/review/decide';
import type { Actor } from '@township/rules/review/people';
import type { ReviewAction, Round, RoundState } from '@township/rules/review/round';
import { stateOf } from '@township/rules/review/round-state';
import { dueTimes } from '@township/rules/review/sheet';
import { stageWords } from '@township/rules/review/stage';
import type { ToldWaiting } from '@township/rules/review/told';
import type { WorkingTime } from '@township/rules/review/working-time';
import { momentWords } from './words';

/** Why something waits for somebody, on the home page and in letters. */
export type Why = Pick<ToldWaiting, 'why' | 'words'>;

/**
 * What somebody has to do with a round; null where it waits for others, and is not theirs.
 *
 * @param failure why it did not come out, or was not taken back, when it was due
 */
export function whyOf(round: Round, failure: string | null, person: Actor, now: Date): Why | null {
  const state = stateOf(round);
  const open = actionsFor(round, person, now).filter(({ refused }) => refused.length === 0);
  const may = (action: ReviewAction) => open.some((offer) => offer.action === action);
  const isTheirs = round.author.id === person.id || state.submittedBy?.id === person.id;
  if (failure && (may('unschedule') || may('withdraw'))) return { why: 'failed', words: failure };
  if (may('countersign')) return { why: 'countersign', words: '应急发布，欠补签' };
  if (may('confirm')) return { why: 'decide', words: '改了错别字，等您确认' };
  if (may('approve') || may('claim')) {
    const words = state.claimedBy?.id === person.id ? '您已认领' : `等“${state.step?.name}”`;
    return { why: 'decide', words };
  }
  if (state.stage === 'rejected' && isTheirs) {
    return { why: 'rejected', words: stageWords(state) };
  }
  if (state.stage === 'approved' && may('publish')) {
    return { why: 'publish', words: '审完了，可以发布' };
  }
  if (state.stage === 'scheduled' && (may('unschedule') || isTheirs)) {
    return { why: 'scheduled', words: `定在 ${momentWords(state.scheduledAt!)} 发布` };
  }
  const isUnderWay = state.stage === 'in-review' || state.stage === 'approved';
  if (isTheirs && isUnderWay) return { why: 'sent', words: stageWords(state) };
  if (state.withdrawal && (may('unschedule-withdrawal') || isTheirs)) {
    return { why: 'scheduled', words: `定在 ${momentWords(state.withdrawal.at)} 撤稿` };
  }
  return null;
}

/** When that should be done by; null where it has no time. */
export function dueOf({ why }: Why, state: RoundState, time: WorkingTime): Date | null {
  const due = dueTimes(state, time);
  if (why === 'countersign') return due.owed[0] ?? null;
  return why === 'decide' ? due.step : null;
}
