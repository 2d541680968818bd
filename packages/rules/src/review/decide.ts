import { refusal, type Refusal } from './refusal';
import type { Actor, PersonRef } from './people';
import type { Attempt, ReviewAction, ReviewEvent, Round, RoundState } from './round';
import type { Situation } from './round-guards';
import { checkInput } from './round-input';
import { stateOf } from './round-state';
import { ACTION_RULES } from './round-table';
import type { Seat } from './seat';
import { stageWords } from './stage';

/** The round with one row more, or why not. A new round begins another: the one before stays as it is. */
export type Decision = { round: Round } | { refused: readonly Refusal[] };

/** An action that somebody sees: to be done, or greyed with the reasons beside it. */
export interface Offer {
  action: ReviewAction;
  label: string;
  /** In whose place it would be done. */
  onBehalfOf: PersonRef | null;
  /** Why not; nothing where it is allowed. */
  refused: readonly Refusal[];
  /** The content that it would be done to: what the event has to name. Null where the event brings another. */
  contentHash: string | null;
}

export const ACTIONS = Object.keys(ACTION_RULES) as ReviewAction[];

/** Does what somebody wants done, if the table has it. The round that is handed in stays as it was. */
export function decide(round: Round, event: ReviewEvent, actor: Actor, now: Date): Decision {
  const state = stateOf(round);
  const { contentHash, kind } = event;
  const situation = { round, state, actor, now, contentHash };
  const seat = judge(kind, situation);
  if (seat.refused.length > 0) return { refused: seat.refused };
  const refused = [...checkContent(kind, situation), ...checkInput(event, situation)];
  if (refused.length > 0) return { refused };
  const person = { id: actor.id, name: actor.name };
  const { sentBy } = actor;
  const attempt = {
    at: now.getTime(),
    person,
    onBehalfOf: seat.onBehalfOf,
    ...(sentBy && { sentBy }),
    event,
  };
  if (event.kind === 'new-round') return { round: nextRound(round, state, event, attempt) };
  const flow = ACTION_RULES[kind].takesFlow && state.stage === 'draft' ? state.flow : null;
  const number = round.attempts.length + 1;
  const row = { ...attempt, number, step: state.step?.key ?? null, flow };
  return { round: { ...round, attempts: [...round.attempts, row] } };
}

/** Every action, allowed or with why not. */
export function actionsFor(round: Round, actor: Actor, now: Date): Offer[] {
  const state = stateOf(round);
  return ACTIONS.map((action) => {
    const offers = candidates(action, state).map((contentHash): Offer => {
      const situation = { round, state, actor, now, contentHash: contentHash ?? '' };
      const { onBehalfOf, refused } = judge(action, situation);
      return { action, label: ACTION_RULES[action].label, onBehalfOf, refused, contentHash };
    });
    return offers.find(({ refused }) => refused.length === 0) ?? offers[0]!;
  });
}

/** What the table says, before anything that goes with the event. */
function judge(action: ReviewAction, situation: Situation): Seat {
  const { label, from, guards, seat } = ACTION_RULES[action];
  const { state } = situation;
  if (!from.includes(state.stage)) {
    const words = `${stageWords(state)}，不能${label}`;
    return { onBehalfOf: null, refused: [refusal('stage', words)] };
  }
  const stopped = guards.map((guard) => guard(situation)).filter((one) => one !== false);
  const seated = seat(situation);
  const refused = [...stopped, ...seated.refused];
  return refused.length > 0 ? { onBehalfOf: null, refused } : seated;
}

/** Which contents an action can be about. */
function candidates(action: ReviewAction, { contentHash, live, owed }: RoundState) {
  const { over } = ACTION_RULES[action];
  if (over === 'another') return [null];
  if (over === 'live') return [live?.contentHash ?? null];
  if (over === 'owed') return owed.length > 0 ? owed.map((one) => one.contentHash) : [null];
  return [contentHash];
}

const HASH = /^[0-9a-f]{64}$/;

/** Nobody signs another text than the one that stands there. */
function checkContent(action: ReviewAction, { state, contentHash }: Situation): Refusal[] {
  if (!HASH.test(contentHash)) return [refusal('input', '内容的校验值应为 64 位十六进制')];
  const possible = candidates(action, state);
  if (action === 'edit') {
    const isSame = contentHash === state.contentHash;
    return isSame ? [refusal('input', '内容没有变化')] : [];
  }
  if (possible[0] === null || possible.includes(contentHash)) return [];
  return [refusal('content-changed', '您看到的不是现在这一稿：内容已被改过，请刷新后再看')];
}

function nextRound(
  round: Round,
  { contentHash, writers, live, withdrawal, owed }: RoundState,
  event: Extract<ReviewEvent, { kind: 'new-round' }>,
  attempt: Omit<Attempt, 'number' | 'step' | 'flow'>,
): Round {
  return {
    ...round,
    number: round.number + 1,
    // Whoever opens it without changing a word has written nothing.
    writers: event.contentHash === contentHash ? writers : [attempt.person],
    contentHash: event.contentHash,
    beganAt: attempt.at,
    flow: event.flow,
    live,
    withdrawal,
    owed,
    attempts: [{ ...attempt, number: 1, step: null, flow: null }],
  };
}
