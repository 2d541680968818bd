import { HTTPError, strapi, type API } from '@strapi/client';
import { createCms } from '@township/client';
import {
  contract,
  filterableOf,
  queries,
  type Filterable,
  type Queries,
} from '@township/client/contract';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { bootCms, type Cms } from './harness';
import { appDir } from './harness/paths';

/* Strapi's own client, as it comes from npm, against every public type. */

let server: Cms;
let client: ReturnType<typeof strapi>;
/** What the API answers, by the portal's own client. */
let own: ReturnType<typeof createCms>;

beforeAll(async () => {
  server = await bootCms({ seed: true });
  client = strapi({ baseURL: `${server.url}/api` });
  own = createCms({ baseUrl: server.url, retries: 0 });
});
afterAll(() => server.stop());

type Name = keyof typeof contract;
type Record = globalThis.Record<string, unknown>;
const names = Object.keys(contract) as Name[];
const listed = names.filter((name) => contract[name].kind !== 'single');
const withAddress = names.filter((name) => contract[name].kind === 'collection');
const single = names.filter((name) => contract[name].kind === 'single');

const collection = (name: Name) => client.collection(contract[name].route);
const keysOf = (records: readonly Record[]) => records.map(({ documentId }) => documentId);
const sorted = (records: readonly Record[]) => keysOf(records).sort();

/** Every record of a type, as it is answered alone where it is. */
async function everyRecord(name: Name): Promise<Record[]> {
  const { data } = await collection(name).find({ pagination: { pageSize: 100 } });
  if (contract[name].kind === 'list') return data;
  return Promise.all(
    data.map(async ({ documentId }) => (await collection(name).findOne(documentId)).data),
  );
}

describe.each(listed)('%s', (name) => {
  test('a list with its pages', async () => {
    const { data, meta } = await collection(name).find();
    const { items, total, page, pageSize, pageCount } = await (
      own[name] as typeof own.articles
    ).list();
    expect(data).toEqual(items);
    expect(meta.pagination).toEqual({ total, page, pageSize, pageCount });
  });

  test('pages cut the list into parts', async () => {
    const whole = await collection(name).find({ pagination: { pageSize: 100 } });
    const parts: Record[] = [];
    for (let page = 1; ; page++) {
      const { data } = await collection(name).find({
        pagination: { page, pageSize: 4, withCount: false },
      });
      parts.push(...data);
      if (data.length < 4) break;
    }
    expect(keysOf(parts)).toEqual(keysOf(whole.data));
  });

  test('each order, as one word, as several', async () => {
    const { sortable = [] }: Queries = queries[contract[name].type];
    const pagination = { pageSize: 100 };
    const whole = sorted((await collection(name).find({ pagination })).data);
    for (const attribute of sortable) {
      for (const sort of [attribute, `${attribute}:desc`, [`${attribute}:asc`, 'documentId:asc']]) {
        expect([sort, sorted((await collection(name).find({ sort, pagination })).data)]).toEqual([
          sort,
          whole,
        ]);
      }
    }
    const ordered = async (sort: string) =>
      keysOf((await collection(name).find({ sort, pagination })).data);
    expect(await ordered('documentId:desc')).toEqual((await ordered('documentId:asc')).reverse());
  });

  test('each filter finds a record by its own value', async () => {
    const records = await everyRecord(name);
    for (const { filters, has } of conditions(filterableOf(contract[name]))) {
      const record = records.find((one) => has(one) !== undefined);
      if (!record) continue;
      const asked = filters(has(record));
      const { data } = await collection(name).find({
        filters: asked,
        pagination: { pageSize: 100 },
      });
      expect([asked, keysOf(data)]).toEqual([asked, expect.arrayContaining([record.documentId])]);
      const others = records.filter((one) => !keysOf(data).includes(one.documentId));
      expect([asked, others.filter((one) => has(one) === has(record))]).toEqual([asked, []]);
    }
  });

  test('groups and lists of values', async () => {
    const [first, second] = (await collection(name).find()).data;
    if (!first) return expect(name).toBe('alerts');
    const both = [first, second].flatMap((one) => one?.documentId ?? []);
    for (const filters of [
      { documentId: { $in: both } },
      { $or: both.map((documentId) => ({ documentId: { $eq: documentId } })) },
      { $and: [{ documentId: { $in: both } }, { updatedAt: { $notNull: true } }] },
    ]) {
      expect(sorted((await collection(name).find({ filters })).data)).toEqual([...both].sort());
    }
  });
});

interface Condition {
  filters: (value: unknown) => Record;
  /** The value that a record has; undefined where it has none. */
  has: (record: Record) => unknown;
}

/** A condition for each attribute that can be filtered by, relations included. */
function conditions(filterable: Filterable): Condition[] {
  return Object.entries(filterable).flatMap(([attribute, kind]): Condition[] => {
    if (typeof kind === 'string') {
      const has = (record: Record) => record[attribute] ?? undefined;
      return [{ filters: (value) => ({ [attribute]: { $eq: value } }), has }];
    }
    return conditions(kind).map(({ filters, has }) => ({
      filters: (value) => ({ [attribute]: filters(value) }),
      has(record) {
        const related = [record[attribute]].flat()[0];
        return related ? has(related as Record) : undefined;
      },
    }));
  });
}

test.each(withAddress)('%s: one, by documentId and by slug', async (name) => {
  const [first] = (await collection(name).find()).data;
  const expected = await (own[name] as typeof own.articles).bySlug(String(first!.slug));
  expect((await collection(name).findOne(first!.documentId)).data).toEqual(expected);
  expect((await collection(name).findOne(String(first!.slug))).data).toEqual(expected);
});

test.each(single)('%s: the one record', async (name) => {
  const { data } = await client.single(contract[name].route).find();
  expect(data).toEqual(await (own[name] as typeof own.town).get());
});

/** What the client threw, and what the server had said. */
async function refused(reading: Promise<unknown>): Promise<{ status: number; error: Record }> {
  const thrown: unknown = await reading.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof HTTPError)) throw new Error(`Not refused: ${String(thrown)}`);
  const { error } = (await thrown.response.clone().json()) as { error: Record };
  return { status: thrown.response.status, error };
}

test('the portal’s own program reads the same', async () => {
  const program = path.resolve(appDir, '../packages/client/bin/township.mjs');
  const township = async (...args: string[]): Promise<Record[]> => {
    const options = { env: { ...process.env, TOWNSHIP_URL: server.url } };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [program, ...args, '--json'],
      options,
    );
    return JSON.parse(stdout);
  };
  const [article] = (await own.articles.list()).items;
  const { name, slug } = article!.column!;
  expect(await township('articles', '--column', name, '--all')).toEqual(
    (await own.articles.list({ column: slug, pageSize: 100 })).items,
  );
  const villages = await township('search', '村', '--type', 'village');
  expect(keysOf(villages)).toEqual(keysOf((await own.search({ q: '村', type: 'village' })).items));
  expect(await township('town')).toEqual(await own.town.get());
});

describe.each(names)('%s refuses in words', (name) => {
  const { kind, route } = contract[name];
  const find = (query: API.BaseQueryParams) =>
    kind === 'single' ? client.single(route).find(query) : collection(name).find(query);

  /** Which parameter it is about stands in the message. */
  test.each<[string, API.BaseQueryParams]>([
    ['populate', { populate: '*' }],
    ['populate', { populate: { cover: true } }],
    ['fields', { fields: ['documentId'] }],
    ['locale', { locale: 'zh' }],
    ...(kind === 'single'
      ? []
      : ([
          ['createdBy', { filters: { createdBy: { id: { $eq: 1 } } } }],
          ['$containsi', { filters: { documentId: { $containsi: 'a' } } }],
          ['password', { sort: 'password' }],
          ['pagination[start]', { pagination: { start: 0, limit: 10 } }],
          ['pageSize', { pagination: { pageSize: 1_000 } }],
        ] as [string, API.BaseQueryParams][])),
  ])('%s: 400', async (parameter, query) => {
    const { status, error } = await refused(find(query));
    expect(status).toBe(400);
    expect(error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(error.message).toContain(parameter);
  });

  test('a version that is not public: 403', async () => {
    expect(await refused(find({ status: 'draft' }))).toMatchObject({ status: 403 });
  });

  if (kind === 'collection') {
    test('what is not there: 404', async () => {
      const { status, error } = await refused(collection(name).findOne('meiyou'));
      expect([status, error]).toEqual([404, expect.objectContaining({ name: 'NotFoundError' })]);
    });
  }

  if (kind !== 'single') {
    test('writing', async () => {
      const { status } = await refused(collection(name).create({ title: 'x' }));
      expect([403, 404, 405]).toContain(status);
    });
  }
});
