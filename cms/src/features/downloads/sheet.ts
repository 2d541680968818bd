import { CHINA_OFFSET_SECONDS } from '@township/rules/china-day';
import { fieldsOf, SECTIONS, type DatasetType, type Field } from '../../contract';
import { plainText } from '../rich-text/plain-text';

export type Cell = string | number | null;
type Read = Record<string, unknown>;

/** A column of a type's table. */
export interface Column extends Pick<Field, 'zh' | 'en' | 'note' | 'unit' | 'source'> {
  /** For programs; unique in its table. */
  name: string;
  /** How its cells read; a `list` holds several, with LIST_MARK between them. */
  kind: 'text' | 'long' | 'number' | 'boolean' | 'date' | 'moment' | 'choice' | 'address' | 'list';
  /** Of a choice: what may stand there. */
  words?: readonly string[];
  required: boolean;
  /** A date as `YYYY-MM-DD`, a moment with China's zone; null is an empty cell. */
  cellOf(record: Read): Cell;
}

export const LIST_MARK = '；';
export const YES_NO = ['是', '否'] as const;

/** Title, summary and cover once more, for search engines. */
const NOT_IN_TABLES = new Set(['seo']);

/** The name that people know it by comes first; what is for programs, last. */
const PLACES = new Map([
  ['name', -1],
  ['title', -1],
  ['slug', 1],
  ['documentId', 2],
]);
const placeOf = ({ name }: { name: string }) => PLACES.get(name) ?? 0;

/**
 * The table of a type: what the contract says of its fields, one column each, a link to another record two, its name and its slug.
 *
 * @param site the portal's public address; empty leaves addresses as the API has them
 */
export function columnsOf(type: DatasetType, site: string): Column[] {
  const columns = fieldsOf(type)
    .filter(({ name }) => !NOT_IN_TABLES.has(name))
    .flatMap((field) => columnsFor(field, site));
  return [...columns, ...pageColumn(type, site)].sort((a, b) => placeOf(a) - placeOf(b));
}

function columnsFor(field: Field, site: string): Column[] {
  const { name, zh, en, note, unit, source, kind, many, optional } = field;
  const described = { name, zh, en, note, unit, source, required: !optional };
  if (kind === 'record') {
    const names = field.fields?.some((inner) => inner.name === 'title') ? 'title' : 'name';
    const column = (attribute: string) => ({
      kind: many ? ('list' as const) : ('text' as const),
      required: false,
      cellOf: (record: Read) =>
        joined(listOf(record[name]).map((one) => String(one[attribute] ?? ''))),
    });
    return [
      { ...described, ...column(names) },
      {
        ...column('slug'),
        name: `${name}_slug`,
        zh: `${zh}（网址名称）`,
        en: `${en} (name in addresses)`,
      },
    ];
  }
  const asText = (record: Read) => joined(valuesOf(record[name]).map((one) => textOf(field, one)));
  const textOf = textsFor(site);
  if (many || kind === 'part') {
    return [{ ...described, kind: 'list', required: false, cellOf: asText }];
  }
  switch (kind) {
    case 'number':
      return [
        {
          ...described,
          kind,
          cellOf: (record) => (typeof record[name] === 'number' ? record[name] : null),
        },
      ];
    case 'html':
      return [{ ...described, note: undefined, kind: 'long', cellOf: asText }];
    case 'file':
      return [{ ...described, kind: 'address', cellOf: asText }];
    case 'choice':
      return [{ ...described, kind, words: Object.values(field.words ?? {}), cellOf: asText }];
    case 'moment':
      return [{ ...described, note: inChina(note), kind, cellOf: asText }];
    default:
      return [{ ...described, kind, cellOf: asText }];
  }
}

/** Where readers see it. */
function pageColumn(type: DatasetType, site: string): Column[] {
  const section = type in SECTIONS ? SECTIONS[type as keyof typeof SECTIONS] : undefined;
  if (!section) return [];
  return [
    {
      name: 'page',
      zh: '网页',
      en: 'Page',
      kind: 'address',
      required: true,
      cellOf: ({ slug }) => `${site}${section.path}/${String(slug)}`,
    },
  ];
}

const textsFor = (site: string) =>
  function textOf(field: Field, value: unknown): string {
    if (value === null || value === undefined) return '';
    switch (field.kind) {
      case 'html':
        return plainText(String(value));
      case 'boolean':
        return value === true ? YES_NO[0] : YES_NO[1];
      case 'choice':
        return field.words?.[String(value)] ?? String(value);
      case 'moment':
        return momentInChina(String(value));
      case 'file':
        return addressOf(String((value as Read).url ?? ''), site);
      case 'part':
        return partText(field.fields ?? [], value as Read, textOf);
      default:
        return String(value);
    }
  };

/** `户数（数值：320，单位：户，截至日期：2023-06-30）`: what it is first, the rest by name. */
function partText(
  fields: readonly Field[],
  part: Read,
  textOf: (field: Field, value: unknown) => string,
): string {
  const said = fields
    .map((field) => ({ zh: field.zh, text: textOf(field, part[field.name]) }))
    .filter(({ text }) => text !== '');
  const [head, ...rest] = said;
  if (!head) return '';
  if (rest.length === 0) return head.text;
  return `${head.text}（${rest.map(({ zh, text }) => `${zh}：${text}`).join('，')}）`;
}

const valuesOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
const listOf = (value: unknown) => valuesOf(value) as Read[];

const joined = (texts: readonly string[]): string | null =>
  texts.filter((text) => text !== '').join(LIST_MARK) || null;

const addressOf = (url: string, site: string) => (url.startsWith('/') ? site + url : url);

/** ISO 8601 as clocks in China show it, to the second: `2026-01-02T08:00:00+08:00`. */
function momentInChina(moment: string): string {
  const shown = new Date(Date.parse(moment) + CHINA_OFFSET_SECONDS * 1_000).toISOString();
  return `${shown.slice(0, 19)}+08:00`;
}

/** What the API gives in UTC stands in tables in China's time. */
const inChina = (note: Field['note']): Field['note'] =>
  note && [note[0].replace('UTC', '北京时间'), note[1].replace('UTC', 'time in China')];
