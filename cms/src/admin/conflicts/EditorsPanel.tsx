import { useEffect, useRef, useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import type { EntryView } from '../unsaved/UnsavedPanel';
import { hasVersions } from '../versions/VersionsPanel';
import { actionOf, actorOf, momentOf } from '../versions/words';
import type { Writer } from './store';

/** Between two questions, in milliseconds. */
const PAUSE = 15_000;

interface Told {
  others: { name: string; isEditing: boolean }[];
  since: Writer[];
}

interface View extends EntryView {
  /** A single type's entry has its id here alone. */
  document?: { documentId?: string; updatedAt?: string };
}

/** Who else has the entry open, and who has saved it since it was opened here. */
export function EditorsPanel({ model, document, meta, ...view }: View) {
  const documentId = view.documentId ?? document?.documentId;
  const told = useOthers(hasVersions(model) ? model : null, documentId, meta?.version);
  if (!told || (told.others.length === 0 && told.since.length === 0)) return null;
  return {
    title: '同时在改',
    content: (
      <Flex direction="column" alignItems="flex-start" gap={2} role="status">
        {told.others.map(({ name, isEditing }, place) => (
          // Two may have one name.
          <Typography key={place}>{`${name}也打开着${isEditing ? '，正在改' : ''}`}</Typography>
        ))}
        {told.since.map((writer) => (
          <Typography key={writer.at} textColor="danger600">
            {`${actorOf({ actor: writer })}在 ${momentOf(writer)} ${actionOf({ ...writer, restored: null })}过；您保存时两边的改动会合并。`}
          </Typography>
        ))}
      </Flex>
    ),
  };
}

/** @param model null where nothing is to be asked */
function useOthers(
  model: string | null,
  documentId: string | undefined,
  version: number | undefined,
): Told | null {
  const { post, del } = useFetchClient();
  const isEditing = useForm('EditorsPanel', ({ modified }) => modified);
  const [told, setTold] = useState<Told | null>(null);
  const now = useRef({ isEditing, version });
  now.current = { isEditing, version };
  const path = model && documentId ? `/portal/editors/${model}/${documentId}` : null;
  useEffect(() => {
    if (!path) return;
    const ask = () => {
      if (window.document.visibilityState === 'hidden') return;
      // Whether somebody else is there is worth no message when the network is gone.
      post<{ data: Told }>(path, now.current).then(
        ({ data }) => setTold(data.data),
        () => setTold(null),
      );
    };
    ask();
    const timer = window.setInterval(ask, PAUSE);
    return () => window.clearInterval(timer);
  }, [path, post, isEditing, version]);
  useEffect(() => {
    if (!path) return;
    return () => void del(path).catch(() => undefined);
  }, [path, del]);
  return told;
}
