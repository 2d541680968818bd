import type { Core } from '@strapi/strapi';
import type * as searchFeature from '../../src/features/search';
import type { IndexCare } from '../../src/features/search/drift';
import type { SearchIndex } from '../../src/features/search/store/search-index';
import type { Cms } from '.';
import { compiled } from './paths';

/** The search of a booted CMS. */
export const searchOf = (strapi: Core.Strapi): { index: SearchIndex; care: IndexCare } =>
  compiled<typeof searchFeature>('src/features/search').searchOf(strapi);

let asked = 0;

/** An address that nobody has asked for yet: answers of the search are kept for seconds. */
export const anew = (path: string, parameters: object): string =>
  `${path}?${new URLSearchParams(Object.entries(parameters))}${'&'.repeat(++asked)}`;

/** `type/slug` of what is found, the best first; `town` for the town. */
export async function found(http: Cms['http'], query: string | object): Promise<string[]> {
  const parameters = typeof query === 'string' ? { q: query } : query;
  const { body } = await http.get(anew('/api/search', parameters));
  return (body.data as { type: string; slug: string | null }[]).map(({ type, slug }) =>
    slug === null ? type : `${type}/${slug}`,
  );
}
