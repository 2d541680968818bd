import { useCallback, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Offer } from '@township/rules/review/decide';
import type { ReviewAction } from '@township/rules/review/round';
import type { ToldReview } from '@township/rules/review/told';
import { ActionDialog } from './ActionDialog';
import { formFor, type Values } from './forms';
import { useUnsentWarning } from './unsent';
import type { Review } from './use-review';
import { UNSAVED } from './words';

/** In the order in which they come up. What is done by saving is no button here, nor is what Strapi has one for. */
const SHOWN: readonly ReviewAction[] = [
  'submit',
  'resubmit',
  'claim',
  'approve',
  'reject',
  'confirm',
  'schedule',
  'unschedule',
  'countersign',
  'new-round',
  'release',
  'recall',
  'emergency-publish',
  'withdraw',
  'schedule-withdrawal',
  'unschedule-withdrawal',
  'archive',
];

const MAIN: ReadonlySet<ReviewAction> = new Set(['submit', 'resubmit', 'approve', 'countersign']);
/** What is done at a time that somebody fills in. */
const TIMED: ReadonlySet<ReviewAction> = new Set(['schedule', 'schedule-withdrawal']);
const DANGEROUS: ReadonlySet<ReviewAction> = new Set(['reject', 'emergency-publish', 'withdraw']);

/** What is about the draft as it was saved: with changes in the form it would be about another text than is read there. */
const OVER_SAVED: ReadonlySet<ReviewAction> = new Set([
  'submit',
  'resubmit',
  'approve',
  'confirm',
  'schedule',
  'emergency-publish',
]);

/** What it is too early or too late for is not in the way of what it waits for. */
const UNTIMELY = ['stage', 'no-review', 'no-emergency', 'not-asked', 'not-live', 'not-claimed'];
const isTimely = ({ refused }: Offer) => refused.every(({ code }) => !UNTIMELY.includes(code));

/** Greyed with the reason where it is refused; the rest is left out then: they would say the same once more. */
const TELLING: ReadonlySet<ReviewAction> = new Set([
  'submit',
  'resubmit',
  'approve',
  'confirm',
  'countersign',
  'archive',
]);
const isTelling = ({ action, refused }: Offer) => refused.length === 0 || TELLING.has(action);

export function Actions({ review, told, isModified }: ActionsProps) {
  const offers = SHOWN.flatMap(
    (action) => told.offers.find((offer) => offer.action === action) ?? [],
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {offers
        .filter((offer) => isTimely(offer) && isTelling(offer))
        .map((offer) => (
          <Action
            key={offer.action}
            offer={offer}
            review={review}
            told={told}
            isModified={isModified}
          />
        ))}
    </Flex>
  );
}

interface ActionsProps {
  review: Review;
  told: ToldReview;
  /** Whether the form holds what was not saved. */
  isModified: boolean;
}

const NOTHING: Values = {};

function Action({ offer, review, told, isModified }: ActionsProps & { offer: Offer }) {
  const { action, label, onBehalfOf, refused, contentHash } = offer;
  const { toggleNotification } = useNotification();
  const [values, setValues] = useState(NOTHING);
  const forget = useCallback(() => setValues(NOTHING), []);
  const isUnsent = TIMED.has(action) && Boolean(values.day || values.time);
  useUnsentWarning(isUnsent ? label : null, forget);
  const isUnsaved = isModified && OVER_SAVED.has(action);
  const reasons = [...refused.map(({ reason }) => reason), ...(isUnsaved ? [UNSAVED] : [])];
  const id = `review-${action}`;
  const title = onBehalfOf ? `${label}（代${onBehalfOf.name}）` : label;
  const form = formFor(action, told);
  const act = async (body: object) => {
    // A new round begins with what stands there.
    const problem = await review.act(action, {
      contentHash: contentHash ?? told.contentHash,
      ...body,
    });
    if (problem === null) forget();
    return problem;
  };
  const actAtOnce = async () => {
    const message = await act({});
    if (message !== null) toggleNotification({ type: 'danger', message });
  };
  const button = (
    <Button
      variant={MAIN.has(action) ? 'default' : DANGEROUS.has(action) ? 'danger-light' : 'tertiary'}
      fullWidth
      disabled={reasons.length > 0}
      aria-describedby={reasons.length > 0 || isUnsent ? id : undefined}
      onClick={form ? undefined : () => void actAtOnce()}
    >
      {title}
    </Button>
  );
  const note = reasons.length > 0 ? reasons.join('；') : isUnsent ? unsentWords(label, values) : '';
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {form && reasons.length === 0 ? (
        <ActionDialog title={title} form={form} values={values} onFill={setValues} onDone={act}>
          {button}
        </ActionDialog>
      ) : (
        button
      )}
      {note && (
        <Typography id={id} variant="pi" textColor={isUnsent ? 'danger600' : 'neutral700'}>
          {note}
        </Typography>
      )}
    </Flex>
  );
}

const unsentWords = (label: string, { day = '', time = '' }: Values): string =>
  `${label}填了 ${[day, time].filter(Boolean).join(' ')}，还没有提交，不算数`;
