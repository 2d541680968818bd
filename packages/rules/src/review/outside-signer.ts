import type { ReviewingRole } from './flow';
import type { Actor, PersonRef } from './people';
import { refusal, type Refusal } from './refusal';
import type { Round, RoundState } from './round';

/** 签批人: somebody who signs and has no account. */
export interface OutsideSigner {
  /** Of the row, from 1 on. */
  id: number;
  name: string;
  role: ReviewingRole;
}

/** Rounds name accounts by their ids: whoever has none has a negative one, which is nobody else's. */
export const outsideId = (row: number): number => -row;

export const isOutside = ({ id }: PersonRef): boolean => id < 0;

/** Whoever signs by a link that somebody sent. */
export const outsideActor = ({ id, name, role }: OutsideSigner, sentBy: PersonRef): Actor => ({
  kind: 'staff',
  id: outsideId(id),
  name,
  roles: [role],
  villages: [],
  departments: [],
  delegations: [],
  sentBy,
});

/**
 * Whoever has an account and was registered as a signer as well would be two people to the rules: names tell that they are one. It errs to
 * the strict side: of two people with one name the second is registered with something to tell them apart.
 */
export function barredByName(
  { name }: Pick<OutsideSigner, 'name'>,
  sentBy: PersonRef,
  { author }: Pick<Round, 'author'>,
  { writers, signatures, flow }: RoundState,
): Refusal[] {
  const isNamed = (one: PersonRef) => !isOutside(one) && one.name === name;
  if (isNamed(sentBy)) return [refusal('own-work', '不能给自己发手机签批链接')];
  if ([author, ...writers].some(isNamed)) {
    return [refusal('own-work', `写过、改过稿子的人里有${name}，不能自己审`)];
  }
  const signature = signatures.find(({ person }) => isNamed(person));
  if (!signature || flow.onePersonManySteps) return [];
  const words = `${name}已经签过“${signature.step.name}”，每一步要由不同的人审`;
  return [refusal('same-person', words)];
}
