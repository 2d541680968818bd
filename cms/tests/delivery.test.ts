import { bootCms, createStartedDatabase, type Cms, type TestDatabase } from './harness';
import * as delivery from './harness/delivery';
import { acknowledgeAll, until, WebOrigin } from './harness/web-origin';

const SECRET = 'a-secret-of-the-test';

let database: TestDatabase;
let site: WebOrigin;
let cms: Cms | undefined;

/** A site that is new has been told to start over when this resolves. */
async function boot(...origins: string[]): Promise<Cms> {
  cms = await bootCms({
    database,
    env: { WEB_ORIGINS: (origins.length ? origins : [site.url]).join(), DELIVERY_SECRET: SECRET },
  });
  const { strapi } = cms;
  await until('no site has to start over', async () =>
    (await delivery.destinations(strapi)).every(({ start_over }) => start_over === null),
  );
  return cms;
}

async function shutDown(): Promise<void> {
  await cms?.stop();
  cms = undefined;
}

beforeEach(async () => {
  database = await createStartedDatabase('without-content');
  site = await new WebOrigin(SECRET).start();
});
afterEach(async () => {
  await shutDown();
  await site.stop();
  await database.drop();
});

const waiting = () => delivery.waiting(cms!.strapi);
const nothingWaits = () => until('nothing waits', async () => (await waiting()) === 0);
const setAside = async () =>
  (await cms!.strapi.db.connection(delivery.UNDELIVERED).where({ dead_at: null })).length;
const destination = async () => (await delivery.destinations(cms!.strapi))[0]!;
const failures = async () => (await destination()).failures;
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
    await nothingWaits();
  } finally {
    await other.stop();
  }
});

test('a site that was down gets everything in order, though the CMS was restarted meanwhile', async () => {
  await boot();
  await site.stop();
  for (const slug of ['yi', 'er', 'san']) await addColumn(slug);
  await until('an attempt failed', async () => (await failures()) > 0);
  expect(await waiting()).toBe(3);
  await shutDown();

  await boot();
  await addColumn('si');
  await site.start();
  await until('all arrived', () => site.delivered.length === 4);
  expect(slugs()).toEqual(['yi', 'er', 'san', 'si']);
  await nothingWaits();
});

test('a site that answers an error, or nothing at all, is asked again', async () => {
  await boot();
  site.react = () => ({ status: 500, acknowledged: [] });
  await addColumn('yi');
  await until('it refused', async () => (await failures()) === 1);
  site.react = () => null;
  await until('it hung', async () => (await failures()) === 2);
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
  await nothingWaits();
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
  await nothingWaits();
  expect(slugs()).toEqual(['yi', 'er', 'san']);
  expect(lines).toEqual([
    expect.stringMatching(/xin-yi.*1 条：type: unknown$/),
    expect.stringMatching(/xin-er.*2 条：type: unknown$/),
  ]);
});

test('a site of before that report refuses the whole batch: all but what it cannot read arrive, in order', async () => {
  const lines = complaints(await boot());
  await site.stop();
  const all = Array.from({ length: 60 }, (_, index) => `lanmu-${index}`);
  for (const slug of all) await addColumn(slug);
  const unknown = ['lanmu-0', 'lanmu-17', 'lanmu-59'];
  site.react = (events) =>
    events.some(({ slug }) => unknown.includes(slug ?? ''))
      ? { status: 400, acknowledged: [], error: { name: 'ValidationError', message: '格式不正确' } }
      : acknowledgeAll(events);
  await site.start();
  await nothingWaits();
  expect(slugs()).toEqual(all.filter((slug) => !unknown.includes(slug)));
  expect(lines.map((line) => /lanmu-\d+/.exec(line)?.[0])).toEqual(unknown);
});

test('a 400 that is not the site speaking, such as a proxy in between, loses nothing', async () => {
  await boot();
  site.react = () => ({ status: 400, acknowledged: [], error: { name: 'Bad Request' } });
  await addColumn('yi');
  await until('it was refused', async () => (await failures()) > 0);
  expect(await waiting()).toBe(1);
  site.react = acknowledgeAll;
  await until('it arrived', () => site.delivered.length === 1);
});

test('many changes go in batches of at most 50, one post at a time, each once', async () => {
  await boot();
  await site.stop();
  const all = Array.from({ length: 120 }, (_, index) => `lanmu-${index}`);
  for (const slug of all) await addColumn(slug);
  await site.start();
  await until('all arrived', () => site.delivered.length === all.length);
  expect(slugs()).toEqual(all);
  expect(Math.max(...site.posts.map((events) => events.length))).toBe(50);
  expect(site.mostAtOnce).toBe(1);
});

test('a site that is new starts over, and does so again when the log was cut off behind it', async () => {
  site.react = () => ({ status: 500, acknowledged: [] });
  cms = await bootCms({ database, env: { WEB_ORIGINS: site.url, DELIVERY_SECRET: SECRET } });
  const { strapi } = cms;
  await until('it refused', async () => (await failures()) > 0);
  const { start_over: id, secret } = await destination();
  expect(secret).not.toContain(SECRET);
  await addColumn('yi');
  site.react = acknowledgeAll;
  await until('it has the change behind it', () => slugs().includes('yi'));
  expect(site.startOvers).toEqual([id]);

  // It leaves one out, and then does not answer while the log is cut off.
  site.react = () => ({ status: 200, acknowledged: [] });
  await addColumn('er');
  await until('it is set aside', async () => (await setAside()) === 1);
  site.react = () => null;
  await addColumn('san');
  await until('it hangs', () => site.posts.at(-1)?.at(-1)?.slug === 'san');
  const state = { type: 'core', name: 'changes', key: 'log' };
  const log = (await strapi.store.get(state)) as { epoch: string; sequence: number; id: string };
  const last = (await delivery.loggedEvents(strapi)).at(-1)!;
  await strapi.store.set({ ...state, value: { ...log, sequence: last.sequence, id: last.id } });
  await strapi.db.connection('change_log').delete();
  site.react = acknowledgeAll;
  await until('it starts over', () => site.startOvers.length === 2);
  await nothingWaits();
  await addColumn('si');
  await until('it goes on', () => slugs().includes('si'));
  expect(site.startOvers).toHaveLength(2);
});

test('a site that has taken what a backup does not hold starts over; one whose answer was lost does not', async () => {
  const { strapi } = await boot();
  const { connection } = strapi.db;
  await addColumn('yi');
  await nothingWaits();
  const backup = await destination();
  await addColumn('er');
  await nothingWaits();
  const startOvers = site.startOvers.length;

  // As if the CMS had been killed before it knew.
  await connection(delivery.DESTINATIONS).update({ cursor: backup.cursor });
  await addColumn('san');
  await nothingWaits();
  expect(slugs()).toEqual(['yi', 'er', 'er', 'san']);
  expect(site.startOvers).toHaveLength(startOvers);

  const behind = Number(backup.cursor.split('.')[1]);
  await connection('change_log').where('sequence', '>', behind).delete();
  await connection(delivery.DESTINATIONS).update({ cursor: backup.cursor });
  await addColumn('si');
  await until('it starts over', () => site.startOvers.length === startOvers + 1);
  await nothingWaits();
  await addColumn('wu');
  await nothingWaits();
  expect(site.startOvers).toHaveLength(startOvers + 1);
});

test('what a site never acknowledges becomes a dead letter, kept with its reason; the newest 1,000 are', async () => {
  const lines = complaints(await boot());
  const undelivered = () => cms!.strapi.db.connection(delivery.UNDELIVERED);
  const { id } = await destination();
  const old = Array.from({ length: 1_000 }, (_, n) => ({
    ...{ destination: id, event: '{}', attempts: 1, reason: `旧 ${n}`, next_attempt_at: 0 },
    dead_at: n,
  }));
  for (let n = 0; n < old.length; n += 100) await undelivered().insert(old.slice(n, n + 100));
  site.react = (events) => ({
    status: 200,
    acknowledged: events.filter(({ slug }) => slug !== 'yi').map((event) => event.id),
  });
  await addColumn('yi');
  await until('it is set aside', async () => (await setAside()) === 1);
  await undelivered().where({ dead_at: null }).update({ attempts: 19, next_attempt_at: 0 });
  await addColumn('er');
  await nothingWaits();
  expect(slugs()).toEqual(['er']);
  const letters = await undelivered().whereNotNull('dead_at').orderBy('id');
  expect(letters).toHaveLength(1_000);
  expect(letters[0].reason).toBe('旧 1');
  expect(letters.at(-1)).toMatchObject({ attempts: 20, reason: '一直没有确认收到' });
  expect(JSON.parse(letters.at(-1).event)).toMatchObject({ slug: 'yi' });
  expect(lines).toEqual([expect.stringMatching(/yi.*死信/)]);
});

test('an older CMS keeps its outbox, and what waits there reaches the site as a start over', async () => {
  await boot();
  const { connection } = cms!.strapi.db;
  // As the version before left the database: the site is no destination yet, and Strapi knows the table.
  await connection(delivery.DESTINATIONS).delete();
  await connection.schema.createTable('outbox_events', (table) => {
    table.increments('id');
    table.string('origin');
  });
  await connection('outbox_events').insert({ origin: site.url });
  const schemas = () => connection('strapi_database_schema');
  const [stored] = await schemas().select('schema');
  const { tables, ...rest } =
    typeof stored.schema === 'string' ? JSON.parse(stored.schema) : stored.schema;
  const outbox = { name: 'outbox_events', columns: [], indexes: [], foreignKeys: [] };
  const schema = JSON.stringify({ ...rest, tables: [...tables, outbox] });
  await schemas().update({ schema, hash: 'of another version' });
  await shutDown();

  await boot();
  expect(site.startOvers).toHaveLength(2);
  expect(await cms!.strapi.db.connection('outbox_events').select('origin')).toEqual([
    { origin: site.url },
  ]);
});

test('events of a site that is no longer configured are dropped', async () => {
  await boot();
  await site.stop();
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
