import { useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import {
  Alert,
  Box,
  EmptyStateLayout,
  Link,
  LinkButton,
  Status,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { NavLink, useNavigate } from 'react-router-dom';
import { useFollowed, type Webhook } from './api';
import { HeadedTable } from '../HeadedTable';
import { LostWebhooks } from './LostWebhooks';
import { ALL_TYPES, isDisabled, moment, stateInWords, TYPES } from './words';

const EVERY_MS = 10_000;
const HEADINGS = ['名称', '发给', '通知的内容', '状态', '还没送的', '最近送达'];

/** Long names do not push the state out of sight. */
const BROKEN = { maxWidth: '22rem', whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

const typesInWords = (types: string[]) =>
  types.length === ALL_TYPES.length ? '全部' : types.map((type) => TYPES[type] ?? type).join('、');

export function WebhookList() {
  const { data: webhooks, refusal, load } = useFollowed<Webhook[]>('', EVERY_MS);
  const [isTold, setTold] = useState(false);
  if (!webhooks && refusal) return <LostWebhooks refusal={refusal} onRetry={() => void load()} />;
  if (!webhooks) return <Page.Loading />;
  const disabled = webhooks.filter(isDisabled);
  const add = (
    <LinkButton tag={NavLink} to="create" startIcon={<Plus />} size="S">
      新建 Webhook
    </LinkButton>
  );
  return (
    <Page.Main>
      <Page.Title>Webhook</Page.Title>
      <Layouts.Header
        title="Webhook"
        subtitle="公开的内容一有变动，就通知别的系统；每条都带签名，没收下的按时重发。"
        primaryAction={add}
      />
      <Layouts.Content>
        {disabled.length > 0 && !isTold && (
          <Box paddingBottom={4}>
            <Alert
              variant="danger"
              title="有 Webhook 停用了"
              closeLabel="关闭"
              onClose={() => setTold(true)}
            >
              {`${disabled.map(({ name }) => `“${name}”`).join('、')}不再收到通知。点开看看原因。`}
            </Alert>
          </Box>
        )}
        {webhooks.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content="还没有别的系统要接收通知"
            action={add}
          />
        ) : (
          <WebhookTable webhooks={webhooks} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function WebhookTable({ webhooks }: { webhooks: Webhook[] }) {
  const navigate = useNavigate();
  return (
    <HeadedTable headings={HEADINGS} rows={webhooks.length}>
      {webhooks.map((webhook) => {
        const { label, variant } = stateInWords(webhook);
        return (
          <Tr
            key={webhook.id}
            onClick={() => navigate(String(webhook.id))}
            style={{ cursor: 'pointer' }}
          >
            <Td style={BROKEN}>
              <Link tag={NavLink} to={String(webhook.id)}>
                {webhook.name}
              </Link>
            </Td>
            <Td style={BROKEN}>
              <Typography textColor="neutral800">{new URL(webhook.address).host}</Typography>
            </Td>
            <Td style={{ maxWidth: '26rem' }}>
              <Typography textColor="neutral800" ellipsis tag="p">
                {typesInWords(webhook.types)}
              </Typography>
            </Td>
            <Td>
              <Status variant={variant} size="S" width="min-content">
                <Typography fontWeight="bold">{label}</Typography>
              </Status>
            </Td>
            <Td>
              <Typography textColor="neutral800">{`${webhook.waiting} 条`}</Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">{moment(webhook.lastSuccessAt)}</Typography>
            </Td>
          </Tr>
        );
      })}
    </HeadedTable>
  );
}
