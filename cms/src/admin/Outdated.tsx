import { Alert, Box, Button } from '@strapi/design-system';

interface OutdatedProps {
  /** Who has changed what. */
  message: string;
  onRead(): void;
}

/** Says above a form that somebody else has saved it meanwhile. What was typed stays, also when it is read anew. */
export const Outdated = ({ message, onRead }: OutdatedProps) => (
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
      {`${message}读取以后，您没动过的换成最新的，您改过的留着。`}
    </Alert>
  </Box>
);
