import { useNotification } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { refusalOf } from '../refusal';
import { useWebhookApi, type Webhook } from './api';
import { Confirm } from '../Confirm';

export function DeleteButton({ webhook, onDeleted }: { webhook: Webhook; onDeleted(): void }) {
  const ask = useWebhookApi();
  const { toggleNotification } = useNotification();
  const remove = async () => {
    try {
      await ask('del', `/${webhook.id}`);
      toggleNotification({ type: 'success', message: `已删除“${webhook.name}”` });
      onDeleted();
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error).message });
    }
  };
  return (
    <Confirm
      title="删除"
      text={`“${webhook.name}”不再收到通知，记录也一起删去，不能恢复。`}
      action="删除"
      onConfirm={() => void remove()}
    >
      <Button variant="danger-light" startIcon={<Trash />}>
        删除
      </Button>
    </Confirm>
  );
}
