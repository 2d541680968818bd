import useSWR, { type SWRConfiguration, type SWRResponse } from 'swr';
import type { Cms } from '../cms.js';
import type { Collection, ListQuery, Page } from '../collection.js';
import type { CmsError } from '../errors.js';
import { useCms } from './context.js';

type Config<Data> = SWRConfiguration<Data, CmsError>;
type Response<Data> = SWRResponse<Data, CmsError>;

export interface CollectionHooks<Summary, Detail, Filters, Sort extends string> {
  /** One page of the list; a null query waits. */
  useList(
    query?: ListQuery<Filters, Sort> | null,
    config?: Config<Page<Summary>>,
  ): Response<Page<Summary>>;
  /** One record: undefined while it loads, null when there is none. A null slug waits. */
  useBySlug(slug: string | null, config?: Config<Detail | null>): Response<Detail | null>;
}

/** The two hooks of a collection, over the client's methods of the same name. */
export function hooksFor<Summary, Detail, Filters, Sort extends string>(
  name: string,
  collectionOf: (cms: Cms) => Collection<Summary, Detail, Filters, Sort>,
): CollectionHooks<Summary, Detail, Filters, Sort> {
  return {
    useList(query, config) {
      const cms = useCms();
      const key = query === null ? null : [cms.baseUrl, name, 'list', query];
      return useSWR(key, () => collectionOf(cms).list(query ?? undefined), config);
    },
    useBySlug(slug, config) {
      const cms = useCms();
      const key = slug === null ? null : [cms.baseUrl, name, 'bySlug', slug];
      return useSWR(key, () => (slug === null ? null : collectionOf(cms).bySlug(slug)), config);
    },
  };
}

export function useTown(
  config?: Config<Awaited<ReturnType<Cms['town']['get']>>>,
): Response<Awaited<ReturnType<Cms['town']['get']>>> {
  const cms = useCms();
  return useSWR([cms.baseUrl, 'town'], () => cms.town.get(), config);
}
