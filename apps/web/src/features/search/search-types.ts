import type { SearchCounts, SearchType } from '@township/client';

/** Types of what is found, in the order of the site's sections. */
export const SEARCH_TYPES: readonly SearchType[] = [
  'article',
  'topic',
  'village',
  'enterprise',
  'honor',
  'town',
];

export const typeName: Record<SearchType, string> = {
  article: '资讯',
  topic: '专题',
  village: '村庄',
  enterprise: '企业',
  honor: '荣誉',
  town: '镇情',
};

export const isSearchType = (value: string): value is SearchType =>
  SEARCH_TYPES.some((type) => type === value);

export const sumOf = (counts: SearchCounts): number =>
  SEARCH_TYPES.reduce((sum, type) => sum + counts[type], 0);
