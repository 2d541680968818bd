import { Flex, Typography } from '@strapi/design-system';
import type { ToldAttempt, ToldReview } from '@township/rules/review/told';
import { SheetLink } from './SheetLink';
import { timeOf, whoOf } from './words';

const SHOWN = 4;

interface HistoryProps {
  told: ToldReview;
  model: string;
  documentId: string;
}

/** What was done last; all of it stands on the sheet. */
export const History = ({ told, model, documentId }: HistoryProps) => (
  <Flex direction="column" alignItems="stretch" gap={2}>
    <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
      {told.history.slice(0, SHOWN).map((attempt) => (
        <Typography
          tag="li"
          key={`${attempt.round} ${attempt.number}`}
          variant="pi"
          textColor="neutral700"
          style={{ overflowWrap: 'anywhere' }}
        >
          {attemptText(attempt)}
        </Typography>
      ))}
    </Flex>
    <SheetLink model={model} documentId={documentId} />
  </Flex>
);

function attemptText(attempt: ToldAttempt): string {
  const { at, label, step, words } = attempt;
  const what = [step && `“${step}”`, label].filter(Boolean).join('');
  return `${timeOf(at)} ${whoOf(attempt)} ${what}${words ? `：${words}` : ''}`;
}
