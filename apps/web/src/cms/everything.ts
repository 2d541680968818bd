import 'server-only';
import { nameOf } from '@township/client/contract';
import type { PageType } from '@township/client/vocabulary';
import { cms, collect, listOf } from './client';

/** Types of which there are few enough records to be read at once. */
export type FewType = Exclude<PageType, 'article'>;

/** A page of the site, as sitemaps name it. */
export interface Entry {
  slug: string;
  /** ISO 8601 in UTC. */
  updatedAt: string;
}

/** All published records of a type. */
export async function getEntries(type: FewType): Promise<Entry[]> {
  const entries: AsyncIterable<Entry> = cms[nameOf(type)].all({}, listOf(type));
  return (await collect(entries)).map(({ slug, updatedAt }) => ({ slug, updatedAt }));
}
