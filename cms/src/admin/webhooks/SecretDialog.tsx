import { useNotification } from '@strapi/strapi/admin';
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Duplicate, Key } from '@strapi/icons';

interface SecretDialogProps {
  secret: string | null;
  /** What holds of the secret before. */
  children?: string;
  onClose(): void;
}

/** Shows a secret, once: nobody can see it again. */
export function SecretDialog({ secret, children, onClose }: SecretDialogProps) {
  const { toggleNotification } = useNotification();
  const copy = async () => {
    await navigator.clipboard.writeText(secret ?? '');
    toggleNotification({ type: 'success', message: '已复制' });
  };
  return (
    <Dialog.Root open={secret !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>签名密钥</Dialog.Header>
        <Dialog.Body icon={<Key fill="primary600" />}>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Typography tag="p">
              只显示这一次。请现在就交给接收方，用来核对通知确实是门户发的；丢了只能更换。
            </Typography>
            <Box background="neutral100" hasRadius padding={3}>
              <Typography
                tag="output"
                aria-label="签名密钥"
                textColor="neutral800"
                style={{ overflowWrap: 'anywhere', fontFamily: 'monospace', userSelect: 'all' }}
              >
                {secret}
              </Typography>
            </Box>
            {children && <Typography tag="p">{children}</Typography>}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Button
            variant="secondary"
            startIcon={<Duplicate />}
            onClick={() => void copy()}
            fullWidth
          >
            复制
          </Button>
          <Dialog.Action>
            <Button fullWidth>已经存好了</Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
