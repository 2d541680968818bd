'use client';

import useSWR from 'swr';

async function countView(url: string): Promise<number> {
  const response = await fetch(url, { method: 'POST' });
  if (!response.ok) throw new Error(`${response.status}`);
  const answer: { views: number } = await response.json();
  return answer.views;
}

/** How often an article was read; counts this visit. Nothing stands in its place until, or unless, it is known. */
export function ViewCount({ slug }: { slug: string }) {
  const { data: views } = useSWR(`/api/views/${slug}`, countView, {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    shouldRetryOnError: false,
  });
  return <span className="view-count">{views === undefined ? '' : `阅读 ${views} 次`}</span>;
}
