import * as z from './schema.js';
import { expectShape, validDetail, validRecords } from './answers.js';
import type {
  Collection,
  Found,
  Gone,
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
import type { ServerError } from './errors.js';
import type { Clause } from './filters.js';
import { asMissing } from './missing.js';
import { toQueryString } from './query-string.js';
import type { Read, ReadInit } from './transport.js';

const LARGEST_PAGE = 100;
const GONE = 410;

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
  const { route, detail } = definition;
  const find = async (slug: string, init?: ReadInit): Promise<Found<Detail>> => {
    // A documentId reads like a slug. Anything else names nothing, and `..` would climb out of the path.
    if (!isSlug(slug)) return { record: null, gone: null };
    const reading = { type: route, schema: detail, onInvalidRecord };
    return readDetail(`${route}/${slug}`, reading, read, init);
  };
  return {
    ...createListing(definition, read, onInvalidRecord),
    find,
    bySlug: async (slug, init) => (await find(slug, init)).record,
  };
}

export function createSingle<Detail>(
  { route, detail }: SingleDefinition<Detail>,
  read: Read,
  onInvalidRecord: (record: InvalidRecord) => void,
): Single<Detail> {
  const reading = { type: route, schema: detail, onInvalidRecord };
  return { get: async (init) => (await readDetail(route, reading, read, init)).record };
}

async function readDetail<T>(
  path: string,
  reading: {
    type: string;
    schema: RecordSchema<T>;
    onInvalidRecord: (record: InvalidRecord) => void;
  },
  read: Read,
  init: ReadInit | undefined,
): Promise<Found<T>> {
  try {
    const answer = await read(path, '', init);
    const { data } = expectShape(detailBody, answer);
    return { record: validDetail({ ...answer, json: data }, reading), gone: null };
  } catch (error) {
    const { status, server } = asMissing(error);
    return { record: null, gone: status === GONE ? goneAs(server) : null };
  }
}

const details = z.object({ reason: z.string() });

function goneAs(server: ServerError): Gone {
  const told = z.safeParse(details, server.details);
  return { ...server, reason: told.success ? told.data.reason : null };
}
