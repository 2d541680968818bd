import type { Cms } from '../cms.js';
import type { Single } from '../collection.js';
import type { Arguments } from './arguments.js';
import type { Column, Row } from './cells.js';
import { changeColumns, chosen, columnsOf, hitColumns } from './columns.js';
import type { Definition } from './filters.js';
import { bomWithoutCsv, formatOf, text, type Format } from './options.js';
import { csv } from './output/csv.js';
import { json, jsonList } from './output/json.js';
import { sheet, table, type Look } from './output/table.js';
import {
  nameOnClient,
  readChanges,
  readList,
  readSearch,
  type Note,
  type Reading,
} from './read.js';
import { UsageError } from './usage-error.js';

/** The record that was named is not there. */
export class NoSuchRecord extends Error {}

/**
 * What is asked for, in the form that is asked for, as it comes.
 *
 * @returns what is to be said of it besides
 * @throws UsageError, NoSuchRecord, and what the client throws
 */
export async function* answer(
  cms: Cms,
  given: Arguments & { command: NonNullable<Arguments['command']> },
  look: Look,
): AsyncGenerator<string, Note | undefined> {
  const { command, options, words } = given;
  const { definition } = command;
  const format = formatOf(options);
  bomWithoutCsv(options);
  if (definition && isOne(definition, words)) {
    const stray = Object.keys(command.options).find((name) => name in options);
    if (stray) throw new UsageError(`一条记录不接 --${stray}`, `One record takes no --${stray}`);
    const columns = columnsOf(definition, definition.detail, { ...asked(), isTable: false });
    yield* oneRecord(await readOne(cms, definition, words[0]), columns);
    return undefined;
  }
  const columns = listColumns();
  const { rows, note } = await read();
  yield* listOf(rows, columns);
  return note?.();

  function asked() {
    return {
      fields: text(options, 'fields'),
      isTable: format === 'table',
      language: look.language,
    };
  }

  function listColumns(): Column[] {
    if (definition && 'summary' in definition)
      return columnsOf(definition, definition.summary, asked());
    const every =
      command.name === 'search' ? hitColumns(look.language) : changeColumns(look.language);
    const fields = text(options, 'fields');
    return fields === undefined ? every : chosen(every, fields);
  }

  function read(): Promise<Reading> {
    if (definition && definition.kind !== 'single') return readList(cms, definition, options);
    return command.name === 'search'
      ? readSearch(cms, words.join(' '), options)
      : readChanges(cms, options);
  }

  async function* oneRecord(record: Row, columns: readonly Column[]): AsyncGenerator<string> {
    if (format === 'json') yield json(reduced(record, columns));
    else if (format === 'table') yield sheet(record, columns, look);
    else yield* listOf(only(record), columns);
  }

  function listOf(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<string> {
    const ways: Readonly<Record<Format, () => AsyncGenerator<string>>> = {
      json: () => jsonList(rows, (row) => reduced(row, columns)),
      csv: () => csv(rows, columns, { language: look.language, bom: options.bom === true }),
      table: () => table(rows, columns, look),
    };
    return ways[format]();
  }

  /** In JSON everything that the API answers, unless fields were chosen. */
  function reduced(row: Row, columns: readonly Column[]): Row {
    if (options.fields === undefined) return row;
    return Object.fromEntries(columns.map(({ attribute }) => [attribute, row[attribute]]));
  }
}

async function* only(row: Row): AsyncGenerator<Row> {
  yield row;
}

const isOne = (
  definition: Definition,
  words: readonly string[],
): definition is Exclude<Definition, { kind: 'list' }> =>
  definition.kind === 'single' || (definition.kind === 'collection' && words.length > 0);

async function readOne(cms: Cms, definition: Definition, slug = ''): Promise<Row> {
  const reader: unknown = cms[nameOnClient(definition)];
  const found =
    definition.kind === 'single'
      ? await (reader as Single<unknown>).get()
      : await (reader as Cms['villages']).bySlug(slug);
  if (found === null) throw new NoSuchRecord();
  return found as Row;
}
