import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

/** What an entry is called; empty until it is known. */
export function useSheetTitle(model: string, documentId: string): string {
  const { get } = useFetchClient();
  const [title, setTitle] = useState('');
  useEffect(() => {
    const path = `/content-manager/collection-types/${model}/${documentId}`;
    void get<{ data: { title?: string; name?: string } }>(path).then(
      ({ data }) => setTitle(data.data.title ?? data.data.name ?? ''),
      () => setTitle(''),
    );
  }, [get, model, documentId]);
  return title;
}
