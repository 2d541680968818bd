import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ToldRejection } from '@township/rules/review/told';
import { showParagraph } from './paragraph';

/** Why it came back, where its author works on it, with the way to the place that is meant. */
export function Rejection({ rejection }: { rejection: ToldRejection }) {
  const { person, reason, field, place } = rejection;
  return (
    <Box background="danger100" hasRadius padding={3} role="note">
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" textColor="danger700">
          {`${person.name}退回：${field}第 ${place.paragraph} 段`}
        </Typography>
        {place.quote && <Typography variant="pi">{`“${place.quote}…”`}</Typography>}
        <Typography style={{ overflowWrap: 'anywhere' }}>{reason}</Typography>
        <Button variant="tertiary" size="S" onClick={() => showParagraph(place)}>
          到这一段
        </Button>
      </Flex>
    </Box>
  );
}
