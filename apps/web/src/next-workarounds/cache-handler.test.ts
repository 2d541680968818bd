import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const dir = mkdtempSync(path.join(tmpdir(), 'page-cache-'));
const page = (html: string, tags = 'article', status = 200) => ({
  kind: 'APP_PAGE',
  html,
  rscData: Buffer.from(html),
  status,
  headers: { 'x-next-cache-tags': tags } as Record<string, string>,
});
const kind = { kind: 'APP_PAGE' };
const cacheControl = { revalidate: 600, expire: 31_536_000 };

/** What a newly started server sees. */
async function start() {
  jest.resetModules();
  const { default: PageCache, recentlyRead } = await import('./cache-handler.mjs');
  const cache = new PageCache({ serverDistDir: dir });
  return {
    recentlyRead,
    get: (key: string) => cache.get(key, kind),
    set: (key: string, value: ReturnType<typeof page>) => cache.set(key, value, { cacheControl }),
    /** As Next does it: looks, renders, keeps. */
    async render(key: string, value: ReturnType<typeof page>) {
      await cache.get(key, kind);
      await cache.set(key, value, { cacheControl });
    },
    change: (tag: string) => cache.revalidateTag(tag, { expire: 31_536_000 }),
    withdraw: (tag: string) => cache.revalidateTag(tag, { expire: 0 }),
  };
}

/** Whether Next would render the page again in the background. */
const isStale = (entry: { lastModified: number } | null) =>
  entry !== null && entry.lastModified + cacheControl.revalidate * 1000 < Date.now();

const later = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => rmSync(path.join(dir, 'visited-pages'), { recursive: true, force: true }));
afterAll(() => rmSync(dir, { recursive: true }));

test('a page that was rendered is served, also after a restart', async () => {
  await (await start()).render('/a', page('one'));
  const entry = await (await start()).get('/a');
  expect(entry?.value).toMatchObject({ html: 'one', rscData: Buffer.from('one') });
  expect(isStale(entry)).toBe(false);
});

test('a change makes the page stale, and rendering it again makes it fresh', async () => {
  const cache = await start();
  await cache.render('/a', page('one'));
  await later();
  await cache.change('article');
  await later();
  expect(isStale(await cache.get('/a'))).toBe(true);
  await cache.set('/a', page('two'));
  expect(isStale(await cache.get('/a'))).toBe(false);
});

test('a change to something else leaves the page alone', async () => {
  const cache = await start();
  await cache.render('/a', page('one', 'article,village:x'));
  await later();
  await cache.change('village');
  expect(isStale(await cache.get('/a'))).toBe(false);
});

test('a change that arrives while the page is rendered is not lost', async () => {
  const cache = await start();
  await cache.get('/a');
  await later();
  await cache.change('article');
  await later();
  await cache.set('/a', page('read before the change'));
  expect(isStale(await cache.get('/a'))).toBe(true);
});

test('what was withdrawn is not served again, not even after a restart or a further change', async () => {
  const cache = await start();
  await cache.render('/a', page('one', 'article:x'));
  await later();
  await cache.withdraw('article:x');
  await cache.change('article:x');
  expect(await cache.get('/a')).toBeNull();
  expect(await (await start()).get('/a')).toBeNull();
});

test('a redirect that lost its address is not kept, one that has it is', async () => {
  const cache = await start();
  const redirect = page('moved', 'article', 308);
  await cache.render('/a', page('one'));
  await cache.render('/a', redirect);
  expect(await cache.get('/a')).toBeNull();
  await cache.render('/a', {
    ...redirect,
    headers: { ...redirect.headers, location: '/b' },
  });
  expect((await cache.get('/a'))?.value).toMatchObject({ status: 308 });
});

test('a 404 is not kept, and takes the place of the page that was there', async () => {
  const cache = await start();
  await cache.render('/a', page('one'));
  await cache.render('/a', page('missing', 'article', 404));
  await cache.render('/made-up', page('missing', 'article', 404));
  expect(await cache.get('/a')).toBeNull();
  expect(await cache.get('/made-up')).toBeNull();
  expect(readdirSync(path.join(dir, 'visited-pages'))).toEqual([]);
});

test('after a failed rendering the last good page stays, and a new change is tried at once', async () => {
  const cache = await start();
  const good = page('good');
  await cache.render('/a', good);
  await later();
  await cache.change('article');
  await cache.get('/a');
  await later();
  await cache.set('/a', good);
  const kept = await cache.get('/a');
  expect(kept?.value).toBe(good);
  expect(isStale(kept)).toBe(false);
  await later();
  await cache.change('article');
  expect(isStale(await cache.get('/a'))).toBe(true);
});

test('it knows which pages were read last, the newest first', async () => {
  const cache = await start();
  for (const key of ['/-', '/-/a', '/elder/a', '/-/b']) await cache.render(key, page(key));
  await cache.render('/-/urlset', { ...page('<urlset/>'), kind: 'APP_ROUTE' });
  await cache.get('/-/a');
  expect(cache.recentlyRead(10)).toEqual(['/-/a', '/-/b', '/elder/a', '/-']);
  expect(cache.recentlyRead(2)).toEqual(['/-/a', '/-/b']);
});

test("the CMS's answers are not kept", async () => {
  const cache = await start();
  await cache.set('/api', { ...page('data'), kind: 'FETCH' });
  expect(await cache.get('/api')).toBeNull();
});
