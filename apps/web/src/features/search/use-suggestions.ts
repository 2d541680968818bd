import type { Suggestion } from '@township/client';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import { listUrl } from '../urls';

const PAUSE_MS = 150;

const NONE: Suggestion[] = [];

/** Failed suggestions are not retried, and answers stay valid during the visit. */
const OPTIONS = {
  keepPreviousData: true,
  shouldRetryOnError: false,
  revalidateIfStale: false,
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
};

async function readSuggestions(url: string, signal: AbortSignal): Promise<Suggestion[]> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return ((await response.json()) as { data: Suggestion[] }).data;
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What the text could be for; the last answer stays until the next one is there. Of several requests only the last goes on. */
export function useSuggestions(text: string): Suggestion[] {
  const wanted = useSettled(text);
  const running = useRef<AbortController>(null);
  // Before the next request, which SWR sends from a layout effect as well.
  useLayoutEffect(() => () => running.current?.abort(), [wanted]);
  const { data } = useSWR(
    wanted && listUrl('/api/search/suggest', { q: wanted }),
    (url: string) => {
      running.current = new AbortController();
      return readSuggestions(url, running.current.signal);
    },
    OPTIONS,
  );
  return (text && wanted && data) || NONE;
}
