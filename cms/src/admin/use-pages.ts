import { useCallback, useEffect, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { refusalOf } from './refusal';

export interface PageOf<Item> {
  items: Item[];
  /** To ask for those before; null where there are none. */
  before: number | null;
}

/**
 * What the CMS lists page by page, the newest first.
 *
 * @param list asks for a page; another function is another list
 * @param since when it changes, the list is read anew, and shown as it was meanwhile
 */
export function usePages<Item>(
  list: (before: number | null) => Promise<PageOf<Item>>,
  since?: string,
) {
  const attempt = useAttempt();
  const [items, setItems] = useState<Item[] | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    setItems(null);
    setBefore(null);
  }, [list]);
  const read = useCallback(async () => {
    setLost(false);
    const page = await attempt(() => list(null));
    setLost(page === null);
    if (!page) return;
    setItems(page.items);
    setBefore(page.before);
  }, [attempt, list]);
  useEffect(() => void read(), [read, since]);

  const readMore = async () => {
    const page = await attempt(() => list(before));
    if (!page) return;
    setItems((known) => [...(known ?? []), ...page.items]);
    setBefore(page.before);
  };
  return { items, isLost, read, readMore: before === null ? null : readMore, attempt };
}

/** Does something that the CMS may refuse, which is then said; null after that. */
function useAttempt() {
  const { toggleNotification } = useNotification();
  return useCallback(
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
}
