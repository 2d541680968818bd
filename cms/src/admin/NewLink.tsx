import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { QrCode } from './preview/QrCode';

interface NewLinkProps {
  address: string;
  label: string;
  qrLabel: string;
  /** What is to be known of it. */
  note: string;
}

/** A link that was just made: the only time that it can be copied. */
export function NewLink({ address, label, qrLabel, note }: NewLinkProps) {
  const { toggleNotification } = useNotification();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toggleNotification({ type: 'success', message: '已复制' });
    } catch {
      toggleNotification({ type: 'warning', message: '浏览器不让复制，请选中链接自己复制。' });
    }
  };
  return (
    <Flex
      tag="section"
      aria-label="新的链接"
      gap={6}
      alignItems="flex-start"
      background="neutral100"
      padding={4}
      hasRadius
    >
      <QrCode text={address} label={qrLabel} />
      <Box flex="1" minWidth={0}>
        <Field.Root name="new-link">
          <Field.Label>{label}</Field.Label>
          <Field.Input readOnly value={address} onFocus={selectAll} />
        </Field.Root>
        <Box paddingTop={2} paddingBottom={2}>
          <Button variant="secondary" onClick={() => void copy()}>
            复制链接
          </Button>
        </Box>
        <Typography variant="pi" textColor="neutral700">
          {note}
        </Typography>
      </Box>
    </Flex>
  );
}

const selectAll = ({ target }: React.FocusEvent<HTMLInputElement>) => target.select();
