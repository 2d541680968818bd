import { keysOf, queries, SECTIONS, type Searchable, type SectionType } from '../../contract';

export type SearchType = SectionType;
export type { Searchable };

/** The types that are searched: what has a page. The list is part of the index, see store/search-index.ts. */
export const SEARCH_TYPES: readonly SearchType[] = keysOf(SECTIONS);

/** What is searched of each, as the contract says. */
export const SEARCHABLE = Object.fromEntries(
  SEARCH_TYPES.map((type): [SearchType, Searchable] => [type, queries[type].search]),
) as Readonly<Record<SearchType, Searchable>>;

export const isSearchType = (name: unknown): name is SearchType =>
  SEARCH_TYPES.some((type) => type === name);
