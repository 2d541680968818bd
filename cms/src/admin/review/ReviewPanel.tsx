import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { Lost } from '../Lost';
import { SigningLinks } from '../signing-links/SigningLinks';
import type { EntryView } from '../unsaved/UnsavedPanel';
import { Actions } from './Actions';
import { History } from './History';
import { Rejection } from './Rejection';
import { Steps } from './Steps';
import { useReview } from './use-review';

const REVIEWED = new Set(
  ['article', 'village', 'enterprise', 'honor', 'topic', 'alert'].map(
    (one) => `api::${one}.${one}`,
  ),
);

interface View extends EntryView {
  document?: { updatedAt?: string };
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
        savedAt={document?.updatedAt}
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
  const { told, isLost, read } = review;
  if (isLost) return <Lost what="审核情况" onRetry={read} />;
  if (!told) return <Typography textColor="neutral600">正在读取…</Typography>;
  const isDirect = told.steps.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p" fontWeight="semiBold" role="status">
        {isDirect && told.stage === 'draft' ? '本栏目直接发布，不用送审' : told.words}
      </Typography>
      {told.due && (
        <Typography variant="pi" textColor={told.due.isOverdue ? 'danger600' : 'neutral700'}>
          {told.due.words}
        </Typography>
      )}
      {told.failure && (
        <Typography textColor="danger600" role="alert">
          {told.failure}
        </Typography>
      )}
      {told.owed.map(({ contentHash, reason, due }) => (
        <Typography key={contentHash} variant="pi" textColor="danger600">
          {`应急发布（${reason}）欠补签，${due.words}`}
        </Typography>
      ))}
      {told.rejection && <Rejection rejection={told.rejection} />}
      {!isDirect && <Steps told={told} />}
      {isModified && (
        <Typography variant="pi" textColor="neutral700">
          还有没保存的改动：送审、审核的都是上次保存的稿子。
        </Typography>
      )}
      <Actions review={review} told={told} />
      {!isDirect && <SigningLinks told={told} model={model} documentId={documentId} />}
      {told.history.length > 0 && <History told={told} model={model} documentId={documentId} />}
    </Flex>
  );
}
