import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { showTyped } from '@township/rules/typed-date';
import { entryOf, forgetUnsaved, keepUnsaved, unsavedOf, type Unsaved } from './store';

/** A pause in the typing, in milliseconds. */
const PAUSE = 300;

/** What Strapi tells a panel of the entry beside which it stands. */
export interface EntryView {
  activeTab: 'draft' | 'published' | null;
  collectionType: string;
  model: string;
  documentId?: string;
  document?: { updatedAt?: string };
}

/** Keeps what is typed and not saved in the browser, and offers it when the same entry is opened again. */
export function UnsavedPanel(view: EntryView) {
  const { activeTab, collectionType, model, document } = view;
  const { values, initialValues, modified, setValues } = useForm('UnsavedPanel', (form) => form);
  const single = collectionType === 'single-types';
  const entry = entryOf(model, single ? undefined : view.documentId);
  const basedOn = document?.updatedAt ?? null;
  const [offered, setOffered] = useState<Unsaved | null>(null);
  const keptOf = useRef<object>();
  const keep = useRef<() => void>();

  useEffect(() => setOffered(unsavedOf(entry)), [entry]);
  useEffect(() => {
    if (!modified) {
      // The user undid the change, or the form starts from other values: after a save, which the store knows
      // of, or when the entry could not be read again.
      if (keptOf.current === initialValues) forgetUnsaved(entry);
      keep.current?.();
      return;
    }
    const at = Date.now();
    keptOf.current = initialValues;
    keep.current = () => {
      keep.current = undefined;
      keepUnsaved(entry, { at, basedOn, values: { ...values } });
    };
    const pause = window.setTimeout(() => keep.current?.(), PAUSE);
    return () => window.clearTimeout(pause);
  }, [entry, basedOn, values, initialValues, modified]);
  // When a session ends, Strapi removes the form at once.
  useEffect(() => () => keep.current?.(), []);

  if (!offered || activeTab === 'published') return null;
  const restore = () => {
    setValues(offered.values);
    setOffered(null);
  };
  const discard = () => {
    forgetUnsaved(entry);
    setOffered(null);
  };
  const when = showTyped(new Date(offered.at).toISOString());
  return {
    title: '没有保存的内容',
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <Typography>{`${when} 您在这里写的内容没有保存。`}</Typography>
        {offered.basedOn !== basedOn && (
          <Typography textColor="danger600">这之后有人改过这一篇，恢复以后请核对。</Typography>
        )}
        <Button onClick={restore}>恢复未保存的内容</Button>
        <Button variant="tertiary" onClick={discard}>
          不要了
        </Button>
      </Flex>
    ),
  };
}
