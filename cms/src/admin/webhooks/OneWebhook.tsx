import { useEffect, useState } from 'react';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useNavigate, useParams } from 'react-router-dom';
import { useFollowed, useWebhookApi, type Webhook, type WebhookInput } from './api';
import { AttemptLog } from './AttemptLog';
import { DeleteButton } from './DeleteButton';
import { StatePanel } from './StatePanel';
import { useWebhookForm } from './use-form';
import { WebhookFields } from './WebhookFields';

const EVERY_MS = 5_000;

export function OneWebhook() {
  const { id = '' } = useParams();
  const { data: webhook, isLost, load } = useFollowed<Webhook>(`/${id}`, EVERY_MS);
  const [shownAt, setShownAt] = useState(0);
  if (!webhook) return isLost ? <Page.Error /> : <Page.Loading />;
  const changed = async () => {
    await load();
    setShownAt(Date.now());
  };
  return <Editor webhook={webhook} shownAt={shownAt} changed={changed} />;
}

interface EditorProps {
  webhook: Webhook;
  /** Another number when the log is to be read again. */
  shownAt: number;
  changed(): Promise<void>;
}

const inputOf = ({ name, address, types, state }: Webhook): WebhookInput => ({
  name,
  address,
  types,
  on: state === 'on',
});

function Editor({ webhook, shownAt, changed }: EditorProps) {
  const ask = useWebhookApi();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { values, setValues, refusal, isSaving, save } = useWebhookForm(() => inputOf(webhook));
  // The state is switched beside the form, or by the CMS itself.
  const { state } = webhook;
  useEffect(() => setValues((before) => ({ ...before, on: state === 'on' })), [setValues, state]);

  const put = (input: WebhookInput, message: string) =>
    save(async () => {
      await ask('put', `/${webhook.id}`, input);
      await changed();
      toggleNotification({ type: 'success', message });
    });

  return (
    <Page.Main>
      <Page.Title>{webhook.name}</Page.Title>
      <Layouts.Header
        title={webhook.name}
        subtitle={new URL(webhook.address).host}
        navigationAction={<BackButton disabled={false} fallback="/settings/webhooks" />}
        primaryAction={
          <Flex gap={2}>
            <DeleteButton
              webhook={webhook}
              onDeleted={() => navigate('/settings/webhooks', { replace: true })}
            />
            <Button
              startIcon={<Check />}
              loading={isSaving}
              onClick={() => void put(values, '已保存')}
            >
              保存
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StatePanel
            webhook={webhook}
            changed={changed}
            onSwitch={(on) =>
              void put({ ...inputOf(webhook), on }, on ? '已恢复，按先后补发' : '已暂停')
            }
          />
          <WebhookFields values={values} refusal={refusal} onChange={setValues} />
          <AttemptLog webhook={webhook} shownAt={shownAt} changed={changed} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
