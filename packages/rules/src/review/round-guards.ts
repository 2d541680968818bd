import { dayInChina, timeInChina } from '../china-day';
import { can } from '../staff';
import { refusal, type Refusal } from './refusal';
import type { Actor } from './people';
import type { Round, RoundState } from './round';
import { barredFromStep, lenders, seatOf, type Barred, type Seat } from './seat';

/** Who wants to do something, to which content, when, and what the round is at then. */
export interface Situation {
  round: Round;
  state: RoundState;
  actor: Actor;
  now: Date;
  /** What the event names; SHA-256 in hex. */
  contentHash: string;
}

/** Why not, whatever goes with the event; nothing where it may be. */
export type Guard = (situation: Situation) => Refusal | false;
export type Seating = (situation: Situation) => Seat;

export const mayUpdate: Guard = ({ actor, round }) =>
  !can(actor, 'update', round.subject) && refusal('not-permitted', '您没有修改这条内容的权限');

export const mayPublish: Guard = ({ actor, round }) =>
  !can(actor, 'publish', round.subject) && refusal('not-permitted', '您没有发布这条内容的权限');

/** The scheduler takes back, when it is due, what readers saw when the time was set. */
export const mayWithdraw: Guard = (situation) => {
  const { state, actor, now } = situation;
  const { withdrawal, live } = state;
  if (actor.kind !== 'scheduler') return mayPublish(situation);
  if (!withdrawal || now.getTime() < withdrawal.at) {
    return refusal('not-due', '还没到定时撤稿的时间');
  }
  return (
    live?.contentHash !== withdrawal.contentHash &&
    refusal('content-changed', '定时撤稿是为以前的一稿定的，现在公开的是另一稿')
  );
};

export const hasWithdrawalTime: Guard = ({ state: { withdrawal } }) =>
  !withdrawal && refusal('not-asked', '没有定撤稿的时间');

export const hasSteps: Guard = ({ state }) =>
  state.flow.steps.length === 0 && refusal('no-review', '本栏目直接发布，不用送审');

/** From a draft a column without steps publishes; what is scheduled the scheduler does, when it is due. */
export const isReadyToPublish: Guard = (situation) => {
  const { state, actor, now } = situation;
  const { stage, flow, scheduledAt } = state;
  if (stage === 'scheduled' && scheduledAt !== null) {
    const at = new Date(scheduledAt);
    const time = `${dayInChina(at)} ${timeInChina(at)}`;
    if (actor.kind !== 'scheduler') {
      return refusal('not-due', `已定在 ${time} 自动发布；要提前发布，请先取消定时`);
    }
    return now < at && refusal('not-due', `还没到定时发布的时间（${time}）`);
  }
  if (stage === 'draft' && flow.steps.length > 0) {
    const names = flow.steps.map(({ name }) => name).join('、');
    return refusal('stage', `还没有送审，要经过${names}才能发布`);
  }
  return mayPublish(situation);
};

export const isConfirmed: Guard = ({ state: { unconfirmed } }) =>
  unconfirmed !== null &&
  refusal('unconfirmed', `签过以后改了错别字，要先请${unconfirmed.person.name}确认`);

/** Others than whoever has claimed it leave it alone. */
export const isFree: Guard = ({ state: { claimedBy }, actor }) =>
  claimedBy !== null &&
  claimedBy.id !== actor.id &&
  refusal('claimed', `${claimedBy.name}正在审，别人先不动`);

export const isUnclaimed: Guard = (situation) =>
  situation.state.claimedBy?.id === situation.actor.id
    ? refusal('claimed', '您已经认领了')
    : isFree(situation);

export const mayRelease: Guard = ({ state: { claimedBy }, actor }) => {
  if (!claimedBy) return refusal('not-claimed', '没有人认领');
  const may = claimedBy.id === actor.id || actor.roles.includes('administrator');
  return !may && refusal('claimed', `是${claimedBy.name}认领的，只有本人或管理员可以放弃`);
};

export const mayRecall: Guard = ({ round, state, actor }) => {
  const theirs = [round.author, ...state.writers, state.submittedBy];
  const may = theirs.some((one) => one?.id === actor.id) || actor.roles.includes('administrator');
  return !may && refusal('not-permitted', '只有写过它的人、送审的人或管理员可以撤回');
};

export const hasEmergency: Guard = ({ state: { flow } }) =>
  !flow.emergency && refusal('no-emergency', '本栏目没有设应急发布');

export const isLive: Guard = ({ state }) =>
  !state.live && refusal('not-live', '现在没有公开的内容');

export const owesNothing: Guard = ({ state }) =>
  state.owed.length > 0 && refusal('owed', '应急发布还欠补签，签完才能归档');

/** The step that it waits for: its role, not one's own work, not somebody who has signed another. */
export const stepSeat: Seating = ({ round, state, actor, now }) =>
  state.step
    ? seatOf(actor, state.step.role, now, barredFromStep(round.author, state))
    : none(refusal('stage', '现在没有等着审的步骤'));

/** The author may be in need: what is owed is signed by others. */
export const emergencySeat: Seating = ({ state: { flow }, actor, now }) =>
  flow.emergency ? seatOf(actor, flow.emergency.role, now, () => []) : none();

/** Whoever gave the last signature confirms it; when away, whom they asked to sign for them. */
export const confirmSeat: Seating = ({ state: { unconfirmed }, actor, now }) => {
  if (!unconfirmed) return none(refusal('not-asked', '没有改过错别字，不用确认'));
  const { person, step } = unconfirmed;
  if (actor.id === person.id) return { onBehalfOf: unconfirmed.onBehalfOf, refused: [] };
  const lender = lenders(actor, step.role, now).find(({ id }) => id === person.id);
  if (lender) return { onBehalfOf: lender, refused: [] };
  return none(refusal('not-permitted', `要由最后签字的${person.name}确认`));
};

/** Somebody else than those who wrote it and put it out. */
export const countersignSeat: Seating = ({ round, state, actor, now, contentHash }) => {
  const owed = state.owed.find((one) => one.contentHash === contentHash);
  if (!owed) {
    const words = state.owed.length > 0 ? '欠补签的不是这一稿' : '没有欠着的补签';
    return none(refusal(state.owed.length > 0 ? 'content-changed' : 'not-asked', words));
  }
  const involved = new Set([...owed.involved, round.author.id]);
  const barred: Barred = (people) =>
    people.some(({ id }) => involved.has(id))
      ? [refusal('own-work', '写稿、改稿和应急发布的人不能自己补签，要由别人签')]
      : [];
  return seatOf(actor, owed.role, now, barred);
};

/** For what nobody signs. */
export const noSeat: Seating = () => none();

const none = (...refused: Refusal[]): Seat => ({ onBehalfOf: null, refused });
