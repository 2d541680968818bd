import { Button, Flex, Typography } from '@strapi/design-system';

interface LostProps {
  /** What the CMS did not answer. */
  what: string;
  onRetry(): void;
}

/** Says that something could not be read, and asks for it again. */
export const Lost = ({ what, onRetry }: LostProps) => (
  <Flex gap={3} role="alert">
    <Typography textColor="danger600">{`没有读到${what}，请检查网络。`}</Typography>
    <Button variant="tertiary" size="S" onClick={onRetry} style={{ flexShrink: 0 }}>
      重试
    </Button>
  </Flex>
);
