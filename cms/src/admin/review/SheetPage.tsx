import { useEffect } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { ToldAttempt, ToldReview } from '@township/rules/review/told';
import { Lost } from '../Lost';
import { QrCode } from '../preview/QrCode';
import { momentOf } from '../versions/words';
import { SHEET_STYLE } from './sheet-style';
import { useReview } from './use-review';
import { useSheetTitle } from './use-sheet-title';

/** 审批单: the whole round on A4, as offices file it. */
export default function SheetPage() {
  const { model = '', documentId = '' } = useParams();
  const { told, isLost, read } = useReview(model, documentId, undefined);
  const title = useSheetTitle(model, documentId);
  useEffect(() => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = SHEET_STYLE;
    return () => style.remove();
  }, []);
  return (
    <Page.Main>
      <Page.Title>审批单</Page.Title>
      <Layouts.Header
        title="审批单"
        primaryAction={<Button onClick={() => window.print()}>打印或存成 PDF</Button>}
      />
      <Layouts.Content>
        {isLost && <Lost what="审批单" onRetry={read} />}
        {!told && !isLost && <Typography role="status">正在读取…</Typography>}
        {told && <Sheet told={told} title={title} />}
      </Layouts.Content>
    </Page.Main>
  );
}

function Sheet({ told, title }: { told: ToldReview; title: string }) {
  const rounds = [...new Set(told.history.map(({ round }) => round))].sort((a, b) => b - a);
  const address = window.location.href;
  return (
    <Box className="review-sheet" background="neutral0" padding={6} hasRadius>
      <Typography tag="h1" variant="beta" textAlign="center">
        信息发布审批单
      </Typography>
      <table>
        <tbody>
          <Row name="标题" text={title} />
          <Row name="现在" text={told.words} />
          <Row name="本稿校验值" text={told.contentHash} isCode />
        </tbody>
      </table>
      {rounds.map((round) => (
        <Round
          key={round}
          round={round}
          attempts={told.history.filter((one) => one.round === round).reverse()}
        />
      ))}
      {told.notes.map((note) => (
        <Typography tag="p" key={note}>{`说明：${note}`}</Typography>
      ))}
      <Flex justifyContent="space-between" alignItems="flex-end" paddingTop={4}>
        <Typography variant="pi">{`打印于 ${momentOf({ at: new Date().toISOString() })}`}</Typography>
        <QrCode text={address} label="扫码看这份记录（要登录后台）" />
      </Flex>
    </Box>
  );
}

const Row = ({ name, text, isCode }: { name: string; text: string; isCode?: boolean }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{isCode ? <code>{text}</code> : text}</td>
  </tr>
);

const Round = ({ round, attempts }: { round: number; attempts: readonly ToldAttempt[] }) => (
  <table>
    <caption>{`第 ${round} 轮`}</caption>
    <thead>
      <tr>
        {['时间', '谁', '做了什么', '意见和理由', '审的是哪一稿'].map((heading) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {attempts.map(
        ({ number, at, person, onBehalfOf, step, label, words, checked, contentHash }) => (
          <tr key={number}>
            <td>{momentOf({ at: new Date(at).toISOString() })}</td>
            <td>{onBehalfOf ? `${person.name}代${onBehalfOf.name}` : person.name}</td>
            <td>{step ? `${step} ${label}` : label}</td>
            <td>{[words, ...checked.map((point) => `✓ ${point}`)].filter(Boolean).join('；')}</td>
            <td>
              <code>{contentHash.slice(0, 12)}</code>
            </td>
          </tr>
        ),
      )}
    </tbody>
  </table>
);
