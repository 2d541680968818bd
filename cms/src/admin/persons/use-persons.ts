import { useCallback, useEffect, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { refusalOf } from '../refusal';
import { usePersonApi, type PersonList } from './api';

/** Everybody of the staff, read anew after each change. */
export function usePersons() {
  const api = usePersonApi();
  const { toggleNotification } = useNotification();
  const [list, setList] = useState<PersonList | null>(null);
  const [isLost, setLost] = useState(false);
  const read = useCallback(async () => {
    setLost(false);
    try {
      setList(await api.list());
    } catch {
      setLost(true);
    }
  }, [api]);
  useEffect(() => void read(), [read]);

  /** Does something that the CMS may refuse, which is then said, and says what was done. */
  const attempt = async <T>(work: () => Promise<T>, done: string | null): Promise<T | null> => {
    try {
      const result = await work();
      if (done) toggleNotification({ type: 'success', message: done });
      return result;
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error).message });
      return null;
    } finally {
      await read();
    }
  };
  return { api, list, isLost, read, attempt };
}
