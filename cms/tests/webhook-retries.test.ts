import type { Core } from '@strapi/strapi';
import {
  bootCms,
  createStartedDatabase,
  signInAsAdmin,
  type Cms,
  type TestDatabase,
} from './harness';
import { ADMIN } from './harness/admin';
import { DESTINATIONS } from './harness/delivery';
import { Receiver, slugIn, webhookAdmin, type WebhookAdmin } from './harness/receiver';
import { until } from './harness/web-origin';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds to wait after the nth failure, by Standard Webhooks. */
const WAITS = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

let database: TestDatabase;
let cms: Cms;
let admin: WebhookAdmin;
let receiver: Receiver;
let id: number;

const boot = async () => {
  cms = await bootCms({ database, env: { WEBHOOK_ALLOWED_HOSTS: '127.0.0.1' } });
};

beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  await boot();
  admin = webhookAdmin(cms, await signInAsAdmin(cms));
});
afterAll(async () => {
  await cms.stop();
  await database.drop();
});

const settings = (more: object = {}) => ({
  name: '县级网站',
  address: receiver.address,
  types: ['column'],
  ...more,
});

beforeEach(async () => {
  receiver = await new Receiver().start();
  const made = await admin.create(settings());
  receiver.secret = made.secret;
  id = made.id;
});
afterEach(async () => {
  jest.restoreAllMocks();
  await admin.remove(id);
  await receiver.stop();
});

const addColumn = (slug: string) =>
  cms.strapi
    .documents('api::column.column')
    .create({ data: { name: slug.slice(0, 20), slug, kind: 'news' } });

/** Resolves when so many attempts in a row have failed, and that is known. */
const failedTimes = (count: number) =>
  until(`${count} attempts failed`, async () => (await admin.find(id)).failures === count);

/** Seconds from the last failure to the next attempt. */
async function waitNow(): Promise<number> {
  const { nextAttemptAt, lastFailureAt } = await admin.find(id);
  return (Date.parse(nextAttemptAt!) - Date.parse(lastFailureAt!)) / 1_000;
}

function complaints({ log }: Core.Strapi): string[] {
  const lines: string[] = [];
  jest.spyOn(log, 'error').mockImplementation((line: unknown) => {
    lines.push(String(line));
    return log;
  });
  return lines;
}

test('what is refused is sent again on the schedule, with jitter, by the same id; then the webhook is disabled, and says so', async () => {
  const lines = complaints(cms.strapi);
  receiver.react = () => ({ status: 500, body: '出错了' });
  await addColumn('yi');
  await addColumn('er');
  const waits: number[] = [];
  for (let count = 1; count <= WAITS.length; count++) {
    await failedTimes(count);
    waits.push(await waitNow());
    expect((await admin.find(id)).state).toBe('on');
    await admin.retry(id);
  }
  await failedTimes(10);
  expect(
    waits.map((wait, index) => wait >= WAITS[index]! && wait <= WAITS[index]! * 1.2 + 1),
  ).toEqual(WAITS.map(() => true));
  expect(waits.map((wait, index) => wait / WAITS[index]!)).not.toEqual(WAITS.map(() => 1));
  expect(new Set(receiver.received.map((one) => one.id)).size).toBe(1);
  expect(new Set(receiver.received.map((one) => one.body)).size).toBe(1);
  expect(receiver.received).toHaveLength(10);
  expect((await admin.attempts(id)).map(({ attempt }) => attempt)).toEqual([
    10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
  ]);

  expect(await admin.find(id)).toMatchObject({
    state: 'failed',
    nextAttemptAt: null,
    lastFailure: 'HTTP 500',
    waiting: 2,
  });
  expect(lines).toEqual([
    expect.stringMatching(/“县级网站”（http:\/\/127\.0\.0\.1:\d+）已停用：.*10 次.*HTTP 500$/),
  ]);

  // Nothing is lost: whoever switches it on again gets what it missed.
  receiver.react = () => ({ status: 204 });
  await admin.switch(id, true);
  await until('all were taken', () => receiver.accepted.length === 2);
  expect(receiver.accepted.map(slugIn)).toEqual(['yi', 'er']);
  expect(await admin.find(id)).toMatchObject({ state: 'on' });
});

test('410 disables at once', async () => {
  const lines = complaints(cms.strapi);
  receiver.react = () => ({ status: 410 });
  await addColumn('bu-yao');
  await until('it is disabled', async () => (await admin.find(id)).state === 'gone');
  expect(lines).toEqual([expect.stringContaining('已停用：HTTP 410：接收方不再要了')]);
  await addColumn('ye-bu-yao');
  await admin.retry(id);
  const { waiting, stuck } = await admin.find(id);
  expect({ waiting, stuck: stuck?.message }).toEqual({
    waiting: 2,
    stuck: receiver.received[0]!.id,
  });
  expect(receiver.received).toHaveLength(1);
});

test.each([
  ['seconds', () => '3600', 3_600],
  ['a date', () => new Date(Date.now() + 3_600_000).toUTCString(), 3_600],
  ['a year: a day at the most', () => String(365 * 24 * HOUR), 24 * HOUR],
])('a Retry-After of %s is kept to', async (_, header, seconds) => {
  receiver.react = () => ({ status: 429, headers: { 'retry-after': header() } });
  await addColumn(`man-${seconds}-${_.length}`);
  await failedTimes(1);
  expect(Math.abs((await waitNow()) - seconds)).toBeLessThan(10);
});

test.each([
  ['nonsense', 429, 'soon'],
  ['less than the schedule says', 503, '0'],
  ['what comes with no 429 or 503', 500, '3600'],
])('a Retry-After of %s changes nothing', async (_, status, header) => {
  receiver.react = () => ({ status, headers: { 'retry-after': header } });
  await addColumn(`kuai-${header}`);
  await failedTimes(1);
  const wait = await waitNow();
  expect(wait).toBeGreaterThanOrEqual(5);
  expect(wait).toBeLessThan(10);
});

test('a wait that a clock wrote which has been put back since is none', async () => {
  receiver.react = () => ({ status: 500 });
  await addColumn('zhong');
  await failedTimes(1);
  receiver.react = () => ({ status: 204 });
  await cms.strapi.db
    .connection(DESTINATIONS)
    .where({ kind: 'webhook' })
    .update({ next_attempt_at: Date.now() + 90 * 24 * HOUR * 1_000 });
  await addColumn('zhong-er');
  await until('both were taken', () => receiver.accepted.length === 2);
});

test('what waited when the CMS was stopped is sent when it starts; Strapi’s own webhooks are off then', async () => {
  receiver.react = () => ({ status: 500 });
  await addColumn('ting');
  await failedTimes(1);
  const store = cms.strapi.get('webhookStore') as unknown as {
    createWebhook(webhook: object): Promise<{ id: string }>;
    findWebhooks(): Promise<{ isEnabled: boolean }[]>;
  };
  await store.createWebhook({
    name: '旧的',
    url: receiver.address,
    headers: {},
    events: ['entry.create'],
    isEnabled: true,
  });
  await cms.strapi.db.connection(DESTINATIONS).update({ next_attempt_at: null });
  await cms.stop();
  receiver.react = () => ({ status: 204 });
  await boot();
  await until('it was taken', () => receiver.accepted.length === 1);
  expect(receiver.accepted[0]!.id).toBe(receiver.received[0]!.id);
  const own = cms.strapi.get('webhookStore') as unknown as typeof store;
  expect((await own.findWebhooks()).map(({ isEnabled }) => isEnabled)).toEqual([false]);
  await addColumn('ting-hou');
  await until('it was taken', () => receiver.accepted.length === 2);
  expect(receiver.received.every(({ headers }) => !('x-strapi-event' in headers))).toBe(true);
  admin = webhookAdmin(
    cms,
    `Bearer ${(await cms.http.post('/admin/login').send(ADMIN)).body.data.token}`,
  );
});

test('an older CMS that removed all but its sites does no harm: the webhook goes on from the next boot', async () => {
  await cms.strapi.db.connection(DESTINATIONS).delete();
  await cms.stop();
  await boot();
  admin = webhookAdmin(
    cms,
    `Bearer ${(await cms.http.post('/admin/login').send(ADMIN)).body.data.token}`,
  );
  await addColumn('jiu');
  await until('it was taken', () => receiver.accepted.length === 1);
});
