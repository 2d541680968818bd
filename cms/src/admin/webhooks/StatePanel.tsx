import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Box, Button, Flex, Status, Typography } from '@strapi/design-system';
import { refusalOf } from '../refusal';
import { useWebhookApi, type Attempt, type Webhook } from './api';
import { Confirm } from '../Confirm';
import { ReplayDialog } from './ReplayDialog';
import { SecretDialog } from './SecretDialog';
import { eventInWords, isDisabled, moment, stateInWords } from './words';

const RENEW =
  '新密钥马上开始用。旧的再用 24 小时：这期间每条通知带两个签名，接收方换上新的以后不会漏掉什么。';
const RENEW_AGAIN =
  '上次换下的密钥还在用，再换一次它马上失效：请先确认接收方已经换上了现在的。现在的再用 24 小时。';

interface StatePanelProps {
  webhook: Webhook;
  changed(): Promise<void>;
  onSwitch(on: boolean): void;
}

/** How a webhook fares, and what can be done about it. */
export function StatePanel({ webhook, changed, onSwitch }: StatePanelProps) {
  const { id, state, failures, stuck, waiting, isReplaying, lastSuccessAt, formerUntil } = webhook;
  const ask = useWebhookApi();
  const { toggleNotification } = useNotification();
  const [secret, setSecret] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const { label, variant, text } = stateInWords(webhook);

  const act = async (name: string, run: () => Promise<string | null>) => {
    setBusy(name);
    try {
      const message = await run();
      if (message) toggleNotification({ type: 'success', message });
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error).message });
    }
    await changed();
    setBusy(null);
  };

  const test = async () => {
    const { failure, status, ms } = await ask<Attempt>('post', `/${id}/test`);
    if (failure === null) return `收到了（HTTP ${status}，${ms} 毫秒）`;
    toggleNotification({ type: 'warning', message: `没有收下：${failure}` });
    return null;
  };
  const rotate = async () => {
    setSecret((await ask<{ secret: string }>('post', `/${id}/rotate`, { formerUntil })).secret);
    return null;
  };
  const retry = async () => {
    await ask('post', `/${id}/retry`);
    return '正在再发一次';
  };
  const skip = async () => {
    await ask('post', `/${id}/skip`, { message: stuck?.message });
    return '已跳过，接着发下一条';
  };

  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={7}
      tag="section"
      aria-label="状态"
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={5} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={3} flex="1 1 36rem">
          <Status variant={variant} size="S">
            <Typography fontWeight="bold">{label}</Typography>
          </Status>
          {text && (
            <Typography textColor="neutral800" role={isDisabled(webhook) ? 'alert' : undefined}>
              {text}
            </Typography>
          )}
          {stuck && (
            <Typography textColor="neutral800">
              {`停在这一条：${eventInWords(stuck.event)}${stuck.sequence === null ? '' : `（序号 ${stuck.sequence}）`}`}
            </Typography>
          )}
          <Flex gap={6} wrap="wrap">
            <Fact name="最近送达">{moment(lastSuccessAt)}</Fact>
            <Fact name="还没送的">{`${waiting} 条${isReplaying ? '，正在重放' : ''}`}</Fact>
            {formerUntil && <Fact name="旧密钥用到">{moment(formerUntil)}</Fact>}
          </Flex>
        </Flex>
        <Flex gap={2} wrap="wrap" justifyContent="flex-end">
          {state === 'on' && failures > 0 && (
            <Button
              variant="tertiary"
              loading={busy === 'retry'}
              onClick={() => void act('retry', retry)}
            >
              现在就重发
            </Button>
          )}
          {stuck && (
            <Confirm
              title="跳过这一条"
              text="接收方不会收到它；对方读公开接口的变更时还能读到。"
              action="跳过"
              onConfirm={() => void act('skip', skip)}
            >
              <Button variant="tertiary" loading={busy === 'skip'}>
                跳过这一条
              </Button>
            </Confirm>
          )}
          <Button
            variant="tertiary"
            loading={busy === 'test'}
            onClick={() => void act('test', test)}
          >
            试发
          </Button>
          <ReplayDialog
            isReplaying={isReplaying}
            onReplay={(range) =>
              act('replay', async () => {
                await ask('post', `/${id}/replay`, { ...range, instead: isReplaying });
                return state === 'on' ? '正在重放' : '恢复以后就重放';
              })
            }
          />
          <Confirm
            title="更换密钥"
            text={formerUntil ? RENEW_AGAIN : RENEW}
            action="更换"
            onConfirm={() => void act('rotate', rotate)}
          >
            <Button variant="tertiary" loading={busy === 'rotate'}>
              更换密钥
            </Button>
          </Confirm>
          {state === 'on' ? (
            <Button variant="danger-light" onClick={() => onSwitch(false)}>
              暂停
            </Button>
          ) : (
            <Button onClick={() => onSwitch(true)}>恢复</Button>
          )}
        </Flex>
      </Flex>
      <SecretDialog secret={secret} onClose={() => setSecret(null)}>
        旧密钥再用 24 小时，请接收方在这以前换上。
      </SecretDialog>
    </Box>
  );
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <Flex gap={2}>
    <Typography variant="pi" textColor="neutral600">
      {name}
    </Typography>
    <Typography textColor="neutral800">{children}</Typography>
  </Flex>
);
