import { useCallback, useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

/** As the CMS names an entry; see `Listed` in its feature. Moments are ISO 8601. */
export interface Listed {
  uid: string;
  documentId: string;
  title: string;
  state: 'draft' | 'modified' | 'published' | null;
}

export interface Draft extends Listed {
  at: string;
}

export interface Changed extends Listed {
  at: string;
  actor: { kind: string; name: string };
  action: string;
  restored: number | null;
}

export interface Coming extends Listed {
  field: string;
  at: string;
}

export interface Problem extends Listed {
  problems: string[];
}

/**
 * One list of the desk, asked for again when the window is looked at again.
 *
 * @param path where the CMS answers it
 */
export function useDesk<T extends Listed>(path: string) {
  const { get } = useFetchClient();
  const [entries, setEntries] = useState<T[] | null>(null);
  const [isLost, setLost] = useState(false);
  const load = useCallback(async () => {
    try {
      const { data } = await get<{ data: T[] }>(path);
      setEntries(data.data);
      setLost(false);
    } catch {
      setLost(true);
    }
  }, [get, path]);
  useEffect(() => {
    void load();
    const again = () => void load();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [load]);
  return { entries, isLost, load };
}
