import 'server-only';
import type { ContentType } from '@township/rules/delivery';
import { cms, collect, listOf } from './client';

/** Types whose records have a page of their own, and of which there are few enough to be read at once. */
export type PageType = Extract<ContentType, 'topic' | 'village' | 'enterprise' | 'honor'>;

/** A page of the site, as sitemaps name it. */
export interface Entry {
  slug: string;
  /** ISO 8601 in UTC. */
  updatedAt: string;
}

/** All published records of a type. */
export async function getEntries(type: PageType): Promise<Entry[]> {
  const collections: Record<PageType, () => AsyncIterable<Entry>> = {
    topic: () => cms.topics.all({}, listOf('topic')),
    village: () => cms.villages.all({}, listOf('village')),
    enterprise: () => cms.enterprises.all({}, listOf('enterprise')),
    honor: () => cms.honors.all({}, listOf('honor')),
  };
  const records = await collect(collections[type]());
  return records.map(({ slug, updatedAt }) => ({ slug, updatedAt }));
}
