import type { RoundState } from '@township/rules/review/round';
import type { ToldStep } from '@township/rules/review/told';
import { staffRoles } from '../staff';

/** The levels of a flow, and what has become of each. */
export function stepsOf({ flow, signatures, step: waiting, stage }: RoundState): ToldStep[] {
  return flow.steps.map(({ key, name, checklist, role }) => {
    const found = signatures.find(({ step }) => step.key === key);
    const signature = found
      ? { person: found.person, onBehalfOf: found.onBehalfOf, at: found.at }
      : null;
    const isHere = waiting?.key === key;
    const here = stage === 'rejected' ? 'rejected' : 'waiting';
    const standing = signature ? 'signed' : isHere ? here : 'coming';
    return { key, name, checklist, role: staffRoles[role].name, signature, standing };
  });
}
