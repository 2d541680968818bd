import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { QrCode } from './QrCode';

/** A link that was just made: the only time that it can be copied. */
export function NewLink({ address }: { address: string }) {
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
      <QrCode text={address} label="用手机扫码打开预览" />
      <Box flex="1" minWidth={0}>
        <Field.Root name="preview-link">
          <Field.Label>预览链接</Field.Label>
          <Field.Input readOnly value={address} onFocus={selectAll} />
        </Field.Root>
        <Box paddingTop={2} paddingBottom={2}>
          <Button variant="secondary" onClick={() => void copy()}>
            复制链接
          </Button>
        </Box>
        <Typography variant="pi" textColor="neutral700">
          链接只在这里显示这一次，关掉以后要再发就再生成一个。
        </Typography>
      </Box>
    </Flex>
  );
}

const selectAll = ({ target }: React.FocusEvent<HTMLInputElement>) => target.select();
