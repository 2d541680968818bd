import { Alert, Box, Button } from '@strapi/design-system';
import type { Refusal } from './refusal';

interface OutdatedProps {
  /** Why the form was not saved. */
  refusal: Refusal | null;
  onRead(): void;
}

/**
 * Says above a form that somebody else has saved, or deleted, meanwhile what it is of. What was typed stays, also when it is read anew.
 */
export function Outdated({ refusal, onRead }: OutdatedProps) {
  if (refusal?.isGone) {
    return (
      <Box paddingBottom={4}>
        <Alert variant="danger" title="已经不在了" closeLabel="关闭">
          {`${refusal.message}。您填的存不进去了，还有用的请先抄下来。`}
        </Alert>
      </Box>
    );
  }
  if (!refusal?.isOutdated) return null;
  return (
    <Box paddingBottom={4} role="alert">
      <Alert
        variant="warning"
        title="有人同时改过"
        closeLabel="关闭"
        action={
          <Button variant="tertiary" size="S" onClick={onRead}>
            读取最新内容
          </Button>
        }
      >
        {`${refusal.message}读取以后，您没动过的换成最新的，您改过的留着。`}
      </Alert>
    </Box>
  );
}
