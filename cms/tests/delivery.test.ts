import type { UID } from '@strapi/strapi';
import { bootCms, createTestDatabase, type Cms, type TestDatabase } from './harness';
import { acknowledgeAll, until, WebOrigin } from './harness/web-origin';

const OUTBOX = 'api::outbox-event.outbox-event' as UID.ContentType;
const SECRET = 'a-secret-of-the-test';

let database: TestDatabase;
let site: WebOrigin;
let cms: Cms | undefined;

async function boot(...origins: string[]): Promise<Cms> {
  cms = await bootCms({
    database,
    env: { WEB_ORIGINS: (origins.length ? origins : [site.url]).join(), DELIVERY_SECRET: SECRET },
  });
  return cms;
}

async function shutDown(): Promise<void> {
  await cms?.stop();
  cms = undefined;
}

beforeEach(async () => {
  database = await createTestDatabase();
  site = await new WebOrigin(SECRET).start();
});
afterEach(async () => {
  await shutDown();
  await site.stop();
  await database.drop();
});

const waiting = () => cms!.strapi.db.query(OUTBOX).count();
const attempts = async (): Promise<number> =>
  (await cms!.strapi.db.query(OUTBOX).findOne({ where: {}, orderBy: 'id' }))?.attempts ?? 0;
const addColumn = (slug: string) =>
  cms!.strapi
    .documents('api::column.column')
    .create({ data: { name: slug.slice(0, 20), slug, kind: 'news' } });
const slugs = () => site.delivered.map((event) => event.slug);

test('a change reaches every site, signed, when it is committed and not before', async () => {
  const other = await new WebOrigin(SECRET).start();
  try {
    const { strapi } = await boot(site.url, other.url);
    await strapi.db.transaction(async () => {
      await addColumn('yi');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(site.posts).toEqual([]);
    });
    await until('both have it', () => site.delivered.length + other.delivered.length === 2);
    expect(site.delivered[0]).toMatchObject({ type: 'column', action: 'create', slug: 'yi' });
    expect(other.delivered).toEqual(site.delivered);
    expect(site.badSignatures + other.badSignatures).toBe(0);
    await until('the outbox is empty', async () => (await waiting()) === 0);
  } finally {
    await other.stop();
  }
});

test('a site that was down gets everything in order, though the CMS was restarted meanwhile', async () => {
  await site.stop();
  await boot();
  for (const slug of ['yi', 'er', 'san']) await addColumn(slug);
  await until('an attempt failed', async () => (await attempts()) > 0);
  expect(await waiting()).toBe(3);
  await shutDown();

  await boot();
  await addColumn('si');
  await site.start();
  await until('all arrived', () => site.delivered.length === 4);
  expect(slugs()).toEqual(['yi', 'er', 'san', 'si']);
  await until('the outbox is empty', async () => (await waiting()) === 0);
});

test('a site that answers an error, or nothing at all, is asked again', async () => {
  await boot();
  site.react = () => ({ status: 500, acknowledged: [] });
  await addColumn('yi');
  await until('it refused', async () => (await attempts()) === 1);
  site.react = () => null;
  await until('it hung', async () => (await attempts()) === 2);
  expect(await waiting()).toBe(1);
  site.react = acknowledgeAll;
  await until('it arrived', () => site.delivered.length === 1);
  expect(site.posts.length).toBeGreaterThanOrEqual(3);
});

test('what a site leaves out of its receipt is sent again, and holds up nothing else', async () => {
  await boot();
  site.react = (events) => ({
    status: 200,
    acknowledged: events.filter(({ slug }) => slug !== 'yi').map(({ id }) => id),
  });
  await addColumn('yi');
  await addColumn('er');
  await until('the other one arrived', () => slugs().includes('er'));
  expect(slugs()).not.toContain('yi');
  site.react = acknowledgeAll;
  await until('the first arrived too', () => slugs().includes('yi'));
  await until('the outbox is empty', async () => (await waiting()) === 0);
});

/** What the CMS writes into its log as errors from now on. */
function complaints({ strapi }: Cms): string[] {
  const lines: string[] = [];
  Object.assign(strapi.log, { error: (line: string) => lines.push(line) });
  return lines;
}

test('what a site reports as unreadable is passed over, told and counted, and holds up nothing', async () => {
  const lines = complaints(await boot());
  site.react = (events) => {
    const bad = events.filter(({ slug }) => slug?.startsWith('xin'));
    const unreadable = bad.map(({ id }) => ({ id, reason: 'type: unknown' }));
    const good = events.filter((event) => !bad.includes(event));
    return { status: 200, acknowledged: good.map(({ id }) => id), unreadable };
  };
  for (const slug of ['yi', 'xin-yi', 'er', 'xin-er', 'san']) await addColumn(slug);
  await until('the outbox is empty', async () => (await waiting()) === 0);
  expect(slugs()).toEqual(['yi', 'er', 'san']);
  expect(lines).toEqual([
    expect.stringMatching(/xin-yi.*1 条：type: unknown$/),
    expect.stringMatching(/xin-er.*2 条：type: unknown$/),
  ]);
});

test('a site of before that report refuses the whole batch: all but what it cannot read arrive, in order', async () => {
  await site.stop();
  const lines = complaints(await boot());
  const all = Array.from({ length: 60 }, (_, index) => `lanmu-${index}`);
  for (const slug of all) await addColumn(slug);
  const unknown = ['lanmu-0', 'lanmu-17', 'lanmu-59'];
  site.react = (events) =>
    events.some(({ slug }) => unknown.includes(slug ?? ''))
      ? { status: 400, acknowledged: [], error: { name: 'ValidationError', message: '格式不正确' } }
      : acknowledgeAll(events);
  await site.start();
  await until('the outbox is empty', async () => (await waiting()) === 0);
  expect(slugs()).toEqual(all.filter((slug) => !unknown.includes(slug)));
  expect(lines.map((line) => /lanmu-\d+/.exec(line)?.[0])).toEqual(unknown);
});

test('a 400 that is not the site speaking, such as a proxy in between, loses nothing', async () => {
  await boot();
  site.react = () => ({ status: 400, acknowledged: [], error: { name: 'Bad Request' } });
  await addColumn('yi');
  await until('it was refused', async () => (await attempts()) > 0);
  expect(await waiting()).toBe(1);
  site.react = acknowledgeAll;
  await until('it arrived', () => site.delivered.length === 1);
});

test('many changes go in batches of at most 50, one post at a time, each once', async () => {
  await site.stop();
  await boot();
  const all = Array.from({ length: 120 }, (_, index) => `lanmu-${index}`);
  for (const slug of all) await addColumn(slug);
  await site.start();
  await until('all arrived', () => site.delivered.length === all.length);
  expect(slugs()).toEqual(all);
  expect(Math.max(...site.posts.map((events) => events.length))).toBe(50);
  expect(site.mostAtOnce).toBe(1);
});

test('events of a site that is no longer configured are dropped', async () => {
  await site.stop();
  await boot();
  await addColumn('yi');
  await shutDown();
  const other = await new WebOrigin(SECRET).start();
  try {
    await boot(other.url);
    expect(await waiting()).toBe(0);
    expect(other.posts).toEqual([]);
  } finally {
    await other.stop();
  }
});
