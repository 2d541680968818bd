import * as z from './schema.js';
import { expectShape, validDetail, validRecords } from './answers.js';
import type { Collection, InvalidRecord, Listing, ListQuery, Page, Single } from './collection.js';
import type {
  CollectionDefinition,
  ListDefinition,
  RecordSchema,
  SingleDefinition,
} from './contract/define.js';
import { isSlug } from './contract/slug.js';
import type { Clause } from './filters.js';
import { unlessMissing } from './missing.js';
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
  const { route, detail } = definition;
  return {
    ...createListing(definition, read, onInvalidRecord),

    async bySlug(slug, init) {
      // A documentId reads like a slug. Anything else names nothing, and `..` would climb out of the path.
      return isSlug(slug)
        ? readDetail(
            `${route}/${slug}`,
            { type: route, schema: detail, onInvalidRecord },
            read,
            init,
          )
        : null;
    },
  };
}

export function createSingle<Detail>(
  { route, detail }: SingleDefinition<Detail>,
  read: Read,
  onInvalidRecord: (record: InvalidRecord) => void,
): Single<Detail> {
  const reading = { type: route, schema: detail, onInvalidRecord };
  return { get: (init) => readDetail(route, reading, read, init) };
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
): Promise<T | null> {
  return unlessMissing(async () => {
    const answer = await read(path, '', init);
    return validDetail({ ...answer, json: expectShape(detailBody, answer).data }, reading);
  });
}
