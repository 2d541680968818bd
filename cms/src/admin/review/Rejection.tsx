import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { createGlobalStyle } from 'styled-components';
import type { ToldParagraph, ToldRejection } from '@township/rules/review/told';
import { showPinned, usePinnedBelow } from './use-pinned';
import { placeWords, timeOf } from './words';

interface RejectionProps {
  rejection: ToldRejection;
  paragraphs: readonly ToldParagraph[];
}

/** Why it came back, where its author works on it, with the way to the place that is meant. */
export function Rejection({ rejection, paragraphs }: RejectionProps) {
  const { person, at, reason, field, place } = rejection;
  usePinnedBelow(rejection);
  return (
    <Box background="danger100" hasRadius padding={3} role="note" aria-label="退回的理由">
      <PinnedStyle />
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" textColor="danger700">
          {`${timeOf(at)} ${person.name}退回，说的是${placeWords(field, place, paragraphs)}：`}
        </Typography>
        {place.quote && (
          <Typography variant="pi" textColor="neutral700">{`“${place.quote}”`}</Typography>
        )}
        <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {reason}
        </Typography>
        <Button variant="tertiary" size="S" onClick={showPinned}>
          到这一段
        </Button>
      </Flex>
    </Box>
  );
}

const PinnedStyle = createGlobalStyle`
  .pinned-place {
    outline: 2px solid ${({ theme }) => theme.colors.danger600};
    outline-offset: 3px;
    background: ${({ theme }) => theme.colors.danger100};
  }
  .pinned-reason {
    display: block;
    width: fit-content;
    max-width: 100%;
    margin-top: 6px;
    padding: 4px 10px;
    border-radius: 4px;
    font-size: 1.4rem;
    font-weight: 600;
    line-height: 1.6;
    white-space: pre-wrap;
    text-align: start;
    text-indent: 0;
    color: #fff;
    background: ${({ theme }) => theme.colors.danger700};
    user-select: none;
  }
`;
