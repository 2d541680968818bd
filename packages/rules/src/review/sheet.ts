import type { PersonRef } from './people';
import type { RoundState } from './round';
import { dueAfter, type WorkingTime } from './working-time';

/** What the sheet (审批单) must say beside the signatures: waivers that were used, who signed for whom, what is owed. */
export function sheetNotes({ flow, signatures, owed }: RoundState): string[] {
  const people = [...new Set(signatures.map(({ person }) => person.id))];
  const several = people.flatMap((id) => {
    const theirs = signatures.filter(({ person }) => person.id === id);
    if (!flow.onePersonManySteps || theirs.length < 2) return [];
    const steps = theirs.map(({ step }) => `“${step.name}”`).join('');
    return [`本栏目设置允许一人审多步：${theirs[0]!.person.name}一人审了${steps}`];
  });
  const lent = signatures.flatMap(({ step, person, onBehalfOf }) =>
    onBehalfOf ? [`“${step.name}”由${person.name}代${onBehalfOf.name}签`] : [],
  );
  const sent = signatures.flatMap(({ step, person, sentBy }) =>
    sentBy ? [`“${step.name}”由${person.name}在手机上签，${sentByWords(sentBy)}`] : [],
  );
  const debts = owed.map(({ reason }) => `应急发布（${reason}），还欠补签`);
  return [...several, ...lent, ...sent, ...debts];
}

/** Whoever sends a link sees it and its code: so it is said with what was done by it. */
export const sentByWords = ({ name }: PersonRef): string => `由${name}发出链接，凭口令签`;

/** When the step that it waits for should be decided, and each owed signature given. */
export interface DueTimes {
  step: Date | null;
  /** As in the state's `owed`. */
  owed: Date[];
}

export const dueTimes = (
  { stage, step, since, owed }: RoundState,
  time: WorkingTime,
): DueTimes => ({
  step: step && stage === 'in-review' ? dueAfter(time, new Date(since), step.dueMinutes) : null,
  owed: owed.map((one) => dueAfter(time, new Date(one.since), one.countersignMinutes)),
});
