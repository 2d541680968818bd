import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Lost } from '../Lost';
import type { EntryView } from '../unsaved/UnsavedPanel';
import { VersionsDialog } from './VersionsDialog';
import { useVersions } from './use-versions';
import { actionOf, actorOf, momentOf } from './words';

const SHOWN = 3;

/** What no reader sees is kept as it is now alone. */
const WITHOUT_VERSIONS = new Set([
  'api::correction.correction',
  'api::search-synonym.search-synonym',
  'api::department.department',
  'api::special-day.special-day',
  'api::review-flow.review-flow',
  'api::outside-signer.outside-signer',
]);

export const hasVersions = (model: string): boolean =>
  model.startsWith('api::') && !WITHOUT_VERSIONS.has(model);

interface View extends EntryView {
  /** A single type's entry has its id here alone. */
  document?: { documentId?: string; updatedAt?: string };
}

/** What has become of an entry, the last times; all of it in a dialog. */
export function VersionsPanel({ model, document, ...view }: View) {
  const documentId = view.documentId ?? document?.documentId;
  if (!documentId || !hasVersions(model)) return null;
  const content = (
    <Newest model={model} documentId={documentId} savedAt={document?.updatedAt} key={documentId} />
  );
  return { title: '历史版本', content };
}

interface NewestProps {
  model: string;
  documentId: string;
  savedAt: string | undefined;
}

function Newest({ model, documentId, savedAt }: NewestProps) {
  const known = useVersions(model, documentId, savedAt);
  const { versions, isLost, again } = known;
  if (versions === null && isLost) return <Lost what="历史版本" onRetry={() => void again()} />;
  if (versions === null) return <Typography textColor="neutral600">正在读取…</Typography>;
  if (versions.length === 0) {
    return <Typography textColor="neutral600">从下一次保存起，每次改动都会留在这里。</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {versions.slice(0, SHOWN).map((version) => (
          <Typography tag="li" key={version.id} variant="pi" textColor="neutral700">
            {`${momentOf(version)} ${actorOf(version)} ${actionOf(version)}`}
          </Typography>
        ))}
      </Flex>
      <Modal.Root>
        <Modal.Trigger>
          <Button variant="tertiary" fullWidth>
            查看和恢复
          </Button>
        </Modal.Trigger>
        <VersionsDialog model={model} known={known} />
      </Modal.Root>
    </Flex>
  );
}
