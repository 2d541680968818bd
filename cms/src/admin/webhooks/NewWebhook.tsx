import { useState } from 'react';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { useWebhookApi, type WebhookInput } from './api';
import { SecretDialog } from './SecretDialog';
import { useSaving } from './use-saving';
import { WebhookFields } from './WebhookFields';
import { ALL_TYPES } from './words';

const EMPTY: WebhookInput = { name: '', address: '', types: [...ALL_TYPES] };

export function NewWebhook() {
  const ask = useWebhookApi();
  const navigate = useNavigate();
  const [values, setValues] = useState(EMPTY);
  const { refusal, isSaving, save } = useSaving();
  const [made, setMade] = useState<{ id: number; secret: string } | null>(null);

  return (
    <Page.Main>
      <Page.Title>新建 Webhook</Page.Title>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(async () => setMade(await ask('post', '', values)));
        }}
      >
        <Layouts.Header
          title="新建 Webhook"
          subtitle="从现在起的变更会按先后发给它"
          navigationAction={<BackButton disabled={false} fallback="/settings/webhooks" />}
          primaryAction={
            <Button type="submit" startIcon={<Check />} loading={isSaving}>
              保存
            </Button>
          }
        />
        <Layouts.Content>
          <WebhookFields values={values} problems={refusal?.fields ?? {}} onChange={setValues} />
        </Layouts.Content>
      </form>
      <SecretDialog
        secret={made?.secret ?? null}
        onClose={() => made && navigate(`/settings/webhooks/${made.id}`, { replace: true })}
      />
    </Page.Main>
  );
}
