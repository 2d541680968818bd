import { Button, Flex, Typography } from '@strapi/design-system';
import type { Offer } from '@township/rules/review/decide';
import type { ReviewAction } from '@township/rules/review/round';
import type { ToldReview } from '@township/rules/review/told';
import { ActionDialog } from './ActionDialog';
import { formFor } from './forms';
import type { Review } from './use-review';

/** In the order in which they come up. What is done by saving is no button. */
const SHOWN: readonly ReviewAction[] = [
  'submit',
  'resubmit',
  'claim',
  'approve',
  'reject',
  'confirm',
  'publish',
  'schedule',
  'unschedule',
  'countersign',
  'new-round',
  'release',
  'recall',
  'emergency-publish',
  'withdraw',
  'archive',
];

const MAIN: ReadonlySet<ReviewAction> = new Set(['submit', 'resubmit', 'approve', 'publish']);

/** Whoever reads why they may not, reads it of what the entry waits for; what it is too early or too late for is not in the way. */
const isTimely = ({ refused }: Offer) =>
  refused.every(
    ({ code }) =>
      !['stage', 'no-review', 'no-emergency', 'not-asked', 'not-live', 'not-claimed'].includes(
        code,
      ),
  );

export function Actions({ review, told }: { review: Review; told: ToldReview }) {
  const offers = SHOWN.flatMap(
    (action) => told.offers.find((offer) => offer.action === action) ?? [],
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {offers.filter(isTimely).map((offer) => (
        <Action key={offer.action} offer={offer} review={review} told={told} />
      ))}
    </Flex>
  );
}

interface ActionProps {
  offer: Offer;
  review: Review;
  told: ToldReview;
}

function Action({ offer, review, told }: ActionProps) {
  const { action, label, onBehalfOf, refused, contentHash } = offer;
  const reasons = refused.map(({ reason }) => reason).join('；');
  const id = `review-${action}`;
  const text = onBehalfOf ? `${label}（代${onBehalfOf.name}）` : label;
  const form = formFor(action, told);
  const button = (
    <Button
      variant={MAIN.has(action) ? 'default' : 'tertiary'}
      fullWidth
      disabled={reasons !== ''}
      aria-describedby={reasons ? id : undefined}
      onClick={form ? undefined : () => void review.act(action, { contentHash })}
    >
      {text}
    </Button>
  );
  if (reasons) {
    return (
      <Flex direction="column" alignItems="stretch" gap={1}>
        {button}
        <Typography id={id} variant="pi" textColor="neutral700">
          {reasons}
        </Typography>
      </Flex>
    );
  }
  if (!form) return button;
  return (
    <ActionDialog
      title={text}
      form={form}
      onDone={(values) => review.act(action, { contentHash, ...values })}
    >
      {button}
    </ActionDialog>
  );
}
