import { useEffect, useState } from 'react';
import { Button, Modal, Typography } from '@strapi/design-system';
import { forgetRefused } from '../refused-saves';
import { entryOf } from '../unsaved/store';
import type { EntryView } from '../unsaved/UnsavedPanel';
import { forgetBase, setBase } from './bases';
import { ConflictDialog } from './ConflictDialog';
import { setConflict, useConflict } from './store';

/** Ties the form to the version that it shows; opens what has to be decided when a save was refused. */
export function ConflictPanel({ model, collectionType, documentId, activeTab, meta }: EntryView) {
  const entry = entryOf(model, collectionType === 'single-types' ? undefined : documentId);
  const version = activeTab === 'published' ? undefined : meta?.version;
  useEffect(() => {
    if (version !== undefined) setBase(entry, version);
  }, [entry, version, meta]);
  useEffect(
    () => () => {
      forgetBase(entry);
      forgetRefused(entry);
      setConflict(entry, null);
    },
    [entry],
  );
  const conflict = useConflict(entry);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(Boolean(conflict)), [conflict]);
  if (!conflict) return null;
  return {
    title: '没有保存',
    content: (
      <>
        <Typography textColor="danger600">有人同时改过这一条。</Typography>
        <Modal.Root open={isOpen} onOpenChange={setOpen}>
          <Modal.Trigger>
            <Button fullWidth>核对并合并</Button>
          </Modal.Trigger>
          <ConflictDialog entry={entry} conflict={conflict} onClose={() => setOpen(false)} />
        </Modal.Root>
      </>
    ),
  };
}
