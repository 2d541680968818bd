import { Box, Flex, Typography } from '@strapi/design-system';
import { useForm, useIsDesktop } from '@strapi/strapi/admin';
import type { ToldReview } from '@township/rules/review/told';
import { Lost } from '../Lost';
import { SigningLinks } from '../signing-links/SigningLinks';
import type { EntryView } from '../unsaved/UnsavedPanel';
import { Actions } from './Actions';
import { History } from './History';
import { Rejection } from './Rejection';
import { Steps } from './Steps';
import { whyNot } from './strapi-actions';
import { useReview } from './use-review';
import { timeOf } from './words';

const REVIEWED = new Set(
  ['article', 'village', 'enterprise', 'honor', 'topic', 'alert'].map(
    (one) => `api::${one}.${one}`,
  ),
);

interface View extends EntryView {
  document?: { updatedAt?: string; status?: string };
}

/** Where an entry stands in its review, and what whoever is signed in may do about it. */
export function ReviewPanel({ model, documentId, document }: View) {
  if (!documentId || !REVIEWED.has(model)) return null;
  return {
    title: '审核',
    content: (
      <Standing
        key={documentId}
        model={model}
        documentId={documentId}
        savedAt={document && `${document.updatedAt} ${document.status}`}
      />
    ),
  };
}

interface StandingProps {
  model: string;
  documentId: string;
  savedAt: string | undefined;
}

function Standing({ model, documentId, savedAt }: StandingProps) {
  const review = useReview(model, documentId, savedAt);
  const isModified = useForm('ReviewPanel', ({ modified }) => modified);
  // On a phone Strapi's buttons stand alone, below the page.
  const isAlone = !useIsDesktop();
  const { told, isLost, read } = review;
  if (isLost) return <Lost what="审核情况" onRetry={read} />;
  if (!told) return <Typography textColor="neutral600">正在读取…</Typography>;
  const isDirect = told.steps.length === 0;
  return (
    <Flex
      tag="section"
      aria-label="审核"
      direction="column"
      alignItems="stretch"
      gap={3}
      width="100%"
    >
      <Typography tag="p" fontWeight="semiBold" role="status">
        {standingWords(told)}
      </Typography>
      {told.due && (
        <Typography variant="pi" textColor={told.due.isOverdue ? 'danger600' : 'neutral700'}>
          {told.due.words}
        </Typography>
      )}
      {told.failure && (
        <Box background="danger100" hasRadius padding={3} role="alert">
          <Typography textColor="danger700" fontWeight="semiBold">
            {told.failure}
          </Typography>
        </Box>
      )}
      {told.withdrawal && (
        <Typography textColor={told.withdrawal.isForAnother ? 'danger600' : 'neutral800'}>
          {told.withdrawal.isForAnother
            ? `${told.withdrawal.words}：是为以前的一稿定的，到时不会撤，请重新定`
            : told.withdrawal.words}
        </Typography>
      )}
      {told.owed.map(({ contentHash, reason, due }) => (
        <Box key={contentHash} background="danger100" hasRadius padding={3} role="note">
          <Typography tag="p" textColor="danger700" fontWeight="semiBold">
            {`欠补签，${due.words}`}
          </Typography>
          <Typography tag="p" variant="pi">{`应急发布的理由：${reason}`}</Typography>
        </Box>
      ))}
      {isAlone && (
        <Typography variant="pi" textColor="neutral700">
          {whyNot(told, isModified)}
        </Typography>
      )}
      {told.rejection && <Rejection rejection={told.rejection} paragraphs={told.paragraphs} />}
      <Actions review={review} told={told} isModified={isModified} />
      {!isDirect && <SigningLinks told={told} model={model} documentId={documentId} />}
      {!isDirect && <Steps told={told} />}
      {told.history.length > 0 && <History told={told} model={model} documentId={documentId} />}
    </Flex>
  );
}

/** What it waits for; of what comes out by itself, when. */
function standingWords({ steps, stage, words, scheduledAt }: ToldReview): string {
  if (stage === 'draft' && steps.length === 0) return '本栏目直接发布，不用送审';
  if (stage === 'draft') return `${words}，还没有送审`;
  if (stage === 'approved') return `${words}，可以发布`;
  return scheduledAt === null ? words : `${timeOf(scheduledAt)} 自动发布`;
}
