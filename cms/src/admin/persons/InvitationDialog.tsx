import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { showTyped } from '@township/rules/typed-date';
import { NewLink } from '../NewLink';
import type { Invitation } from './api';

interface InvitationDialogProps {
  invited: { name: string; invitation: Invitation } | null;
  onClose(): void;
}

/** A link that was just made, for the administrator to hand over: there may be no mail server. */
export const InvitationDialog = ({ invited, onClose }: InvitationDialogProps) => (
  <Modal.Root open={invited !== null} onOpenChange={(open) => !open && onClose()}>
    <Modal.Content style={{ width: '72rem', maxWidth: '96vw' }}>
      <Modal.Header>
        <Modal.Title>{`把链接交给${invited?.name ?? ''}`}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        {invited && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral700">
              {`只交给本人，让本人在自己的电脑或手机上打开（那里不能还登录着别人的账号），设好密码就登录进来了。链接到 ${showTyped(invited.invitation.expiresAt)} 有效，只能用一次。`}
            </Typography>
            <NewLink
              address={addressOf(invited.invitation)}
              label="设密码的链接"
              qrLabel="用手机扫码设密码"
              note="链接只在这里显示这一次。没来得及复制、过期了，就再生成一个，旧的马上作废。"
            />
          </Flex>
        )}
      </Modal.Body>
      <Modal.Footer>
        <Flex justifyContent="flex-end" width="100%">
          <Button onClick={onClose}>完成</Button>
        </Flex>
      </Modal.Footer>
    </Modal.Content>
  </Modal.Root>
);

const addressOf = ({ code }: Invitation) =>
  `${window.location.origin}/admin/auth/reset-password?code=${code}`;
