import { useEffect } from 'react';
import { useNotification, Widget } from '@strapi/strapi/admin';
import { Flex, Link, Status, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { Lost } from '../Lost';
import { useFollowed, type Webhook } from './api';
import { isDisabled, stateInWords } from './words';

const EVERY_MS = 60_000;

/** Tells whoever opens the admin of webhooks that were disabled, or fail. */
export function HomeWidget() {
  const { data: webhooks, refusal, load } = useFollowed<Webhook[]>('', EVERY_MS);
  const { toggleNotification } = useNotification();
  const disabled = webhooks
    ?.filter(isDisabled)
    .map(({ name }) => `“${name}”`)
    .join('、');
  // The widget may stand far below.
  useEffect(() => {
    if (!disabled) return;
    toggleNotification({
      type: 'warning',
      message: `Webhook 停用了：${disabled}不再收到通知。`,
      blockTransition: true,
    });
  }, [disabled, toggleNotification]);
  if (refusal) return <Lost what="Webhook" onRetry={() => void load()} />;
  if (!webhooks) return <Widget.Loading />;
  if (webhooks.length === 0) {
    return <Widget.NoData>没有别的系统在接收变更通知。</Widget.NoData>;
  }
  const troubled = webhooks.filter(
    (webhook) => isDisabled(webhook) || (webhook.state === 'on' && webhook.failures > 0),
  );
  if (troubled.length === 0) {
    return <Widget.NoData>{`${webhooks.length} 个 Webhook 都正常。`}</Widget.NoData>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={2}>
      {troubled.map((webhook) => {
        const { label, variant, text } = stateInWords(webhook);
        return (
          <Flex tag="li" key={webhook.id} direction="column" alignItems="flex-start" gap={1}>
            <Flex gap={2}>
              <Status variant={variant} size="S">
                <Typography fontWeight="bold">{label}</Typography>
              </Status>
              <Link tag={NavLink} to={`/settings/webhooks/${webhook.id}`}>
                {webhook.name}
              </Link>
            </Flex>
            <Typography textColor="neutral600">{text}</Typography>
          </Flex>
        );
      })}
    </Flex>
  );
}
