import type { ArticleSummary } from '@township/client';
import type { NewsFacets } from './news-title';

/** The pinned articles of a list; one of a year, a village or an enterprise is an archive and has none. */
export function pinnedIn(pinned: readonly ArticleSummary[], facets: NewsFacets): ArticleSummary[] {
  if (facets.year ?? facets.village ?? facets.enterprise) return [];
  return pinned.filter(
    ({ column, topics }) =>
      (!facets.column || column?.slug === facets.column) &&
      (!facets.topic || topics.some(({ slug }) => slug === facets.topic)),
  );
}

/** A first page with the pinned articles on top, each once. */
export function pinnedFirst(
  items: readonly ArticleSummary[],
  pinned: readonly ArticleSummary[],
): ArticleSummary[] {
  const ids = new Set(pinned.map(({ documentId }) => documentId));
  return [...pinned, ...items.filter(({ documentId }) => !ids.has(documentId))];
}
