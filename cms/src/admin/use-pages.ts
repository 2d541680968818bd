import { useCallback, useEffect, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { refusalOf } from './refusal';

export interface PageOf<Item> {
  items: Item[];
  /** To ask for those before; null where there are none. */
  before: number | null;
}

/** A first page that was read anew, with what was read behind it before; alone where there may be something between them. */
function joined<Item extends { id: number }>(
  known: PageOf<Item> | null,
  first: PageOf<Item>,
): PageOf<Item> {
  const last = first.items.at(-1);
  const place = known?.items.findIndex(({ id }) => id === last?.id) ?? -1;
  if (!known || place === -1 || first.before === null) return first;
  return { items: [...first.items, ...known.items.slice(place + 1)], before: known.before };
}

/**
 * What the CMS lists page by page, the newest first. Whatever was read stays while more, or the newest, is asked for.
 *
 * @param list asks for a page; another function is another list
 * @param since when it changes, the list is read anew, and shown as it was meanwhile
 */
export function usePages<Item extends { id: number }>(
  list: (before: number | null) => Promise<PageOf<Item>>,
  since?: string,
) {
  const attempt = useAttempt();
  const [known, setKnown] = useState<PageOf<Item> | null>(null);
  const [isLost, setLost] = useState(false);

  useEffect(() => setKnown(null), [list]);
  const read = useCallback(async () => {
    setLost(false);
    const page = await attempt(() => list(null));
    setLost(page === null);
    if (page) setKnown((former) => joined(former, page));
  }, [attempt, list]);
  useEffect(() => void read(), [read, since]);

  const before = known?.before ?? null;
  const readMore = async () => {
    const page = await attempt(() => list(before));
    if (!page) return;
    setKnown((former) => ({ ...page, items: [...(former?.items ?? []), ...page.items] }));
  };
  return {
    items: known?.items ?? null,
    isLost,
    read,
    readMore: before === null ? null : readMore,
    attempt,
  };
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
