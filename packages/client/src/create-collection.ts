import * as z from './schema.js';
import { expectShape, validDetail, validRecords } from './answers.js';
import type {
  Collection,
  Found,
  InvalidRecord,
  Listing,
  ListQuery,
  Page,
  Single,
} from './collection.js';
import type {
  CollectionDefinition,
  ListDefinition,
  RecordSchema,
  SingleDefinition,
} from './contract/define.js';
import { isSlug } from './contract/slug.js';
import type { Clause } from './filters.js';
import { asMissing } from './missing.js';
import { toQueryString } from './query-string.js';
import type { Read, ReadInit } from './transport.js';

const LARGEST_PAGE = 100;

const listBody = <Counts extends z.Shape>(counts: Counts) =>
  z.object({
    data: z.array(z.unknown()),
    meta: z.object({
      pagination: z.object({ page: z.number(), pageSize: z.number(), ...counts }),
    }),
  });

const countedBody = listBody({ pageCount: z.number(), total: z.number() });
const uncountedBody = listBody({});

const detailBody = z.object({ data: z.unknown() });

export interface Identified {
  documentId: string;
}

export function createListing<Summary extends Identified, Filters, Sort extends string>(
  definition: ListDefinition<Summary, Filters, Sort>,
  read: Read,
  onInvalidRecord: (record: InvalidRecord) => void,
): Listing<Summary, Filters, Sort> {
  const { route } = definition;

  async function readPage(query: ListQuery<Filters, Sort>, init: ReadInit | undefined) {
    const { page, pageSize, sort = definition.defaultSort, withCount = true } = query;
    const { where } = query as { where?: Clause };
    const clauses = [...definition.filters(query), ...(where ? [where] : [])];
    const parameters = toQueryString({
      filters: clauses.length > 0 ? { $and: clauses } : undefined,
      sort: definition.sorts[sort],
      pagination: { page, pageSize, withCount },
    });
    const answer = await read(route, parameters, init);
    const { data, meta } = withCount
      ? expectShape(countedBody, answer)
      : expectShape(uncountedBody, answer);
    const schemaOf = () => definition.summary;
    const reading = { type: route, schemaOf, url: answer.url, onInvalidRecord };
    return {
      items: validRecords(data, reading),
      received: data.length,
      pageCount: null,
      total: null,
      ...meta.pagination,
    };
  }

  return {
    async list<Counted extends boolean = true>(
      query: ListQuery<Filters, Sort, Counted> = {},
      init?: ReadInit,
    ) {
      const { items, page, pageSize, pageCount, total } = await readPage(query, init);
      // The body was checked for the counts that `withCount` asked for.
      return { items, page, pageSize, pageCount, total } as Page<Summary, Counted>;
    },

    async *all(query = {}, init) {
      // A record published in the meantime moves others to the next page.
      const seen = new Set<string>();
      for (let page = 1; ; page++) {
        const part = await readPage(
          { ...query, page, pageSize: LARGEST_PAGE, withCount: false },
          init,
        );
        for (const item of part.items) {
          if (!seen.has(item.documentId)) yield item;
          seen.add(item.documentId);
        }
        if (part.received < part.pageSize) return;
      }
    },
  };
}

export function createCollection<Summary extends Identified, Detail, Filters, Sort extends string>(
  definition: CollectionDefinition<Summary, Detail, Filters, Sort>,
  read: Read,
  onInvalidRecord: (record: InvalidRecord) => void,
): Collection<Summary, Detail, Filters, Sort> {
  const readDetail = detailReader(definition, read, onInvalidRecord);
  const find = async (slug: string, init?: ReadInit): Promise<Found<Detail>> => {
    // A documentId reads like a slug. Anything else names nothing, and `..` would climb out of the path.
    if (!isSlug(slug)) return { record: null, gone: null };
    return readDetail(`${definition.route}/${slug}`, init);
  };
  return {
    ...createListing(definition, read, onInvalidRecord),
    find,
    bySlug: async (slug, init) => (await find(slug, init)).record,
  };
}

export function createSingle<Detail>(
  definition: SingleDefinition<Detail>,
  read: Read,
  onInvalidRecord: (record: InvalidRecord) => void,
): Single<Detail> {
  const readDetail = detailReader(definition, read, onInvalidRecord);
  return { get: async (init) => (await readDetail(definition.route, init)).record };
}

const detailReader =
  <T>(
    { route: type, detail: schema }: { route: string; detail: RecordSchema<T> },
    read: Read,
    onInvalidRecord: (record: InvalidRecord) => void,
  ) =>
  async (path: string, init?: ReadInit): Promise<Found<T>> => {
    try {
      const answer = await read(path, '', init);
      const { data } = expectShape(detailBody, answer);
      const reading = { type, schema, onInvalidRecord };
      return { record: validDetail({ ...answer, json: data }, reading), gone: null };
    } catch (error) {
      return { record: null, gone: asMissing(error) };
    }
  };
