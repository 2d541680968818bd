import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { hasPreview } from '@township/rules/preview-choices';
import { siteAddress } from '../portal';
import { refusalOf } from '../refusal';
import type { EntryView } from '../unsaved/UnsavedPanel';
import { usePreviewApi, type PreviewApi } from './api';
import { ShareDialog } from './ShareDialog';

/** Shows a draft on the site's real page, and makes links to it for others. */
export function PreviewPanel({ model, documentId }: EntryView) {
  if (!hasPreview(model) || !documentId || siteAddress('/') === null) return null;
  return { title: '预览', content: <Previews model={model} documentId={documentId} /> };
}

function Previews({ model, documentId }: { model: string; documentId: string }) {
  const api = usePreviewApi(model, documentId);
  const isModified = useForm('PreviewPanel', ({ modified }) => modified);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {isModified && (
        <Typography variant="pi" textColor="neutral700">
          还有没保存的改动。预览的是上次保存的稿子，要看新改的请先保存。
        </Typography>
      )}
      <OpenButton api={api} />
      <Modal.Root>
        <Modal.Trigger>
          <Button variant="tertiary" fullWidth>
            分享预览
          </Button>
        </Modal.Trigger>
        <ShareDialog api={api} />
      </Modal.Root>
    </Flex>
  );
}

function OpenButton({ api }: { api: PreviewApi }) {
  const { toggleNotification } = useNotification();
  const open = async () => {
    // Browsers let a page open a tab while it is being clicked, not when an answer has come.
    const tab = window.open('', '_blank');
    try {
      const address = siteAddress(await api.open());
      if (!tab) throw new Error('The browser opened no tab.');
      tab.opener = null;
      tab.location.replace(address!);
    } catch (error) {
      tab?.close();
      const message = tab
        ? refusalOf(error).message
        : '浏览器拦住了新窗口，请允许本站打开窗口后再试。';
      toggleNotification({ type: 'danger', message });
    }
  };
  return (
    <Button variant="secondary" fullWidth onClick={() => void open()}>
      预览
    </Button>
  );
}
