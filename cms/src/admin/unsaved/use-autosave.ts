import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { entryOf, isForgotten, type Unsaved } from './store';

/** Between two texts that are sent while somebody types, in milliseconds. */
const EVERY = 5_000;

/** When the CMS last took what was typed (milliseconds since the epoch), or that it did not. */
export type Autosaved = number | 'failed' | null;

/**
 * Sends what is typed to the CMS, which keeps the last of it for its author.
 *
 * @param documentId undefined for what is being made, and for what there is one of
 */
export function useAutosave(model: string, documentId: string | undefined) {
  const { get, put, del } = useFetchClient();
  const path = `/portal/unsaved/${model}${documentId ? `/${documentId}` : ''}`;
  const [autosaved, setAutosaved] = useState<Autosaved>(null);
  const next = useRef<Unsaved | null>(null);
  const timer = useRef<number>();

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const unsaved = next.current;
    next.current = null;
    if (!unsaved) return;
    const { base, values } = unsaved;
    setAutosaved(
      await put(path, { base, values }).then(
        () => Date.now(),
        () => 'failed' as const,
      ),
    );
    // It was saved while this was on its way: of what is being made the CMS cannot tell.
    if (isForgotten(entryOf(model, documentId), unsaved)) await del(path).catch(() => undefined);
  }, [model, documentId, path, put, del]);
  useEffect(() => () => void flush(), [flush]);

  const api = useMemo(
    () => ({
      /** What is kept; null also where the CMS does not answer: the browser has its own. */
      find: async (): Promise<Unsaved | null> =>
        get<{ data: Unsaved | null }>(path).then(
          ({ data }) => data.data,
          () => null,
        ),
      /** Takes a text to be sent soon; of several the last. */
      keep: (unsaved: Unsaved) => {
        next.current = unsaved;
        timer.current ??= window.setTimeout(() => void flush(), EVERY);
      },
      /** What was saved needs to be sent no more. */
      stop: () => {
        window.clearTimeout(timer.current);
        timer.current = undefined;
        next.current = null;
        setAutosaved(null);
      },
      forget: () => del(path).catch(() => undefined),
    }),
    [get, del, path, flush],
  );
  return { api, autosaved };
}
