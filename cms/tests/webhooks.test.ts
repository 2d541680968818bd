import type * as AttemptsTable from '../src/features/webhooks/attempts-table';
import { bootCms, content, publishArticle, signInAs, signInAsAdmin, type Cms } from './harness';
import { DocumentedAnswers } from './harness/api-document';
import { DESTINATIONS, loggedEvents } from './harness/delivery';
import { compiled } from './harness/paths';
import { isSigned, Receiver, slugIn, webhookAdmin, type WebhookAdmin } from './harness/receiver';
import { until } from './harness/web-origin';

const SITE = 'https://portal.example.org';

let cms: Cms;
let admin: WebhookAdmin;
let receiver: Receiver;

beforeAll(async () => {
  cms = await bootCms({ env: { WEBHOOK_ALLOWED_HOSTS: '127.0.0.1', SITE_URL: SITE } });
  admin = webhookAdmin(cms, await signInAsAdmin(cms));
}, 120_000);
afterAll(() => cms.stop());

let id: number;

beforeEach(async () => {
  receiver = await new Receiver().start();
  const made = await admin.create(webhook());
  receiver.secret = made.secret;
  id = made.id;
});
afterEach(async () => {
  // Some tests have removed it themselves.
  await admin.ask('delete', `/${id}`);
  await receiver.stop();
});

const addColumn = (slug: string) =>
  cms.strapi
    .documents('api::column.column')
    .create({ data: { name: slug.slice(0, 20), slug, kind: 'news' } });
const addIndustry = (slug: string) =>
  cms.strapi.documents('api::industry.industry').create({ data: { name: slug, slug } });
const documented = async (webhook: string, event: object) =>
  new DocumentedAnswers((await cms.http.get('/api/openapi.json')).body).checkPosted(webhook, event);
const failed = () => until('an attempt failed', async () => (await admin.find(id)).failures > 0);
const webhook = (more: object = {}) => ({
  name: '县级网站',
  address: receiver.address,
  types: ['column', 'industry'],
  on: true,
  ...more,
});
const slugs = () => receiver.accepted.map(slugIn);
const sent = (...wanted: string[]) =>
  until('all were taken', () => slugs().join() === wanted.join());

test('a change is told as the contract has it, signed, of the types that were asked for alone', async () => {
  await addColumn('wenjian');
  await sent('wenjian');
  const [{ event, headers }] = receiver.accepted as [(typeof receiver.accepted)[number]];
  expect(await documented('change', event)).toEqual([]);
  const change = (await loggedEvents(cms.strapi)).at(-1)!;
  expect(event).toEqual({
    type: 'column.upsert',
    timestamp: change.occurredAt,
    data: {
      sequence: change.sequence,
      type: 'column',
      documentId: change.documentId,
      action: 'upsert',
      slug: 'wenjian',
      previousSlug: null,
      changedAt: change.occurredAt,
      related: [],
      cursor: expect.any(String),
      url: `${SITE}/api/columns/${change.documentId}`,
    },
  });
  expect(headers['content-type']).toBe('application/json');
  expect(receiver.badSignatures).toBe(0);
});

test('a withdrawn and a removed record are told as such; a renamed one with its former slug', async () => {
  await admin.change(id, webhook({ types: ['article', 'column'] }));
  const articles = content(cms.strapi, 'article');
  const { documentId } = await publishArticle(cms.strapi, 'guoye');
  await articles.update({ documentId, data: { slug: 'pingguo' }, status: 'published' });
  await addIndustry('not-asked-for');
  await articles.unpublish({ documentId });
  const column = await addColumn('yichu');
  await content(cms.strapi, 'column').delete(column);
  await until('all were taken', () => receiver.accepted.length === 5);
  expect(
    receiver.accepted.map(({ event: { type, data } }) => [
      type,
      'slug' in data && data.slug,
      'previousSlug' in data && data.previousSlug,
    ]),
  ).toEqual([
    ['article.upsert', 'guoye', null],
    ['article.upsert', 'pingguo', 'guoye'],
    ['article.withdrawn', 'pingguo', null],
    ['column.upsert', 'yichu', null],
    ['column.removed', 'yichu', null],
  ]);
});

test('from an event’s cursor /api/changes goes on right behind it', async () => {
  await addColumn('qian');
  await sent('qian');
  await addColumn('hou');
  const { data } = receiver.accepted[0]!.event;
  const { cursor } = data as { cursor: string };
  const { body } = await cms.http.get('/api/changes').query({ cursor });
  expect(body.meta.startOver).toBe(false);
  expect(body.data.map(({ slug }: { slug: string }) => slug)).toEqual(['hou']);
});

test('one at a time, in order: what is refused holds up what comes behind it, and is not lost', async () => {
  receiver.react = (received) => ({ status: slugIn(received) === 'yi' ? 500 : 204 });
  for (const slug of ['yi', 'er', 'san']) await addColumn(slug);
  await failed();
  await admin.retry(id);
  await until('it was tried again', () => receiver.received.length === 2);
  expect(receiver.received.map(slugIn)).toEqual(['yi', 'yi']);
  expect(new Set(receiver.received.map((one) => one.id)).size).toBe(1);
  expect(await admin.find(id)).toMatchObject({ waiting: 3, lastFailure: 'HTTP 500' });
  receiver.react = () => ({ status: 204 });
  await until('the failure is known', async () => (await admin.find(id)).failures === 2);
  await admin.retry(id);
  await sent('yi', 'er', 'san');
  expect(receiver.mostAtOnce).toBe(1);
  await until('it is known', async () => (await admin.find(id)).waiting === 0);
  expect(await admin.find(id)).toMatchObject({ failures: 0, nextAttemptAt: null, stuck: null });
});

test('what fails for ever can be passed over', async () => {
  receiver.react = (received) => ({ status: slugIn(received) === 'huai' ? 400 : 204 });
  await addColumn('huai');
  await addColumn('hao');
  await failed();
  const { stuck } = await admin.find(id);
  expect((await admin.ask('post', `/${id}/skip`, { message: 'msg_other' })).status).toBe(409);
  expect((await admin.ask('post', `/${id}/skip`, stuck!)).status).toBe(200);
  await sent('hao');
  expect((await admin.ask('post', `/${id}/skip`, stuck!)).status).toBe(409);
});

test('a secret is told once, and lies encrypted', async () => {
  const { secret } = receiver;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const tables = await Promise.all(
    ['webhooks', DESTINATIONS, 'webhook_attempts'].map((name) => cms.strapi.db.connection(name)),
  );
  const { body } = await admin.ask('get', `/${id}`);
  const list = await admin.ask('get', '');
  const changed = await admin.ask('put', `/${id}`, webhook());
  for (const told of [tables, body, list.body, changed.body]) {
    expect(JSON.stringify(told)).not.toContain('whsec_');
    expect(JSON.stringify(told)).not.toContain(secret!.slice(6));
  }
  expect(Object.keys(body.data)).not.toContain('secret');
});

test('a rotated secret: the one before signs beside the new one for a day', async () => {
  const former = receiver.secret!;
  const { secret } = await admin.rotate(id);
  expect(secret).not.toBe(former);
  await addColumn('huan');
  await sent('huan');
  const [both] = receiver.accepted;
  expect(String(both!.headers['webhook-signature']).split(' ')).toHaveLength(2);
  expect([former, secret].map((one) => isSigned(both!, one))).toEqual([true, true]);
  const until24 = Date.parse((await admin.find(id)).formerUntil!) - Date.now();
  expect(until24 / 3_600_000).toBeCloseTo(24, 0);

  await cms.strapi.db
    .connection('webhooks')
    .where({ id })
    .update({ former_until: Date.now() - 1 });
  receiver.secret = secret;
  await addColumn('huan-hou');
  await sent('huan', 'huan-hou');
  const one = receiver.accepted[1]!;
  expect(String(one.headers['webhook-signature']).split(' ')).toHaveLength(1);
  expect([former, secret].map((key) => isSigned(one, key))).toEqual([false, true]);
  expect((await admin.find(id)).formerUntil).toBeNull();
});

describe('of two administrators at once', () => {
  const both = async (ask: () => ReturnType<typeof admin.ask>) => {
    const answers = await Promise.all([ask(), ask()]);
    return answers.sort((one, other) => one.status - other.status);
  };
  const audited = async (action: string) =>
    (await cms.strapi.db.connection('audit_log').where({ action })).length;

  test('one renews the secret; the receiver’s own goes on signing', async () => {
    const former = receiver.secret!;
    const [renewed, refused] = await both(() =>
      admin.ask('post', `/${id}/rotate`, { formerUntil: null }),
    );
    expect([renewed!.status, refused!.status]).toEqual([200, 409]);
    expect(refused!.body.error.message).toContain('刚有人换过密钥');
    await addColumn('yiqi-huan');
    await sent('yiqi-huan');
    const [change] = receiver.accepted;
    expect(isSigned(change!, former)).toBe(true);
    expect(isSigned(change!, renewed!.body.data.secret)).toBe(true);
    // Whoever has seen that it was renewed may do so again.
    const { formerUntil } = await admin.find(id);
    await expect(admin.rotate(id, formerUntil)).resolves.toHaveProperty('secret');
  });

  test('one deletes; what comes after is told that there is nothing, and leaves nothing in the log', async () => {
    const before = await audited('webhook.delete');
    const answers = await both(() => admin.ask('delete', `/${id}`));
    expect(answers.map(({ status }) => status)).toEqual([200, 404]);
    expect(await audited('webhook.delete')).toBe(before + 1);
    const changes = await audited('webhook.update');
    expect((await admin.ask('put', `/${id}`, webhook())).status).toBe(404);
    expect(await audited('webhook.update')).toBe(changes);
  });

  test('one changes while the other deletes: it is changed before or not at all', async () => {
    const [changed, removed] = await Promise.all([
      admin.ask('put', `/${id}`, webhook({ name: '改名' })),
      admin.ask('delete', `/${id}`),
    ]);
    expect(removed.status).toBe(200);
    expect([200, 404]).toContain(changed.status);
    expect((await admin.ask('get', `/${id}`)).status).toBe(404);
    const rows = await cms.strapi.db.connection(DESTINATIONS).where({ address: `webhook/${id}` });
    expect(rows).toEqual([]);
  });

  test('one begins a replay; the other is told of it, and may put theirs in its place', async () => {
    await admin.change(id, webhook({ on: false }));
    const range = { from: 1, until: 2 };
    const answers = await both(() => admin.ask('post', `/${id}/replay`, range));
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect(answers[1]!.body.error.message).toContain('正在重放');
    const instead = await admin.ask('post', `/${id}/replay`, { ...range, instead: true });
    expect(instead.status).toBe(200);
  });
});

test('a test is sent at once, though the webhook is off, and shows what came back', async () => {
  await admin.change(id, webhook({ on: false }));
  receiver.react = () => ({ status: 200, body: '收到了'.repeat(1_000) });
  const attempt = await admin.test(id);
  expect(attempt).toMatchObject({ event: 'test', status: 200, failure: null, sequence: null });
  expect(attempt.answer).toMatch(/^收到了收到了/);
  expect(Buffer.byteLength(attempt.answer)).toBeLessThanOrEqual(1_024);
  expect(await documented('test', receiver.accepted[0]!.event)).toEqual([]);
  expect(receiver.badSignatures).toBe(0);
  await receiver.stop();
  expect(await admin.test(id)).toMatchObject({ status: null, failure: '连接被拒绝' });
  expect((await admin.attempts(id)).map(({ failure }) => failure)).toEqual(['连接被拒绝', null]);
  expect((await admin.find(id)).state).toBe('off');
});

test('one that is off is told of nothing; switched on again, of what it missed', async () => {
  await admin.change(id, webhook({ on: false }));
  await addColumn('guan');
  const other = await admin.create(webhook({ name: '另一个' }));
  receiver.secret = other.secret;
  await addColumn('kai');
  // The other one has been told: this one would have been, too.
  await sent('kai');
  await admin.remove(other.id);
  receiver.secret = (await admin.rotate(id)).secret;
  await admin.change(id, webhook());
  await sent('kai', 'guan', 'kai');
  expect(receiver.accepted[0]!.id).not.toBe(receiver.accepted[2]!.id);
});

test('a replay sends a range again, by the same ids, before what is new', async () => {
  const all = ['c-1', 'c-2', 'c-3', 'c-4', 'c-5'];
  for (const slug of all) await addColumn(slug);
  await sent(...all);
  const sequences = receiver.accepted.map(({ event }) =>
    'sequence' in event.data ? event.data.sequence : 0,
  );
  await admin.replay(id, { from: sequences[1], until: sequences[3] });
  await sent(...all, 'c-2', 'c-3', 'c-4');
  const ids = receiver.accepted.map((one) => one.id);
  expect(ids.slice(5)).toEqual(ids.slice(1, 4));
  expect(receiver.accepted[5]!.body).toBe(receiver.accepted[1]!.body);
  await until('the replay is over', async () => !(await admin.find(id)).isReplaying);

  const last = receiver.accepted[4]!.event.timestamp;
  await admin.replay(id, { from: last, until: last });
  await sent(...all, 'c-2', 'c-3', 'c-4', 'c-5');
  await until('it is over', async () => !(await admin.find(id)).isReplaying);
  await admin.replay(id, { from: sequences[4] });
  await addColumn('c-6');
  await sent(...all, 'c-2', 'c-3', 'c-4', 'c-5', 'c-5', 'c-6');
  expect(receiver.badSignatures).toBe(0);
});

test('when the log was cut off behind it, it is told to start over, and goes on', async () => {
  await admin.change(id, webhook({ on: false }));
  await addColumn('duan');
  const state = { type: 'core', name: 'changes', key: 'log' };
  const log = (await cms.strapi.store.get(state)) as { sequence: number; id: string };
  const change = (await loggedEvents(cms.strapi)).at(-1)!;
  await cms.strapi.store.set({
    ...state,
    value: { ...log, sequence: change.sequence, id: change.id },
  });
  await cms.strapi.db.connection('change_log').delete();
  await admin.change(id, webhook());
  await sent('start-over');
  expect(await documented('start-over', receiver.accepted[0]!.event)).toEqual([]);
  await addColumn('xu');
  await sent('start-over', 'xu');
});

test('the log keeps each attempt, and only so many', async () => {
  receiver.react = ({ event }) =>
    event.type === 'test' ? { status: 204 } : { status: 503, body: '忙\u0000\u0007' };
  await addColumn('rizhi');
  await failed();
  const [attempt] = await admin.attempts(id);
  expect(attempt).toMatchObject({
    event: 'column.upsert',
    attempt: 1,
    status: 503,
    failure: 'HTTP 503',
    answer: '忙',
    message: receiver.received[0]!.id,
  });

  const { attemptsTable } = compiled<typeof AttemptsTable>('src/features/webhooks/attempts-table');
  const { connection } = cms.strapi.db;
  const DAY_MS = 86_400_000;
  const old = Array.from({ length: 1_200 }, (_, index) => ({
    webhook: id,
    at: Date.now() - (index < 100 ? 31 : 1) * DAY_MS,
    message: `msg_${index}`,
    event: 'test',
    attempt: 1,
    ms: 1,
    answer: '',
  }));
  await connection.batchInsert('webhook_attempts', old, 50);
  await admin.test(id);
  const rows = await connection('webhook_attempts').where({ webhook: id }).orderBy('id');
  expect(rows).toHaveLength(1_000);
  expect(rows.at(-1).event).toBe('test');
  await connection('webhook_attempts')
    .where({ webhook: id })
    .update({ at: Date.now() - 31 * DAY_MS });
  await admin.test(id);
  expect(await attemptsTable.page(connection, id, 50, null)).toHaveLength(1);
});

test('the log is read page by page', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    webhook: id,
    at: Date.now(),
    message: `msg_${index}`,
    event: 'test',
    attempt: 1,
    ms: 1,
    answer: '',
  }));
  await cms.strapi.db.connection.batchInsert('webhook_attempts', rows, 50);
  const first = await admin.attempts(id);
  const second = await admin.attempts(id, String(first.at(-1)!.id));
  expect([...first, ...second].map(({ message }) => message)).toEqual(
    rows.map(({ message }) => message).reverse(),
  );
});

test('what is wrong is said at its field, in Chinese', async () => {
  const { status, body } = await admin.ask('post', '', {
    name: ' ',
    address: 'http://example.org/',
    types: ['page'],
  });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  const { errors } = body.error.details as { errors: { path: string[]; message: string }[] };
  expect(errors.map(({ path }) => path[0])).toEqual(['name', 'address', 'types']);
  expect(body.error.message).toMatch(/^有3处需要修改：名称要填写/);
  expect((await admin.ask('get', '/999999')).body.error).toMatchObject({
    status: 404,
    message: '没有这个 Webhook，可能已被删除',
  });
  const replay = await admin.ask('post', `/${id}/replay`, { from: 5, until: 2 });
  expect(replay.body.error.message).toBe('终点不能在起点前面');
});

test('administrators alone come near; Strapi’s own webhooks are closed to them, too', async () => {
  const publisher = await signInAs(cms, 'signer');
  const doors = [
    ['get', ''],
    ['post', ''],
    ['get', `/${id}`],
    ['put', `/${id}`],
    ['delete', `/${id}`],
    ['get', `/${id}/attempts`],
    ...['rotate', 'test', 'retry', 'replay', 'skip'].map((word) => ['post', `/${id}/${word}`]),
  ] as ['get' | 'post' | 'put' | 'delete', string][];
  for (const [method, path] of doors) {
    const address = `/portal/webhooks${path}`;
    const anyone = await cms.http[method](address);
    const staff = await cms.http[method](address).set('Authorization', publisher).send({});
    expect([method, path, anyone.status, staff.status]).toEqual([method, path, 401, 403]);
  }
  const administrator = await signInAs(cms, 'strapi-super-admin', 'two@example.org');
  const own = await cms.http
    .post('/admin/webhooks')
    .set('Authorization', administrator)
    .send({ name: 'x', url: 'http://169.254.169.254/', events: ['entry.create'], headers: {} });
  expect(own.status).toBe(404);
});
