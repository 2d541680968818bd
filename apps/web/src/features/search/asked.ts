import type { SearchType } from '@township/client';
import { isSearchType } from './search-types';

/** What a reader asked the search page for. */
export interface Asked {
  /** As it was typed; empty when nothing was. */
  q: string;
  type: SearchType | undefined;
  /** From 1. */
  page: number;
}

/** Characters that are searched; what is beyond is left out. */
export const SEARCHED = 64;

const PAGE = /^[1-9]\d{0,2}$/;

type Parameters = Record<string, string | string[] | undefined>;

/** The page's parameters; one that cannot be right counts as not given, and of several the first one holds. */
export function readAsked(parameters: Parameters): Asked {
  const first = (name: string) => [parameters[name] ?? ''].flat()[0]?.trim() ?? '';
  const [q, type, page] = [first('q').replace(/\p{Cc}/gu, ' '), first('type'), first('page')];
  return {
    q: q.trim(),
    type: isSearchType(type) ? type : undefined,
    page: PAGE.test(page) ? Number(page) : 1,
  };
}

/** What is searched of a text. */
export const searchedOf = (q: string): string => [...q].slice(0, SEARCHED).join('').trim();
