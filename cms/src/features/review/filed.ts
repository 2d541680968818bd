import type { Attempt, Round } from '@township/rules/review/round';
import { stateOf } from '@township/rules/review/round-state';
import { sheetNotes } from '@township/rules/review/sheet';
import { stageWords } from '@township/rules/review/stage';
import type { ToldAbout, ToldRound, ToldSigned, ToldStep } from '@township/rules/review/told';
import { isRecord } from '@township/rules/is-record';
import type { KeptRound } from './rounds-table';
import type { Standing } from './standing';
import { titleOf } from './signed';
import { stepsOf } from './steps';
import { momentWords } from './words';

/** What the sheet says of an entry itself. */
export function aboutOf({ round, signed }: Standing): ToldAbout {
  const { column } = signed.content;
  return {
    title: titleOf(signed),
    column: isRecord(column) && typeof column.label === 'string' ? column.label : null,
    author: round.author,
  };
}

/** Each round as it is filed, the newest first; one that nothing was done in is none yet. */
export const roundsOf = (kept: readonly KeptRound[], { round, state }: Standing): ToldRound[] =>
  kept
    .map((one): ToldRound => {
      const own = one.number === round.number ? state : stateOf({ ...one, subject: round.subject });
      return {
        number: one.number,
        words: stageWords(own),
        submittedBy: own.submittedBy,
        contentHash: own.contentHash,
        steps: stepsOf(own).map((step) => withWords(step, one.attempts)),
        notes: [...sheetNotes(own), ...emergencyNotes(one)],
      };
    })
    .reverse();

/** With what whoever signed it said. */
function withWords(step: ToldStep, attempts: readonly Attempt[]): ToldSigned {
  const { signature } = step;
  const signing = attempts.findLast(
    (one) => one.event.kind === 'approve' && one.step === step.key && one.at === signature?.at,
  );
  const event = signing?.event.kind === 'approve' ? signing.event : null;
  return { ...step, opinion: event?.opinion ?? '', checked: event?.checked ?? [] };
}

/** What went out before it was signed, and who signed for it afterwards. */
const emergencyNotes = ({ attempts }: Pick<Round, 'attempts'>): string[] =>
  attempts.flatMap(({ at, person, event }) => {
    if (event.kind === 'emergency-publish') {
      return [`${person.name}于 ${momentWords(at)} 应急发布，理由：${event.reason}`];
    }
    if (event.kind !== 'countersign') return [];
    const opinion = event.opinion ? `，意见：${event.opinion}` : '';
    return [`${person.name}于 ${momentWords(at)} 补签${opinion}`];
  });
