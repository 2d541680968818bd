import request from 'supertest';
import { createStartedDatabase, type TestDatabase } from './harness';
import { CmsProcess, endCmsProcesses } from './harness/cms-process';
import { Receiver, slugIn, webhookAdmin, type WebhookAdmin } from './harness/receiver';
import { until } from './harness/web-origin';

/* Two CMS in processes of their own on one database; one is killed while it sends. SQLite is written to by one process alone. */

const FIRST = { email: 'guanli@example.com', password: 'Shili-Mima-1' };

let database: TestDatabase;
let receiver: Receiver;
let first: CmsProcess;
let second: CmsProcess;

async function start(): Promise<CmsProcess> {
  const cms = new CmsProcess(database, {
    SEED_MODE: 'skip',
    WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
    FIRST_ADMIN_EMAIL: FIRST.email,
    FIRST_ADMIN_PASSWORD: FIRST.password,
  });
  await cms.listening();
  return cms;
}

async function adminOf({ port }: CmsProcess): Promise<WebhookAdmin> {
  const http = request(`http://127.0.0.1:${port}`);
  const { body } = await http.post('/admin/login').send(FIRST);
  return webhookAdmin({ http }, `Bearer ${body.data.token}`);
}

beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  receiver = await new Receiver().start();
  [first, second] = await Promise.all([start(), start()]);
}, 200_000);
afterAll(async () => {
  await endCmsProcesses();
  await receiver.stop();
  await database.drop();
});

const addColumn = (cms: CmsProcess, slug: string) =>
  cms.write('column', 'create', { data: { name: slug, slug, kind: 'news' } });

let id: number;

test('what either of two processes writes is sent once, one at a time', async () => {
  const admin = await adminOf(first);
  const made = await admin.create({ name: '县', address: receiver.address, types: ['column'] });
  id = made.id;
  receiver.secret = made.secret;
  const all = Array.from({ length: 15 }, (_, index) => [`a-${index}`, `b-${index}`]);
  for (const [a = '', b = ''] of all) {
    await addColumn(first, a);
    await addColumn(second, b);
  }
  await until('all were taken', () => receiver.accepted.length >= 30);
  await until('it is known', async () => (await admin.find(id)).waiting === 0);
  expect(receiver.received.map(slugIn).sort()).toEqual(all.flat().sort());
  const sequences = receiver.received.map(({ event }) =>
    'sequence' in event.data ? event.data.sequence : 0,
  );
  expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  expect([receiver.mostAtOnce, receiver.badSignatures]).toEqual([1, 0]);
});

test('killed while it sends, it is followed by the other: nothing is lost, and what comes twice has one id', async () => {
  const admin = await adminOf(second);
  await admin.switch(id, false);
  const slugs = Array.from({ length: 20 }, (_, index) => `c-${index}`);
  for (const [index, slug] of slugs.entries()) await addColumn(index % 2 ? first : second, slug);

  const before = receiver.received.length;
  const told = () => receiver.received.slice(before);
  let killed: Promise<void> | undefined;
  // Whoever sends: the one that is killed, or the one that goes on.
  receiver.react = () => {
    if (told().length < 5 || killed) return { status: 204 };
    killed = first.kill();
    return null;
  };
  await admin.switch(id, true);
  await until('all were taken', () => new Set(told().map(slugIn)).size === slugs.length, 90_000);
  await until('it is known', async () => (await admin.find(id)).waiting === 0, 90_000);
  await killed;
  expect(
    told()
      .map(slugIn)
      .filter((slug, index, all) => all.indexOf(slug) === index),
  ).toEqual(slugs);
  expect(new Set(told().map((one) => one.id)).size).toBe(slugs.length);
  // The one that was under way is all that came again.
  expect(told().length).toBe(slugs.length + 1);
});
