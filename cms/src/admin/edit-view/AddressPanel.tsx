import { useEffect, useState } from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';
import { pageOf } from '../portal';
import type { EntryView } from '../unsaved/UnsavedPanel';
import type { Document } from './site';

/** A pause in the typing, in milliseconds. */
const PAUSE_MS = 400;

interface View extends EntryView {
  document?: Document & { updatedAt?: string };
}

/** The whole address that an entry has, or will have; and what becomes of the one before. */
export function AddressPanel({ model, documentId, document, meta }: View) {
  const { slug, title, name } = useForm('AddressPanel', ({ values }) => values) as Document;
  const written = textIn(slug);
  const kept = textIn(document?.slug);
  // An empty one is made anew when it is saved.
  const made = useMadeSlug(model, documentId, textIn(title) || textIn(name), written !== '');
  const address = pageOf(model, written || made);
  const wasPublic = meta?.availableStatus?.some(({ publishedAt }) => publishedAt) ?? false;
  const former = wasPublic && kept && (written || made) !== kept ? pageOf(model, kept) : null;
  if (!address || !(written || made)) return null;
  return {
    title: '网址',
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <Typography style={{ overflowWrap: 'anywhere' }}>{address}</Typography>
        {!written && (
          <Typography variant="pi" textColor="neutral600">
            按标题的拼音生成，保存时定下来。要改，在“网址和搜索”里改。
          </Typography>
        )}
        {former && (
          <Typography variant="pi" textColor="warning700" style={{ overflowWrap: 'anywhere' }}>
            {`发布以后，原来的网址 ${former} 会自动转到新网址，转发出去的链接照样能打开。`}
          </Typography>
        )}
      </Flex>
    ),
  };
}

/** The slug that a title will get; empty until the CMS has answered. */
function useMadeSlug(
  model: string,
  documentId: string | undefined,
  title: string,
  isWritten: boolean,
): string {
  const { get } = useFetchClient();
  const [made, setMade] = useState('');
  useEffect(() => {
    if (isWritten || !title || !hasAddresses(model)) return setMade('');
    const pause = window.setTimeout(() => {
      const params = { title, documentId };
      get<{ data: { slug: string } }>(`/portal/desk/address/${model}`, { params }).then(
        ({ data }) => setMade(data.data.slug),
        () => setMade(''),
      );
    }, PAUSE_MS);
    return () => window.clearTimeout(pause);
  }, [get, model, documentId, title, isWritten]);
  return made;
}

/** Whether each entry has one of its own. */
const hasAddresses = (model: string) => pageOf(model, 'one') !== pageOf(model, 'other');

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
