import { datasets, type Bilingual } from '../../contract';
import type { PublicCollectionType } from '../public-api';
import { typeOf } from './datasets';
import { columnsOf, LIST_MARK, YES_NO, type Column } from './sheet';

const both = ([zh, en]: Bilingual) => [
  { '@value': zh, '@language': 'zh' },
  { '@value': en, '@language': 'en' },
];

const APOSTROPHE: Bilingual = [
  "以 = + - @ 等开头、或以 0 开头、或超过 15 位的数字文本，前面加了一个半角撇号（'），以免表格软件当成公式或改掉数字；读取时请去掉。",
  'A text that a spreadsheet would take for a formula or a number (it begins with = + - @ or 0, or has more than 15 digits) is preceded by an apostrophe: take it off when you read.',
];

/** What a type's CSV holds, by CSV on the Web (W3C, 2015). */
export function csvwOf(type: PublicCollectionType): object {
  const name = typeOf(type);
  const { title, about } = datasets[name];
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    url: `${type.route}.csv`,
    'dc:title': both(title),
    'dc:description': both(about),
    'rdfs:comment': both(APOSTROPHE),
    dialect: {
      encoding: 'utf-8',
      lineTerminators: ['\r\n'],
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
    },
    tableSchema: {
      columns: columnsOf(name, '').map(columnOf),
      primaryKey: 'documentId',
    },
  };
}

function columnOf({ name, zh, en, note, unit, source, required, kind, words }: Column): object {
  return {
    name,
    titles: { zh, en },
    ...(note && { 'dc:description': both(note) }),
    ...(unit && { 'schema:unitText': both(unit) }),
    ...(source && { 'dc:source': both(source) }),
    ...(required && { required }),
    ...(kind === 'list' && { separator: LIST_MARK }),
    datatype: datatypeOf(kind, words ?? []),
  };
}

function datatypeOf(kind: Column['kind'], words: readonly string[]): string | object {
  switch (kind) {
    case 'number':
      return 'number';
    case 'boolean':
      return { base: 'boolean', format: YES_NO.join('|') };
    case 'date':
      return 'date';
    case 'moment':
      return 'dateTime';
    case 'address':
      return 'anyURI';
    case 'choice':
      return { base: 'string', format: words.join('|') };
    default:
      return 'string';
  }
}
