import { dayInChina } from '../china-day';
import type { StaffRole } from '../staff';
import { refusal, type Refusal } from './refusal';
import type { Actor, PersonRef } from './people';
import type { RoundState } from './round';

/** In whose seat somebody signs: their own (null), or that of whom they stand in for; or why in none. */
export type Seat =
  | { onBehalfOf: PersonRef | null; refused: readonly [] }
  | { onBehalfOf: null; refused: readonly Refusal[] };

/** Why nobody of these may sign: whoever acts, and in whose place. */
export type Barred = (people: readonly PersonRef[]) => Refusal[];

/** Those who lent somebody a role for today. */
export const lenders = (actor: Actor, role: StaffRole, now: Date): PersonRef[] => {
  const today = dayInChina(now);
  return actor.delegations
    .filter(
      ({ from, to, role: lent, firstDay, lastDay }) =>
        to === actor.id &&
        from.id !== actor.id &&
        lent === role &&
        from.roles.includes(role) &&
        firstDay <= today &&
        today <= lastDay,
    )
    .map(({ from: { id, name } }) => ({ id, name }));
};

/** The first seat of a role that somebody may sign in: their own before those of others. */
export function seatOf(actor: Actor, role: StaffRole, now: Date, barred: Barred): Seat {
  const seats = [
    ...(actor.kind === 'staff' && actor.roles.includes(role) ? [null] : []),
    ...lenders(actor, role, now),
  ];
  if (seats.length === 0) {
    const words = `要由“${ROLE_NAMES[role]}”来做，您没有这个角色，今天也没有人请您代签`;
    return { onBehalfOf: null, refused: [refusal('role', words)] };
  }
  const tried = seats.map((onBehalfOf) => ({
    onBehalfOf,
    refused: barred(onBehalfOf ? [actor, onBehalfOf] : [actor]),
  }));
  const free = tried.find(({ refused }) => refused.length === 0);
  if (free) return { onBehalfOf: free.onBehalfOf, refused: [] };
  return { onBehalfOf: null, refused: tried[0]!.refused };
}

/** Nobody signs their own work, and where there is no waiver nobody two steps; a stand-in counts as both people. */
export const barredFromStep =
  (author: PersonRef, { writers, signatures, flow }: RoundState): Barred =>
  (people) => {
    const isOne = (ref: PersonRef) => people.some(({ id }) => id === ref.id);
    const refused: Refusal[] = [];
    if (isOne(author)) refused.push(refusal('own-work', `稿子是${author.name}写的，不能自己审`));
    else {
      const writer = writers.find(isOne);
      if (writer) refused.push(refusal('own-work', `稿子由${writer.name}改过，不能自己审`));
    }
    if (flow.onePersonManySteps) return refused;
    for (const { step, person, onBehalfOf } of signatures) {
      const signer = [person, ...(onBehalfOf ? [onBehalfOf] : [])].find(isOne);
      if (!signer) continue;
      const words = `${signer.name}已经签过“${step.name}”，每一步要由不同的人审`;
      return [...refused, refusal('same-person', words)];
    }
    return refused;
  };

const ROLE_NAMES: Readonly<Record<StaffRole, string>> = {
  reporter: '信息员',
  editor: '编辑',
  'first-reviewer': '初审',
  'second-reviewer': '复审',
  signer: '终审签发',
  administrator: '管理员',
};
