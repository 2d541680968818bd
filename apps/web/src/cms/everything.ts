import 'server-only';
import type { ContentType } from '@township/rules/delivery';
import { cms, listOf } from './client';

/** Types whose records have a page of their own. */
export type PageType = Exclude<ContentType, 'town' | 'column' | 'industry' | 'alert' | 'home-page'>;

export interface Entry {
  type: PageType;
  slug: string;
  /** ISO 8601 in UTC. */
  updatedAt: string;
}

/** All published records that have a page of their own. */
export async function getEverything(): Promise<Entry[]> {
  const collections = [
    entries('topic', cms.topics.all({}, listOf('topic'))),
    entries('village', cms.villages.all({}, listOf('village'))),
    entries('enterprise', cms.enterprises.all({}, listOf('enterprise'))),
    entries('honor', cms.honors.all({}, listOf('honor'))),
    entries('article', cms.articles.all({ withdrawn: false }, listOf('article'))),
  ];
  return (await Promise.all(collections)).flat();
}

async function entries(
  type: PageType,
  records: AsyncIterable<Omit<Entry, 'type'>>,
): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const { slug, updatedAt } of records) found.push({ type, slug, updatedAt });
  return found;
}
