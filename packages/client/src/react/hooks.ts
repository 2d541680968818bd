import useSWR, { type SWRConfiguration, type SWRResponse } from 'swr';
import type { Cms } from '../cms.js';
import type { Collection, ListQuery, Page } from '../collection.js';
import type { CmsError } from '../errors.js';
import type { Town } from '../definitions/town.js';
import { useCms } from './context.js';

type Config<Data> = SWRConfiguration<Data, CmsError>;
type Response<Data> = SWRResponse<Data, CmsError>;

/** One page of a list; a null query waits. */
export interface UseList<Summary, Filters, Sort extends string> {
  <Counted extends boolean = true>(
    query?: ListQuery<Filters, Sort, Counted> | null,
    config?: Config<Page<Summary, Counted>>,
  ): Response<Page<Summary, Counted>>;
}

/** One record: undefined while it loads, null when there is none. A null slug waits. */
export interface UseBySlug<Detail> {
  (slug: string | null, config?: Config<Detail | null>): Response<Detail | null>;
}

/** The one record: undefined while it loads, null when there is none. */
export interface UseSingle<Detail> {
  (config?: Config<Detail | null>): Response<Detail | null>;
}

export interface CollectionHooks<Summary, Detail, Filters, Sort extends string> {
  useList: UseList<Summary, Filters, Sort>;
  useBySlug: UseBySlug<Detail>;
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

export const useTown: UseSingle<Town> = (config) => {
  const cms = useCms();
  return useSWR([cms.baseUrl, 'town'], () => cms.town.get(), config);
};
