import { contract, CONTENT_TYPES, SECTIONS, keysOf } from '../contract/index.js';
import { filtersOf, type Definition, type Filter } from './filters.js';
import type { Words } from './language.js';

export interface Option {
  type: 'string' | 'boolean';
  /** What stands for the value in the help: `数量`. */
  value?: Words;
  help: Words;
}

export type Options = Readonly<Record<string, Option>>;

export interface Command {
  name: string;
  title: Words;
  /** What stands behind the name: none, one slug, or the words of a search. */
  argument: 'none' | 'slug' | 'words';
  options: Options;
  filters: readonly Filter[];
  /** Of the commands that read a type. */
  definition?: Definition;
}

const N: Words = { zh: '数', en: 'N' };
const text = (value: Words, zh: string, en: string): Option => ({
  type: 'string',
  value,
  help: { zh, en },
});
const flag = (zh: string, en: string): Option => ({ type: 'boolean', help: { zh, en } });

export const COMMON: Options = {
  url: text(
    { zh: '网址', en: 'ADDRESS' },
    '门户接口的地址；也可以写在 TOWNSHIP_URL 里',
    'Where the API answers; or TOWNSHIP_URL',
  ),
  json: flag('输出 JSON', 'Print JSON'),
  table: flag('输出表格（默认）', 'Print a table (default)'),
  csv: flag('输出 CSV，可以用 Excel、WPS 打开', 'Print CSV, for spreadsheets'),
  bom: flag(
    'CSV 开头加 BOM：Excel 认得出是 UTF-8',
    'CSV begins with a BOM: Excel then knows UTF-8',
  ),
  fields: text({ zh: '字段,…', en: 'FIELD,…' }, '只要这些字段', 'Only these fields'),
  lang: text({ zh: 'zh|en', en: 'zh|en' }, '提示和表头的语言', 'Language of messages and headings'),
  help: flag('显示这份说明', 'Show this help'),
  version: flag('显示版本', 'Show the version'),
};

const page: Options = { page: text(N, '第几页，从 1 起', 'Which page, from 1') };
const all: Options = { all: flag('所有的页，边读边输出', 'All pages, printed as they come') };

const pages = (sorts: readonly string[]): Options => ({
  sort: text(
    { zh: sorts.join('|'), en: sorts.join('|') },
    `排序，默认 ${sorts[0]}`,
    `Order; ${sorts[0]} by default`,
  ),
  ...page,
  'page-size': text(N, '每页几条，最多 100', 'Records a page, 100 at most'),
  ...all,
});

/** What a filter's value looks like. */
const VALUES: Readonly<Record<Filter['kind'], Words>> = {
  record: { zh: '名称', en: 'NAME' },
  text: { zh: '值,…', en: 'VALUE,…' },
  integer: { zh: '从..到', en: 'FROM..TO' },
  date: { zh: '从..到', en: 'FROM..TO' },
  datetime: { zh: '从..到', en: 'FROM..TO' },
  occurred: { zh: '从..到', en: 'FROM..TO' },
  boolean: { zh: '', en: '' },
};

const filterOption = ({ kind, term, values }: Filter): Option => {
  const allowed = values ? keysOf(values).join('|') : undefined;
  return {
    type: kind === 'boolean' ? 'boolean' : 'string',
    ...(kind !== 'boolean' && { value: allowed ? { zh: allowed, en: allowed } : VALUES[kind] }),
    help: { zh: term.zh, en: term.en },
  };
};

function readerOf(definition: Definition): Command {
  const { route, type } = definition;
  const title = { zh: CONTENT_TYPES[type], en: route };
  if (definition.kind === 'single') {
    return { name: route, title, argument: 'none', options: {}, filters: [], definition };
  }
  const filters = filtersOf(definition);
  const { sorts, defaultSort } = definition;
  return {
    name: route,
    title,
    argument: definition.kind === 'collection' ? 'slug' : 'none',
    options: {
      ...Object.fromEntries(filters.map((filter) => [filter.flag, filterOption(filter)])),
      ...pages([defaultSort, ...keysOf<string>(sorts).filter((sort) => sort !== defaultSort)]),
    },
    filters,
    definition,
  };
}

const types = keysOf(SECTIONS).join('|');

export const COMMANDS: readonly Command[] = [
  ...Object.values(contract).map(readerOf),
  {
    name: 'search',
    title: { zh: '搜索', en: 'search' },
    argument: 'words',
    options: {
      type: text({ zh: types, en: types }, '只找这一类', 'Of this type alone'),
      ...page,
      ...all,
    },
    filters: [],
  },
  {
    name: 'changes',
    title: { zh: '最近的改动', en: 'what has changed' },
    argument: 'none',
    options: {
      cursor: text(
        { zh: '游标', en: 'CURSOR' },
        '接着这里读；不写从头读',
        'Go on from here; from the beginning without',
      ),
      limit: text(N, '最多几条，500 以内', 'How many at most, up to 500'),
      wait: text(
        { zh: '秒', en: 'SECONDS' },
        '没有新的就等，最多 30 秒',
        'Wait for the next one, 30 seconds at most',
      ),
      ...all,
    },
    filters: [],
  },
];
