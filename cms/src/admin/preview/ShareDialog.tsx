import { useCallback, useEffect, useState } from 'react';
import { LINK_DAYS, type LinkDays } from '@township/rules/preview-choices';
import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { siteAddress } from '../portal';
import { NewLink } from '../NewLink';
import { Lost } from '../Lost';
import { refusalOf } from '../refusal';
import type { PreviewApi, ShareLink } from './api';
import { LinkList } from './LinkList';

const DEFAULT_DAYS: LinkDays = 3;

/** Makes a link to the version of now, and lists those there are. */
export const ShareDialog = ({ api }: { api: PreviewApi }) => (
  <Modal.Content style={{ width: '80rem', maxWidth: '96vw' }}>
    <Modal.Header>
      <Modal.Title>分享预览</Modal.Title>
    </Modal.Header>
    <Modal.Body>
      <Shares api={api} />
    </Modal.Body>
  </Modal.Content>
);

/** Made when the dialog is opened: the list is that of the moment. */
function Shares({ api }: { api: PreviewApi }) {
  const { toggleNotification } = useNotification();
  const [days, setDays] = useState<LinkDays>(DEFAULT_DAYS);
  const [made, setMade] = useState<string | null>(null);
  const [links, setLinks] = useState<ShareLink[] | null>(null);
  const [isLost, setLost] = useState(false);

  const attempt = useCallback(
    async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        toggleNotification({ type: 'danger', message: refusalOf(error).message });
      }
    },
    [toggleNotification],
  );
  const read = useCallback(async () => {
    try {
      setLinks(await api.links());
      setLost(false);
    } catch {
      setLost(true);
    }
  }, [api]);
  useEffect(() => void read(), [read]);

  const make = () =>
    attempt(async () => {
      setMade(siteAddress(await api.share(days)));
      await read();
    });
  const revoke = (id: number) =>
    attempt(async () => {
      await api.revoke(id);
      await read();
    });

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Typography textColor="neutral700">
        拿到链接的人不用账号，在手机上就能看这一版稿子。页面上盖着“送审稿
        未发布”的水印，写着是谁分享的。以后再改稿，链接里还是这一版。
      </Typography>
      <Flex gap={4} alignItems="flex-end">
        <Field.Root width="16rem" name="days">
          <Field.Label>有效期</Field.Label>
          <SingleSelect
            value={String(days)}
            onChange={(value) => setDays(Number(value) as LinkDays)}
          >
            {LINK_DAYS.map((one) => (
              <SingleSelectOption key={one} value={String(one)}>
                {`${one} 天`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button size="L" onClick={() => void make()}>
          生成链接
        </Button>
      </Flex>
      {made && (
        <NewLink
          address={made}
          label="预览链接"
          qrLabel="用手机扫码打开预览"
          note="链接只在这里显示这一次，关掉以后要再发就再生成一个。"
        />
      )}
      <Box tag="section" aria-label="已有的链接" aria-live="polite">
        {isLost && <Lost what="已有的链接" onRetry={() => void read()} />}
        {links && <LinkList links={links} onRevoke={(id) => void revoke(id)} />}
      </Box>
    </Flex>
  );
}
