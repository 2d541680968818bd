import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DiskStore } from './disk-store.js';
import { PageCache, type Options } from './page-cache.js';

let dir: string;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'page-cache-'))));
afterEach(() => rmSync(dir, { recursive: true }));

/** A newly started site: what its source says now is what a rendering makes. */
async function start(options: Partial<Options> = {}) {
  const site = {
    says: 'one' as string | null,
    renderings: 0,
    turns: [] as boolean[],
    /** Held until it is let go on. */
    held: Promise.resolve(),
  };
  const keep = (key: string, text: string, asOf: number) =>
    cache.set(key, text, { tags: ['article', `article:${key}`], asOf, maxAge: 600 });
  const cache: PageCache<string> = await PageCache.open<string>({
    store: await DiskStore.open({ dir, version: '1' }),
    onSource: (silent) => site.turns.push(silent),
    render: async (key) => {
      site.renderings += 1;
      const asOf = cache.now();
      const text = site.says;
      await site.held;
      if (text === null) return false;
      cache.source.answered();
      keep(key, text, asOf);
      return true;
    },
    ...options,
  });
  return Object.assign(site, {
    cache,
    first: (key: string, text = 'one') => keep(key, text, cache.now()),
    change: (tag = 'article') => cache.mark({ changed: [tag], withdrawn: [] }),
    withdraw: (tag: string) => cache.mark({ changed: [], withdrawn: [tag] }),
  });
}

/** A promise and what settles it. */
function gate() {
  let open = () => {};
  const held = new Promise<void>((resolve) => (open = resolve));
  return { held, open };
}

test('a page that changed is rendered before it is served', async () => {
  const site = await start();
  site.first('/a');
  expect(await site.cache.get('/a')).toBe('one');
  site.says = 'two';
  await site.change();
  expect(await site.cache.get('/a')).toBe('two');
  expect(await site.cache.get('/a')).toBe('two');
  expect(site.renderings).toBe(1);
});

test('many readers of a changed page wait for one rendering', async () => {
  const site = await start();
  site.first('/a');
  site.says = 'two';
  await site.change();
  const readers = await Promise.all(Array.from({ length: 50 }, () => site.cache.get('/a')));
  expect(new Set(readers)).toEqual(new Set(['two']));
  expect(site.renderings).toBe(1);
});

test('a change that arrives while the page is rendered is rendered, too', async () => {
  const site = await start();
  site.first('/a');
  await site.change();
  const { held, open } = gate();
  site.held = held;
  site.says = 'two';
  const reader = site.cache.get('/a');
  await new Promise((resolve) => setImmediate(resolve));
  site.says = 'three';
  await site.change();
  open();
  expect(await reader).toBe('three');
});

test('while the source is silent the last good page stands in, and one reader at most waits', async () => {
  const site = await start({ longestSilenceMs: 50 });
  for (const key of ['/a', '/b', '/c']) site.first(key);
  await site.change();
  site.held = gate().held;
  expect(await site.cache.get('/a')).toBe('one');
  expect(site.turns).toEqual([true]);
  expect(await Promise.all(['/a', '/b', '/c'].map((key) => site.cache.get(key)))).toEqual([
    'one',
    'one',
    'one',
  ]);
  expect(site.renderings).toBe(1);
});

test('a reader waits longer for a source that is busy but answers', async () => {
  const site = await start({ longestSilenceMs: 50 });
  site.first('/a');
  site.says = 'two';
  await site.change();
  const { held, open } = gate();
  site.held = held;
  const answering = setInterval(() => site.cache.source.answered(), 10);
  setTimeout(open, 100);
  expect(await site.cache.get('/a')).toBe('two');
  clearInterval(answering);
});

test('a change that is told ends the silence: its pages are rendered before they are served', async () => {
  const site = await start();
  site.first('/a');
  site.says = null;
  await site.change();
  expect(await site.cache.get('/a')).toBe('one');
  expect(site.turns).toEqual([true]);
  site.says = 'two';
  await site.change();
  expect(await site.cache.get('/a')).toBe('two');
  expect(site.turns).toEqual([true, false]);
});

test('a page that fails by itself keeps its last good form and holds up no other', async () => {
  const site = await start();
  site.first('/a');
  site.first('/b');
  await site.change();
  site.says = null;
  const { held, open } = gate();
  site.held = held;
  const reader = site.cache.get('/a');
  await new Promise((resolve) => setImmediate(resolve));
  site.cache.source.answered();
  open();
  expect(await reader).toBe('one');
  expect(await site.cache.get('/a')).toBe('one');
  expect([site.renderings, site.turns]).toEqual([1, []]);
  site.says = 'two';
  expect(await site.cache.get('/b')).toBe('two');
});

test('what was withdrawn is not served again, not even while the source is silent or after a restart', async () => {
  const site = await start();
  site.first('/a');
  site.first('/b');
  await site.withdraw('article:/a');
  site.says = null;
  expect(await site.cache.get('/a')).toBeNull();
  expect(await site.cache.get('/b')).toBe('one');
  await site.cache.settled();
  const again = await start();
  again.says = null;
  expect(await again.cache.get('/a')).toBeNull();
  expect(await again.cache.get('/b')).toBe('one');
});

test('a page that is withdrawn while it is rendered again is not served', async () => {
  const site = await start();
  site.first('/a');
  await site.change();
  const { held, open } = gate();
  site.held = held;
  const reader = site.cache.get('/a');
  await new Promise((resolve) => setImmediate(resolve));
  await site.withdraw('article:/a');
  site.says = null;
  open();
  expect(await reader).toBeNull();
});

test('pages of an earlier run are rendered before they are served, and stand in while the source is silent', async () => {
  const before = await start();
  before.first('/a');
  before.first('/b');
  await before.cache.settled();
  const site = await start();
  site.says = null;
  expect(await site.cache.get('/b')).toBe('one');
  site.cache.source.answered();
  site.says = 'two';
  expect(await site.cache.get('/a')).toBe('two');
});

test('a page that is gone is no more', async () => {
  const site = await start({ render: async (key) => (site.cache.remove(key), true) });
  site.first('/a');
  await site.change();
  expect(await site.cache.get('/a')).toBeNull();
  await site.cache.settled();
  expect(await (await start()).cache.get('/a')).toBeNull();
});

test('a page that only grew old is served at once and rendered again meanwhile', async () => {
  const site = await start();
  site.cache.set('/a', 'one', { tags: [], asOf: site.cache.now(), maxAge: -1 });
  site.says = 'two';
  expect(await site.cache.get('/a')).toBe('one');
  await new Promise((resolve) => setImmediate(resolve));
  expect(await site.cache.get('/a')).toBe('two');
});

test('a rendering that began earlier does not replace a later one', async () => {
  const { cache } = await start();
  const early = cache.now();
  await cache.mark({ changed: ['x'], withdrawn: [] });
  cache.set('/a', 'later', { tags: [], asOf: cache.now(), maxAge: null });
  cache.set('/a', 'earlier', { tags: [], asOf: early, maxAge: null });
  expect(await cache.get('/a')).toBe('later');
});

test('memory is bounded, and what left it is read from the disk', async () => {
  const site = await start({ memoryPages: 2 });
  for (const key of ['/a', '/b', '/c']) site.first(key, key);
  expect(await site.cache.get('/a')).toBe('/a');
  expect(site.renderings).toBe(0);
});

test('it names changed pages, those read last first', async () => {
  const site = await start();
  for (const key of ['/a', '/b', '/c']) site.first(key);
  await site.cache.get('/a');
  expect(site.cache.outdated(5)).toEqual([]);
  await site.change();
  expect(site.cache.outdated(2)).toEqual(['/a', '/c']);
});

test('a change that nobody can read outdates every page', async () => {
  const site = await start();
  site.first('/a');
  site.says = 'two';
  await site.cache.markEverything();
  expect(await site.cache.get('/a')).toBe('two');
});
