import { Flex, Typography } from '@strapi/design-system';

/** What is read out by phone, in two halves as people say it. */
export const Code = ({ code }: { code: string }) => (
  <Flex
    tag="section"
    aria-label="口令"
    direction="column"
    alignItems="flex-start"
    gap={1}
    background="warning100"
    padding={4}
    hasRadius
  >
    <Typography variant="pi" textColor="warning700">
      口令，打电话告诉签批人
    </Typography>
    <Typography
      tag="p"
      variant="alpha"
      style={{ fontVariantNumeric: 'tabular-nums', letterSpacing: '0.15em' }}
    >
      {`${code.slice(0, 3)} ${code.slice(3)}`}
    </Typography>
  </Flex>
);
