import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DiskStore, PageCache } from '@township/page-cache';
import CacheHandler from './cache-handler.mjs';

const NAME = Symbol.for('township.pageCache');
const renewalKey = 'known to the server alone';
const kind = { kind: 'APP_PAGE' };
const cacheControl = { revalidate: 600, expire: 31_536_000 };
const page = (html: string, status = 200, kind = 'APP_PAGE') => ({
  kind,
  html,
  status,
  headers: { 'x-next-cache-tags': 'article,article:x' },
});

let dir: string;
let cache: PageCache<never>;
/** What the next rendering of any page makes; null fails. */
let rendering: ReturnType<typeof page> | null;

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'cache-handler-'));
  rendering = null;
  cache = await PageCache.open<never>({
    store: await DiskStore.open({ dir, version: '1' }),
    render: async (key) => {
      const inner = new CacheHandler({ _requestHeaders: { 'x-prerender-revalidate': renewalKey } });
      expect(await inner.get(key, kind)).toBeNull();
      await inner.set(key, rendering, { cacheControl });
      return rendering !== null;
    },
  });
  Object.assign(globalThis, { [NAME]: { cache, renewalKey } });
});
afterEach(async () => {
  Reflect.deleteProperty(globalThis, NAME);
  await cache.settled();
  rmSync(dir, { recursive: true });
});

/** As Next does it for a reader: looks, renders when there is nothing, keeps. */
async function read(key: string, value: ReturnType<typeof page> | null = null) {
  const handler = new CacheHandler({ _requestHeaders: {} });
  const kept = await handler.get(key, kind);
  if (!kept && value) await handler.set(key, value, { cacheControl });
  return kept?.value;
}

test('a page is kept under its tags, and one that changed is rendered before Next gets it', async () => {
  expect(await read('/a', page('one'))).toBeUndefined();
  expect(await read('/a')).toEqual(page('one'));
  await cache.mark({ changed: ['article:x'], withdrawn: [] });
  rendering = page('two');
  expect(await read('/a')).toEqual(page('two'));
});

test('a page that could not be rendered again stays, and looks fresh to Next', async () => {
  await read('/a', page('one'));
  await cache.mark({ changed: ['article'], withdrawn: [] });
  const kept = await new CacheHandler({}).get('/a', kind);
  expect(kept).toMatchObject({ value: page('one'), cacheControl });
  expect(kept?.lastModified).toBeGreaterThan(Date.now() - 60_000);
});

test('a change while a page is rendered for its first reader is not lost', async () => {
  const handler = new CacheHandler({});
  await handler.get('/a', kind);
  await cache.mark({ changed: ['article'], withdrawn: [] });
  await handler.set('/a', page('read before the change'), { cacheControl });
  rendering = page('read after it');
  expect(await read('/a')).toEqual(page('read after it'));
});

test('a header that somebody made up asks for no rendering', async () => {
  await read('/a', page('one'));
  const handler = new CacheHandler({ _requestHeaders: { 'x-prerender-revalidate': 'made up' } });
  expect((await handler.get('/a', kind))?.value).toEqual(page('one'));
});

test('a 404 is not kept, and takes the place of the page that was there', async () => {
  await read('/a', page('one'));
  await new CacheHandler({}).set('/a', page('missing', 404), { cacheControl });
  expect(await read('/a')).toBeUndefined();
});

test("the CMS's answers are not kept", async () => {
  const handler = new CacheHandler({});
  await handler.set('/api', page('data', 200, 'FETCH'), { cacheControl });
  expect(await handler.get('/api', { kind: 'FETCH' })).toBeNull();
});

test('while the site is built nothing is kept, and nothing fails', async () => {
  Reflect.deleteProperty(globalThis, NAME);
  expect(await read('/a', page('one'))).toBeUndefined();
  expect(await read('/a')).toBeUndefined();
});
