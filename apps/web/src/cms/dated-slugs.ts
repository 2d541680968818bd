import 'server-only';
import { nameOf } from '@township/client/contract';
import type { PageType } from '@township/client/vocabulary';
import { cms, collect, listOf } from './client';

/** Types of which there are few enough records to be read at once. */
export type FewType = Exclude<PageType, 'article'>;

/** The last part of a page's address, and when the page changed: what sitemaps name. */
export interface DatedSlug {
  slug: string;
  /** ISO 8601 in UTC. */
  updatedAt: string;
}

/** All published records of a type. */
export async function getDatedSlugs(type: FewType): Promise<DatedSlug[]> {
  const entries: AsyncIterable<DatedSlug> = cms[nameOf(type)].all({}, listOf(type));
  return (await collect(entries)).map(({ slug, updatedAt }) => ({ slug, updatedAt }));
}
