import { useState } from 'react';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useNavigate, useParams } from 'react-router-dom';
import { Outdated } from '../Outdated';
import type { Refusal } from '../refusal';
import { useOpened, type Opened } from '../use-opened';
import {
  useFollowed,
  useWebhookApi,
  type SavedWebhook,
  type Webhook,
  type WebhookInput,
} from './api';
import { AttemptLog } from './AttemptLog';
import { DeleteButton } from './DeleteButton';
import { LostWebhooks } from './LostWebhooks';
import { StatePanel } from './StatePanel';
import { useSaving } from './use-saving';
import { WebhookFields } from './WebhookFields';

const EVERY_MS = 5_000;

export function OneWebhook() {
  const { id = '' } = useParams();
  const { data: webhook, refusal, load } = useFollowed<Webhook>(`/${id}`, EVERY_MS);
  const [shownAt, setShownAt] = useState(0);
  if (!webhook && refusal) return <LostWebhooks refusal={refusal} onRetry={() => void load()} />;
  if (!webhook) return <Page.Loading />;
  const changed = async () => {
    await load();
    setShownAt(Date.now());
  };
  const gone = refusal?.isGone ? refusal : null;
  return <Editor webhook={webhook} gone={gone} shownAt={shownAt} changed={changed} />;
}

interface EditorProps {
  webhook: Webhook;
  /** Once it is there no more. */
  gone: Refusal | null;
  /** Another number when the log is to be read again. */
  shownAt: number;
  changed(): Promise<void>;
}

const openedOf = ({ version, name, address, types }: SavedWebhook): Opened<WebhookInput> => ({
  values: { name, address, types },
  version,
});

function Editor({ webhook, gone, shownAt, changed }: EditorProps) {
  const ask = useWebhookApi();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { values, setValues, version, open, takeIn } = useOpened(() => openedOf(webhook));
  const [theirs, setTheirs] = useState<Refusal['fields']>({});
  const { refusal, isSaving, save } = useSaving();
  const path = `/${webhook.id}`;
  const told = gone ?? refusal;

  const put = () =>
    save(async () => {
      open(openedOf(await ask<SavedWebhook>('put', path, values, version)));
      setTheirs({});
      await changed();
      toggleNotification({ type: 'success', message: '已保存' });
    });
  const switchTo = (on: boolean) =>
    save(async () => {
      await ask('post', `${path}/switch`, { on });
      await changed();
      toggleNotification({
        type: 'success',
        message: on ? '已恢复，按先后补发' : '已暂停',
      });
    });
  const readAnew = () =>
    save(async () => setTheirs(takeIn(openedOf(await ask<Webhook>('get', path)))));

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
              disabled={told?.isGone}
              onClick={() => void put()}
            >
              保存
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Outdated refusal={told} onRead={() => void readAnew()} />
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StatePanel webhook={webhook} changed={changed} onSwitch={(on) => void switchTo(on)} />
          <WebhookFields
            values={values}
            problems={{ ...theirs, ...refusal?.fields }}
            onChange={setValues}
          />
          <AttemptLog webhook={webhook} shownAt={shownAt} changed={changed} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
