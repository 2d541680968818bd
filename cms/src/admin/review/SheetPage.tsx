import { useEffect, useState } from 'react';
import { Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { Lost } from '../Lost';
import { Sheet } from './Sheet';
import { SHEET_STYLE } from './sheet-style';
import { useReview } from './use-review';

/** 审批单: a round on A4, as offices file it. */
export default function SheetPage() {
  const { model = '', documentId = '' } = useParams();
  const { told, isLost, read } = useReview(model, documentId, undefined);
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = SHEET_STYLE;
    return () => style.remove();
  }, []);
  const round = told?.rounds.find(({ number }) => number === chosen) ?? told?.rounds[0];
  return (
    <Page.Main>
      <Page.Title>审批单</Page.Title>
      <Layouts.Header
        title="审批单"
        subtitle="打印时选 A4；要存成文件，在打印窗口里选“另存为 PDF”。"
        primaryAction={
          <Flex gap={2}>
            {told && told.rounds.length > 1 && (
              <SingleSelect
                aria-label="哪一轮"
                value={String(round?.number)}
                onChange={(number: string | number) => setChosen(Number(number))}
              >
                {told.rounds.map(({ number }) => (
                  <SingleSelectOption key={number} value={String(number)}>
                    {`第 ${number} 轮`}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            )}
            <Button disabled={!round} onClick={() => window.print()}>
              打印
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        {isLost && <Lost what="审批单" onRetry={read} />}
        {!told && !isLost && <Typography role="status">正在读取…</Typography>}
        {told && !round && (
          <Typography textColor="neutral600">还没有送过审，没有审批单。</Typography>
        )}
        {told && round && (
          <Sheet told={told} round={round} address={addressOf(model, documentId)} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

/** Where staff find the record, on whatever machine. */
const addressOf = (model: string, documentId: string): string =>
  new URL(`/admin/review-sheet/${model}/${documentId}`, window.location.origin).href;
