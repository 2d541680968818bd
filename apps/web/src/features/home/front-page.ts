import type { ArticleSummary } from '@township/client';

const HEADLINES = 3;
const LATEST = 5;

interface Articles {
  /** Newest first. */
  news: ArticleSummary[];
  pinned: ArticleSummary[];
  notices: ArticleSummary[];
}

/** What is new, each article once: pinned first, notices left to their board unless there is nothing else. */
export function frontPage({ pinned, news, notices }: Articles) {
  const shown = new Set([...pinned, ...notices].map(({ slug }) => slug));
  const fresh = [...pinned, ...news.filter(({ slug }) => !shown.has(slug))];
  const [lead, ...rest] = fresh.length > 0 ? fresh : news;
  return {
    lead,
    headlines: rest.slice(0, HEADLINES),
    latest: rest.slice(HEADLINES, HEADLINES + LATEST),
  };
}
