import type { SearchCounts, SearchType } from '@township/client';
import { keysOf, SECTIONS } from '@township/client/vocabulary';

/** Types of what is found, in the order of the site's sections. */
export const SEARCH_TYPES: readonly SearchType[] = keysOf(SECTIONS);

export const typeName = (type: SearchType): string => SECTIONS[type].label;

export const isSearchType = (value: string): value is SearchType =>
  SEARCH_TYPES.some((type) => type === value);

export const sumOf = (counts: SearchCounts): number =>
  SEARCH_TYPES.reduce((sum, type) => sum + counts[type], 0);
