import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { timeInChina } from '@township/rules/china-day';
import { showTyped } from '@township/rules/typed-date';
import { setBase } from '../conflicts/bases';
import { entryOf, forgetUnsaved, keepUnsaved, unsavedOf, type Unsaved } from './store';
import { useAutosave, type Autosaved } from './use-autosave';

/** A pause in the typing, in milliseconds. */
const PAUSE = 300;

/** What Strapi tells a panel of the entry beside which it stands. */
export interface EntryView {
  activeTab: 'draft' | 'published' | null;
  collectionType: string;
  model: string;
  documentId?: string;
  document?: { updatedAt?: string };
  meta?: {
    /** Absent where a type has none. */
    version?: number;
    /** What there is of the entry beside what is shown. */
    availableStatus?: { publishedAt?: string | null; slug?: string }[];
  };
}

/**
 * Keeps what is typed and not saved, in the browser at once and in the CMS every few seconds, and offers it when the same entry is opened
 * again, on whatever computer.
 */
export function UnsavedPanel(view: EntryView) {
  const { activeTab, collectionType, model, meta } = view;
  const { values, initialValues, modified, setValues } = useForm('UnsavedPanel', (form) => form);
  const documentId = collectionType === 'single-types' ? undefined : view.documentId;
  const entry = entryOf(model, documentId);
  const base = meta?.version ?? 0;
  const { api: remote, autosaved } = useAutosave(model, documentId);
  const [offered, setOffered] = useState<Unsaved | null>(null);
  const keptOf = useRef<object>();
  const keep = useRef<() => void>();

  useEffect(() => {
    let isCurrent = true;
    const own = unsavedOf(entry);
    setOffered(own);
    void remote.find().then((found) => {
      if (isCurrent && found && found.at > (own?.at ?? 0)) setOffered(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [entry, remote]);
  useEffect(() => {
    if (!modified) {
      // The user undid the change, or the form starts from other values: after a save, which the store knows
      // of, or when the entry could not be read again.
      if (keptOf.current === initialValues) forgetUnsaved(entry);
      keep.current?.();
      remote.stop();
      return;
    }
    const unsaved = { at: Date.now(), base, values: { ...values } };
    keptOf.current = initialValues;
    keep.current = () => {
      keep.current = undefined;
      keepUnsaved(entry, unsaved);
    };
    remote.keep(unsaved);
    const pause = window.setTimeout(() => keep.current?.(), PAUSE);
    return () => window.clearTimeout(pause);
  }, [entry, base, remote, values, initialValues, modified]);
  // When a session ends, Strapi removes the form at once.
  useEffect(() => () => keep.current?.(), []);

  if (activeTab === 'published') return null;
  if (!offered) return modified ? autosavedPanel(autosaved) : null;
  const restore = () => {
    // What others wrote since is merged when this is saved.
    if (offered.base) setBase(entry, offered.base);
    setValues(offered.values);
    setOffered(null);
  };
  const discard = () => {
    forgetUnsaved(entry);
    void remote.forget();
    setOffered(null);
  };
  const when = showTyped(new Date(offered.at).toISOString());
  return {
    title: '没有保存的内容',
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <Typography>{`${when} 您在这里写的内容没有保存。`}</Typography>
        {offered.base !== base && (
          <Typography textColor="danger600">
            这之后有人改过这一条。恢复以后保存，两边的改动会合并，请核对。
          </Typography>
        )}
        <Button onClick={restore}>恢复未保存的内容</Button>
        <Button variant="tertiary" onClick={discard}>
          不要了
        </Button>
      </Flex>
    ),
  };
}

function autosavedPanel(autosaved: Autosaved) {
  if (autosaved === null) return null;
  const text =
    autosaved === 'failed'
      ? '没有连上服务器。写的内容先存在这台电脑里，连上以后再保存。'
      : `${timeInChina(new Date(autosaved))} 已替您存了一份，关掉页面也不会丢。写好了请点“保存”。`;
  return {
    title: '自动保存',
    content: (
      <Typography role="status" textColor={autosaved === 'failed' ? 'danger600' : 'neutral600'}>
        {text}
      </Typography>
    ),
  };
}
