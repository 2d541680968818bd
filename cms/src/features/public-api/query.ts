import { isRecord } from '@township/rules/is-record';
import { errors } from '@strapi/utils';
import type { PublicListType } from './definition';
import { refuse, withTold } from '../errors';
import { parseFilters } from './filters';

const DEFAULT_PAGE_SIZE = 25;
const MAX_PAGE_SIZE = 100;
/** Readers who want more narrow the list: a deep offset makes the database scan. */
const MAX_PAGE = 10_000;
const MAX_SORTS = 3;
const MAX_QUERY_LENGTH = 4_000;

/** A list request within the contract. */
export interface ListQuery {
  filters?: Record<string, unknown>;
  sort: string[];
  page: number;
  pageSize: number;
  withCount: boolean;
}

/** A request's query: as it stands in the URL, and as the server's parser read it. */
export interface RawQuery {
  text: string;
  params: Readonly<Record<string, unknown>>;
}

/**
 * Reads a list's parameters.
 *
 * @throws ForbiddenError (403) for `status`; ValidationError (400) for anything else outside the contract
 */
export function parseListQuery(
  query: RawQuery,
  type: Pick<PublicListType, 'filters' | 'sorts' | 'orderedBy' | 'defaultSort'>,
): ListQuery {
  checkKeys(query, ['filters', 'sort', 'pagination']);
  const { filters, sort, pagination } = query.params;
  return {
    ...(filters !== undefined && { filters: parseFilters(filters, type.filters) }),
    sort: parseSort(sort, type),
    ...parsePagination(pagination),
  };
}

/** Checks that reading one entry, or the single type, comes without parameters. */
export function checkDetailQuery(query: RawQuery): void {
  checkKeys(query, []);
}

/** Checks the names of all parameters; `maxLength` is that of the query string as it stands in the URL. */
export function checkKeys(
  { text, params }: RawQuery,
  allowed: readonly string[],
  maxLength = MAX_QUERY_LENGTH,
): void {
  if (text.length > maxLength) {
    refuse('query', {
      zh: `查询参数最多${maxLength}个字符`,
      en: `A query has ${maxLength} characters at most.`,
    });
  }
  // The names as sent: the parser drops those of Object.prototype without a word.
  const names = [...new URLSearchParams(text).keys()];
  const tops = names.map((name) => name.split(/[[\].]/, 1)[0] ?? '');
  if (tops.includes('status')) {
    throw new errors.ForbiddenError(
      '公开接口只提供已发布的内容，不接受 status 参数',
      withTold(
        { source: 'query', key: 'status' },
        { code: 'unpublished-content', en: 'Published content alone is public: no status.' },
      ),
    );
  }
  for (const key of [...tops, ...Object.keys(params)]) {
    if (key === 'populate' || key === 'fields') {
      refuse(key, {
        zh: `不接受 ${key} 参数：返回的内容已包含所需的字段和关联`,
        en: `There is no parameter ${key}: answers hold all fields and relations.`,
        code: 'unknown-parameter',
        allowed,
      });
    }
    if (!allowed.includes(key)) unknown(key, allowed);
  }
  for (const name of names) {
    const inherited = name.split(/[[\]]/).find((part) => part === '__proto__' || part in {});
    if (inherited) unknown(inherited, allowed);
  }
}

function unknown(key: string, allowed: readonly string[]): never {
  if (allowed.length > 0) {
    refuse(key, {
      zh: `不支持参数“${key}”`,
      en: `There is no parameter “${key}”.`,
      code: 'unknown-parameter',
      allowed,
    });
  }
  refuse(key, {
    zh: `不支持参数“${key}”，这个地址不需要参数`,
    en: `There is no parameter “${key}”: this address takes none.`,
    code: 'unknown-parameter',
  });
}

function parseSort(
  input: unknown,
  type: Pick<PublicListType, 'filters' | 'sorts' | 'orderedBy' | 'defaultSort'>,
): string[] {
  const parts = input === undefined ? type.defaultSort : textList(input);
  if (parts.length > MAX_SORTS) {
    refuse('sort', {
      zh: `最多按${MAX_SORTS}个字段排序`,
      en: `Sort by ${MAX_SORTS} attributes at most.`,
    });
  }
  const sorts = parts.map((part) => {
    const [field = '', order = 'asc', ...rest] = part.split(':');
    if (!type.sorts.includes(field)) {
      refuse('sort', {
        zh: `不支持按“${field}”排序`,
        en: `There is no sorting by “${field}”.`,
        allowed: type.sorts,
      });
    }
    if (rest.length > 0 || (order !== 'asc' && order !== 'desc')) {
      refuse('sort', {
        zh: `排序方向应为 asc 或 desc，如 sort=${field}:desc`,
        en: `Sort asc or desc, as in sort=${field}:desc.`,
        allowed: ['asc', 'desc'],
      });
    }
    return `${type.orderedBy?.[field] ?? field}:${order}`;
  });
  // A last key that is unique: otherwise an entry may stand on two pages, or on none.
  const unique = sorts.some((sort) => sort.startsWith('documentId:'));
  return unique ? sorts : [...sorts, 'documentId:asc'];
}

function textList(input: unknown): string[] {
  const items: unknown[] = Array.isArray(input) ? input : [input];
  return items.flatMap((item) => {
    if (typeof item !== 'string') {
      refuse('sort', {
        zh: '排序应写成 sort=字段:asc 或 sort=字段:desc',
        en: 'Write sort=attribute:asc or sort=attribute:desc.',
      });
    }
    return item.split(',');
  });
}

function parsePagination(input: unknown): Pick<ListQuery, 'page' | 'pageSize' | 'withCount'> {
  if (input === undefined) return { page: 1, pageSize: DEFAULT_PAGE_SIZE, withCount: true };
  if (!isRecord(input)) {
    refuse('pagination', {
      zh: '分页应写成 pagination[page]=1&pagination[pageSize]=25',
      en: 'Write pagination[page]=1&pagination[pageSize]=25.',
    });
  }
  const { page, pageSize, withCount = 'true', ...rest } = input;
  const [stray] = Object.keys(rest);
  if (stray !== undefined) {
    unknown(
      `pagination[${stray}]`,
      ['page', 'pageSize', 'withCount'].map((name) => `pagination[${name}]`),
    );
  }
  if (withCount !== 'true' && withCount !== 'false') {
    refuse('pagination[withCount]', {
      zh: 'pagination[withCount] 应为 true 或 false',
      en: 'pagination[withCount] is true or false.',
      allowed: ['true', 'false'],
    });
  }
  return {
    page: integer(page, 1, MAX_PAGE, 'page'),
    pageSize: integer(pageSize, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, 'pageSize'),
    withCount: withCount === 'true',
  };
}

function integer(input: unknown, fallback: number, max: number, name: string): number {
  if (input === undefined) return fallback;
  const value = typeof input === 'string' && /^\d{1,6}$/.test(input) ? Number(input) : 0;
  if (value < 1 || value > max) {
    refuse(`pagination[${name}]`, {
      zh: `pagination[${name}] 应为1至${max}的整数`,
      en: `pagination[${name}] is an integer from 1 to ${max}.`,
    });
  }
  return value;
}
