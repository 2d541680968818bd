import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ToldReview, ToldStep } from '@township/rules/review/told';
import { timeOf, whoOf } from './words';

const STANDINGS = {
  signed: { words: '已签', color: 'success' },
  waiting: { words: '待审', color: 'secondary' },
  rejected: { words: '退回', color: 'danger' },
  coming: { words: '未到', color: 'neutral' },
} as const satisfies Record<ToldStep['standing'], object>;

/** The levels of a flow, in their order. */
export const Steps = ({ told: { steps, claimedBy } }: { told: ToldReview }) => (
  <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
    {steps.map((step) => (
      <Step
        key={step.key}
        step={step}
        claimedBy={step.standing === 'waiting' ? (claimedBy?.name ?? null) : null}
      />
    ))}
  </Flex>
);

function Step({ step, claimedBy }: { step: ToldStep; claimedBy: string | null }) {
  const { name, role, signature, standing } = step;
  const { words, color } = STANDINGS[standing];
  const shade = color === 'neutral' ? 'neutral150' : `${color}100`;
  const who = signature
    ? `${whoOf(signature)} ${timeOf(signature.at)}`
    : claimedBy && `${claimedBy}正在审`;
  return (
    <Flex tag="li" justifyContent="space-between" alignItems="flex-start" gap={2}>
      <Flex direction="column" alignItems="flex-start" style={{ minWidth: 0 }}>
        <Typography>{name === role ? name : `${name}（${role}）`}</Typography>
        {who && (
          <Typography variant="pi" textColor="neutral600">
            {who}
          </Typography>
        )}
      </Flex>
      <Badge backgroundColor={shade} textColor={`${color}700`} style={{ flexShrink: 0 }}>
        {words}
      </Badge>
    </Flex>
  );
}
