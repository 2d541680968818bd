import { useCallback } from 'react';
import { Box, Button, Flex, Status, Td, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { HeadedTable } from '../HeadedTable';
import { Lost } from '../Lost';
import { usePages, type PageOf } from '../use-pages';
import { useWebhookApi, type LoggedAttempt, type Webhook } from './api';
import { eventInWords, moment } from './words';

interface AttemptLogProps {
  webhook: Webhook;
  shownAt: number;
  changed(): Promise<void>;
}

const HEADINGS = ['时间', '事件', '序号', '第几次', '结果', '用时', '对方的回答', ''];

/** What was sent, and what came back; the newest first. */
export function AttemptLog({ webhook, shownAt, changed }: AttemptLogProps) {
  const { id, lastSuccessAt, lastFailureAt } = webhook;
  const ask = useWebhookApi();
  const { toggleNotification } = useNotification();
  const list = useCallback(
    async (before: number | null): Promise<PageOf<LoggedAttempt>> => {
      const items = await ask<LoggedAttempt[]>('get', `/${id}/attempts?before=${before ?? ''}`);
      return { items, before: items.length === PAGE ? (items.at(-1)?.id ?? null) : null };
    },
    [ask, id],
  );
  // Anew whenever something was sent.
  const since = [shownAt, lastSuccessAt, lastFailureAt].join();
  const { items: attempts, isLost, read, readMore, attempt } = usePages(list, since);

  const again = async (sequence: number) => {
    await attempt(async () => {
      await ask('post', `/${id}/replay`, { from: sequence, until: sequence });
      toggleNotification({ type: 'success', message: '正在再发这一条' });
      await changed();
    });
  };

  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3} aria-labelledby="attempts">
      <Flex justifyContent="space-between" alignItems="baseline" wrap="wrap">
        <Typography tag="h2" id="attempts" variant="delta" textColor="neutral800">
          发送记录
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          保留 30 天，最多 1000 条
        </Typography>
      </Flex>
      {isLost && <Lost what="发送记录" onRetry={() => void read()} />}
      {attempts?.length === 0 ? (
        <Box background="neutral0" hasRadius shadow="filterShadow" padding={7}>
          <Typography textColor="neutral600">还没有发送过。可以先试发一次。</Typography>
        </Box>
      ) : (
        <HeadedTable headings={HEADINGS} rows={attempts?.length ?? 0}>
          {attempts?.map((attempt) => (
            <Row key={attempt.id} attempt={attempt} onAgain={again} />
          ))}
        </HeadedTable>
      )}
      {readMore && (
        <Flex justifyContent="center">
          <Button variant="tertiary" onClick={() => void readMore()}>
            更早的
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

const Cell = ({ children }: { children: string | number }) => (
  <Td>
    <Typography textColor="neutral800">{children}</Typography>
  </Td>
);

/** As many as the CMS answers at a time. */
const PAGE = 50;

interface RowProps {
  attempt: LoggedAttempt;
  onAgain(sequence: number): Promise<void>;
}

function Row({ attempt, onAgain }: RowProps) {
  const { at, event, sequence, failure, status, ms, answer } = attempt;
  return (
    <Tr>
      <Cell>{moment(at)}</Cell>
      <Cell>{eventInWords(event)}</Cell>
      <Cell>{sequence ?? '—'}</Cell>
      <Cell>{attempt.attempt}</Cell>
      <Td style={{ maxWidth: '22rem', whiteSpace: 'normal' }}>
        <Status variant={failure === null ? 'success' : 'danger'} size="S" width="fit-content">
          <Typography fontWeight="bold">
            {failure === null ? `收下（HTTP ${status}）` : failure}
          </Typography>
        </Status>
      </Td>
      <Cell>{`${ms} 毫秒`}</Cell>
      <Td style={{ maxWidth: '20rem' }}>
        {answer === '' ? (
          <Typography textColor="neutral800">—</Typography>
        ) : (
          <details>
            <summary>
              <Typography textColor="neutral800">查看</Typography>
            </summary>
            <Typography
              tag="pre"
              style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: 'monospace' }}
            >
              {answer}
            </Typography>
          </details>
        )}
      </Td>
      <Td>
        {sequence !== null && (
          <Button variant="ghost" size="S" onClick={() => void onAgain(sequence)}>
            再发
          </Button>
        )}
      </Td>
    </Tr>
  );
}
