import { useCallback, useEffect, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { refusalOf } from '../refusal';
import { useVersionApi, type Version } from './api';

/** The versions of an entry, the newest first, read when the entry is another one or was saved. */
export function useVersions(model: string, documentId: string, savedAt: string | undefined) {
  const api = useVersionApi(model, documentId);
  const { toggleNotification } = useNotification();
  const [versions, setVersions] = useState<Version[] | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const [isLost, setLost] = useState(false);

  /** Does something that the CMS may refuse, which is then said; null after that. */
  const attempt = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | null> => {
      try {
        return await work();
      } catch (error) {
        toggleNotification({ type: 'danger', message: refusalOf(error).message });
        return null;
      }
    },
    [toggleNotification],
  );
  const read = useCallback(
    async (known: Version[], from: number | null) => {
      const page = await attempt(() => api.list(from));
      setLost(page === null);
      if (!page) return;
      setVersions([...known, ...page.versions]);
      setBefore(page.before);
    },
    [api, attempt],
  );
  const again = useCallback(() => read([], null), [read]);
  useEffect(() => void again(), [again, savedAt]);
  const readMore = before === null ? null : () => read(versions ?? [], before);
  return { api, versions, isLost, again, readMore, attempt };
}
