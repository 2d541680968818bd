'use client';

import { useEffect, useState } from 'react';

/**
 * How often an article was read; counts this visit. Nothing stands in its place until, or unless, it is known.
 * A plain fetch: SWR would cost every article 5 kB for one request that is never repeated.
 */
export function ViewCount({ slug }: { slug: string }) {
  const [views, setViews] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/site/views/${slug}`, { method: 'POST', signal: leaving.signal })
      .then((response) => (response.ok ? response.json() : { views: 0 }))
      .then((answer: { views: number }) => setViews(answer.views))
      .catch(() => {});
    return () => leaving.abort();
  }, [slug]);
  return <span className="view-count">{views > 0 && `阅读 ${views} 次`}</span>;
}
