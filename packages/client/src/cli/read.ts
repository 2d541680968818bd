import type { Cms } from '../cms.js';
import type { Listing } from '../collection.js';
import { contract, keysOf, nameOf, SECTIONS, type SectionType } from '../contract/index.js';
import type { Clause } from '../filters.js';
import type { Row } from './cells.js';
import { conditionOf, type FindRecords } from './conditions.js';
import { filtersOf, type Definition, type Filter } from './filters.js';
import { apart, count, oneOf, text, type Options } from './options.js';
import { UsageError } from './usage-error.js';

type AnyListing = Listing<Row & { documentId: string }, { where: Clause }, string>;
type Name = keyof typeof contract;

/** What is read: rows as they come, and what is to be said of them afterwards. */
export interface Reading {
  rows: AsyncIterable<Row>;
  /** Where in the whole these rows stand. */
  note?: () => Note | undefined;
}

export type Note =
  | { kind: 'page'; page: number; pageCount: number; total: number }
  | { kind: 'cursor'; cursor: string };

export function nameOnClient(definition: Definition): Name {
  return (Object.keys(contract) as Name[]).find((name) => contract[name] === definition)!;
}

/** A list, narrowed, ordered, and as much of it as was asked for. */
export async function readList(
  cms: Cms,
  definition: Definition,
  options: Options,
): Promise<Reading> {
  if (definition.kind === 'single') throw new TypeError(`${definition.type} is one record.`);
  const listing = cms[nameOnClient(definition)] as unknown as AnyListing;
  apart(options, 'all', ['page', 'page-size']);
  const page = count(options, 'page', 1, 10_000);
  const pageSize = count(options, 'page-size', 1, 100);
  const sort = oneOf(options, 'sort', keysOf<string>(definition.sorts));
  const conditions: Clause[] = [];
  for (const filter of filtersOf(definition)) {
    const given = options[filter.flag];
    if (given !== undefined) conditions.push(await conditionOf(filter, given, finder(cms)));
  }
  const selection = {
    ...(sort && { sort }),
    ...(conditions.length > 0 && { where: { $and: conditions } }),
  };
  if (options.all) return { rows: listing.all(selection) };
  const found = await listing.list({
    ...selection,
    ...(page && { page }),
    ...(pageSize && { pageSize }),
  });
  const { pageCount, total } = found;
  return {
    rows: each(found.items),
    note: () => ({ kind: 'page', page: found.page, pageCount, total }),
  };
}

/** Finds records by slug, documentId, name or title. */
const finder =
  (cms: Cms): FindRecords =>
  async ({ flag, type }: Filter, given) => {
    const listing = cms[nameOf(type as 'column')] as unknown as AnyListing;
    const records: Row[] = [];
    for await (const record of listing.all()) records.push(record);
    const named = (record: Row) => record.name ?? record.title;
    return given.map((one) => {
      const found = records.find((record) =>
        [record.slug, record.documentId, named(record)].includes(one),
      );
      if (found) return String(found.slug);
      const names = records.slice(0, 30).map(named).join(', ');
      throw new UsageError(
        `--${flag} 没有“${one}”；有：${names}`,
        `--${flag}: there is no "${one}"; there are: ${names}`,
      );
    });
  };

export async function readSearch(cms: Cms, q: string, options: Options): Promise<Reading> {
  const type = oneOf<SectionType>(options, 'type', keysOf(SECTIONS));
  const asked = count(options, 'page', 1, 10_000);
  apart(options, 'all', ['page']);
  const read = (page: number) => cms.search({ q, page, ...(type && { type }) });
  const first = await read(asked ?? 1);
  const { page, pageCount, total } = first;
  async function* rows(): AsyncGenerator<Row> {
    yield* first.items.map(readable);
    if (!options.all) return;
    for (let next = page + 1; next <= pageCount; next++)
      yield* (await read(next)).items.map(readable);
  }
  return {
    rows: rows(),
    ...(!options.all && { note: () => ({ kind: 'page', page, pageCount, total }) }),
  };
}

type Segments = readonly { text: string }[];
const whole = (segments: Segments | null) => segments?.map(({ text }) => text).join('') ?? null;

/** A hit without marks. */
const readable = (hit: { title: Segments; alias: Segments | null; snippet: Segments }): Row => ({
  ...hit,
  title: whole(hit.title),
  alias: whole(hit.alias),
  snippet: whole(hit.snippet),
});

export async function readChanges(cms: Cms, options: Options): Promise<Reading> {
  const limit = count(options, 'limit', 1, 500);
  const wait = count(options, 'wait', 0, 30);
  const ask = (cursor: string | undefined) =>
    cms.changes({ ...(cursor && { cursor }), ...(limit && { limit }), ...(wait && { wait }) });
  let last = await ask(text(options, 'cursor'));
  async function* rows(): AsyncGenerator<Row> {
    for (;;) {
      yield* last.changes;
      if (!options.all || last.changes.length === 0) return;
      last = await ask(last.cursor);
    }
  }
  return { rows: rows(), note: () => ({ kind: 'cursor', cursor: last.cursor }) };
}

async function* each(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
