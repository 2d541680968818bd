import useSWR, { type SWRConfiguration, type SWRResponse } from 'swr';
import type { Cms } from '../cms.js';
import type { Collection, Listing, ListQuery, Page, Single } from '../collection.js';
import type { CmsError } from '../errors.js';
import { useCms } from './context.js';

export type Config<Data> = SWRConfiguration<Data, CmsError>;
export type Response<Data> = SWRResponse<Data, CmsError>;

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

/**
 * What a method of the client answers, kept by the method's name and what it is asked for.
 *
 * @param asked null waits
 */
export function useRead<Asked, Data>(
  method: string,
  asked: Asked | null,
  read: (cms: Cms, asked: Asked) => Promise<Data>,
  config?: Config<Data>,
): Response<Data> {
  const cms = useCms();
  const key = asked === null ? null : ([cms.baseUrl, method, asked] as const);
  return useSWR(key, ([, , question]) => read(cms, question), config);
}

/** The hook of a list's `list`. */
export const listHook =
  <Summary, Filters, Sort extends string>(
    name: string,
    listing: (cms: Cms) => Listing<Summary, Filters, Sort>,
  ): UseList<Summary, Filters, Sort> =>
  (query, config) =>
    useRead(
      `${name}.list`,
      query === undefined ? {} : query,
      (cms, asked) => listing(cms).list(asked),
      config,
    );

/** The hook of a collection's `bySlug`. */
export const bySlugHook =
  <Summary, Detail, Filters, Sort extends string>(
    name: string,
    collection: (cms: Cms) => Collection<Summary, Detail, Filters, Sort>,
  ): UseBySlug<Detail> =>
  (slug, config) =>
    useRead(`${name}.bySlug`, slug, (cms, asked) => collection(cms).bySlug(asked), config);

/** The hook of a single type's `get`. */
export const singleHook =
  <Detail>(name: string, single: (cms: Cms) => Single<Detail>): UseSingle<Detail> =>
  (config) =>
    useRead(`${name}.get`, '', (cms) => single(cms).get(), config);
