import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SavedMarks } from './marks.js';
import { DiskStore, type DiskOptions } from './disk-store.js';

let dir: string;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'disk-store-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const none = { before: 0, marks: [] };
const marks: SavedMarks = {
  clock: 7,
  changed: none,
  withdrawn: { before: 2, marks: [['article:x', 5]] },
};

const open = (options: Partial<DiskOptions> = {}) =>
  DiskStore.open({ dir, version: '1', ...options });
const text = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString();
/** Does not compress. */
const noise = (bytes: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes)));
const files = () =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
const bytesOnDisk = () =>
  files().reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);

test('what is written is there at once, and after a restart; the last writing counts', async () => {
  const store = await open();
  store.write('/a', Buffer.from('one'));
  store.write('/a', Buffer.from('two'));
  store.write('/b', Buffer.from('three'));
  store.remove('/b');
  expect([text(await store.read('/a')), await store.read('/b')]).toEqual(['two', null]);
  await store.settled();
  const later = await open();
  expect([text(await later.read('/a')), await later.read('/b')]).toEqual(['two', null]);
});

test('writing waits for nothing: the event loop goes on', async () => {
  const store = await open();
  store.write('/a', Buffer.alloc(4_000_000, 'page'));
  expect(files()).toEqual([]);
  await store.settled();
  expect(files()).toHaveLength(1);
});

test('bytes and files are bounded, what was used longest ago goes out', async () => {
  const store = await open({ bytes: 100_000, files: 8 });
  for (let n = 0; n < 8; n++) {
    store.write(`/${n}`, noise(10_000));
    await store.settled();
  }
  await store.read('/0');
  store.write('/new', noise(10_000));
  await store.settled();
  expect(await store.read('/0')).not.toBeNull();
  expect(await store.read('/1')).toBeNull();
  for (let n = 0; n < 5; n++) store.write(`/big-${n}`, noise(40_000));
  await store.settled();
  expect(bytesOnDisk()).toBeLessThanOrEqual(100_000);
});

test('the bound holds for what an earlier run has left, too', async () => {
  const before = await open();
  for (let n = 0; n < 10; n++) before.write(`/${n}`, noise(10_000));
  await before.settled();
  await (await open({ bytes: 50_000 })).settled();
  expect(bytesOnDisk()).toBeLessThanOrEqual(50_000);
});

test("another build's pages are dropped", async () => {
  const before = await open();
  before.write('/a', Buffer.from('one'));
  await before.settled();
  const after = await open({ version: '2' });
  expect(await after.read('/a')).toBeNull();
  expect(files()).toEqual([]);
});

test('a damaged file is none', async () => {
  const store = await open();
  store.write('/a', Buffer.from('one'));
  await store.settled();
  const [file] = files();
  writeFileSync(path.join(file!.parentPath, file!.name), 'half of');
  expect(await (await open()).read('/a')).toBeNull();
});

test('marks outlive a restart', async () => {
  expect(await (await open()).loadMarks()).toBeNull();
  await (await open()).saveMarks(marks);
  expect(await (await open({ version: '2' })).loadMarks()).toEqual(marks);
});

/** Makes every writing of a file fail, as a full disk does: what it writes first is in the way. */
const block = (file: string) => mkdirSync(`${file}.tmp/in-the-way`, { recursive: true });

test('a page that could not be written leaves no older one behind', async () => {
  const store = await open();
  store.write('/a', Buffer.from('with the number'));
  store.write('/b', Buffer.from('another'));
  await store.settled();
  store.write('/a', Buffer.from('masked'));
  for (const file of files()) block(path.join(file.parentPath, file.name));
  await store.settled();
  expect(await store.read('/a')).toBeNull();
  expect(await (await open()).read('/a')).toBeNull();
});

test('where marks cannot be kept, no page outlives this process', async () => {
  const store = await open();
  store.write('/a', Buffer.from('one'));
  await store.settled();
  block(path.join(dir, 'marks.json'));
  await store.saveMarks(marks);
  expect(await (await open()).read('/a')).toBeNull();
});

test('a directory that cannot be written to keeps nothing, says so once, and stops nobody', async () => {
  const refused: unknown[] = [];
  writeFileSync(path.join(dir, 'file'), '');
  const store = await open({ dir: path.join(dir, 'file/in'), onRefused: (e) => refused.push(e) });
  for (const key of ['/a', '/b']) store.write(key, Buffer.from('one'));
  await store.saveMarks(marks);
  await store.settled();
  expect(await store.read('/a')).toBeNull();
  expect(refused).toHaveLength(1);
});
