import type * as AttemptsTable from '../../src/features/webhooks/attempts-table';
import { signInAs } from '../harness';
import { DESTINATIONS } from '../harness/delivery';
import { compiled } from '../harness/paths';
import { isSigned } from '../harness/receiver';
import { hookedUp } from './support';

const hooked = hookedUp();
const { cms, addColumn, documented, failed, webhook, sent } = hooked;

test('a secret is told once, and lies encrypted', async () => {
  const { secret } = hooked.receiver;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const tables = await Promise.all(
    ['webhooks', DESTINATIONS, 'webhook_attempts'].map((name) => cms.strapi.db.connection(name)),
  );
  const { body } = await hooked.admin.ask('get', `/${hooked.id}`);
  const list = await hooked.admin.ask('get', '');
  const changed = await hooked.admin.change(hooked.id, webhook());
  for (const told of [tables, body, list.body, changed]) {
    expect(JSON.stringify(told)).not.toContain('whsec_');
    expect(JSON.stringify(told)).not.toContain(secret!.slice(6));
  }
  expect(Object.keys(body.data)).not.toContain('secret');
});

test('a rotated secret: the one before signs beside the new one for a day', async () => {
  const former = hooked.receiver.secret!;
  const { secret } = await hooked.admin.rotate(hooked.id);
  expect(secret).not.toBe(former);
  await addColumn('huan');
  await sent('huan');
  const [both] = hooked.receiver.accepted;
  expect(String(both!.headers['webhook-signature']).split(' ')).toHaveLength(2);
  expect([former, secret].map((one) => isSigned(both!, one))).toEqual([true, true]);
  const until24 = Date.parse((await hooked.admin.find(hooked.id)).formerUntil!) - Date.now();
  expect(until24 / 3_600_000).toBeCloseTo(24, 0);

  await cms.strapi.db
    .connection('webhooks')
    .where({ id: hooked.id })
    .update({ former_until: Date.now() - 1 });
  hooked.receiver.secret = secret;
  await addColumn('huan-hou');
  await sent('huan', 'huan-hou');
  const one = hooked.receiver.accepted[1]!;
  expect(String(one.headers['webhook-signature']).split(' ')).toHaveLength(1);
  expect([former, secret].map((key) => isSigned(one, key))).toEqual([false, true]);
  expect((await hooked.admin.find(hooked.id)).formerUntil).toBeNull();
});

describe('of two administrators at once', () => {
  const both = async (ask: () => ReturnType<typeof hooked.admin.ask>) => {
    const answers = await Promise.all([ask(), ask()]);
    return answers.sort((one, other) => one.status - other.status);
  };
  const audited = async (action: string) =>
    (await cms.strapi.db.connection('audit_log').where({ action })).length;

  test('one renews the secret; the receiver’s own goes on signing', async () => {
    const former = hooked.receiver.secret!;
    const [renewed, refused] = await both(() =>
      hooked.admin.ask('post', `/${hooked.id}/rotate`, { formerUntil: null }),
    );
    expect([renewed!.status, refused!.status]).toEqual([200, 409]);
    expect(refused!.body.error.message).toContain('刚有人换过密钥');
    await addColumn('yiqi-huan');
    await sent('yiqi-huan');
    const [change] = hooked.receiver.accepted;
    expect(isSigned(change!, former)).toBe(true);
    expect(isSigned(change!, renewed!.body.data.secret)).toBe(true);
    // Whoever has seen that it was renewed may do so again.
    const { formerUntil } = await hooked.admin.find(hooked.id);
    await expect(hooked.admin.rotate(hooked.id, formerUntil)).resolves.toHaveProperty('secret');
  });

  test('one deletes; what comes after is told that there is nothing, and leaves nothing in the log', async () => {
    const before = await audited('webhook.delete');
    const answers = await both(() => hooked.admin.ask('delete', `/${hooked.id}`));
    expect(answers.map(({ status }) => status)).toEqual([200, 404]);
    expect(await audited('webhook.delete')).toBe(before + 1);
    const changes = await audited('webhook.update');
    expect((await hooked.admin.ask('put', `/${hooked.id}`, webhook())).status).toBe(404);
    expect(await audited('webhook.update')).toBe(changes);
  });

  test('one changes while the other deletes: it is changed before or not at all', async () => {
    const { version } = await hooked.admin.find(hooked.id);
    const [changed, removed] = await Promise.all([
      hooked.admin.save(hooked.id, webhook({ name: '改名' }), version),
      hooked.admin.ask('delete', `/${hooked.id}`),
    ]);
    expect(removed.status).toBe(200);
    expect([200, 404]).toContain(changed.status);
    expect((await hooked.admin.ask('get', `/${hooked.id}`)).status).toBe(404);
    const rows = await cms.strapi.db
      .connection(DESTINATIONS)
      .where({ address: `webhook/${hooked.id}` });
    expect(rows).toEqual([]);
  });

  test('one saves the form; the other is told who changed what, and saves once that was looked at', async () => {
    const opened = await hooked.admin.find(hooked.id);
    const answers = await both(() =>
      hooked.admin.save(hooked.id, webhook({ name: '改名' }), opened.version),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);

    const { version } = await hooked.admin.find(hooked.id);
    await hooked.admin.change(hooked.id, webhook({ name: '市级网站', types: ['column'] }));
    const audits = await audited('webhook.update');
    const late = await hooked.admin.save(hooked.id, webhook({ name: '省级网站' }), version);
    expect(late.status).toBe(409);
    expect(late.body.error).toMatchObject({
      status: 409,
      name: 'ConflictError',
      message: expect.stringMatching(
        /^您打开以后，.+在 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 改过：名称、通知的内容。您填的还没有保存，请先核对。$/,
      ),
      details: { changed: ['name', 'types'], by: { name: expect.any(String) } },
    });
    expect(await audited('webhook.update')).toBe(audits);
    const kept = await hooked.admin.find(hooked.id);
    expect(kept.name).toBe('市级网站');
    const decided = await hooked.admin.save(hooked.id, webhook({ name: '省级网站' }), kept.version);
    expect(decided.body.data).toMatchObject({
      name: '省级网站',
      version: (await hooked.admin.find(hooked.id)).version,
    });
  });

  test('one pauses what another has changed: a third is told who changed it, not who paused it', async () => {
    const { version } = await hooked.admin.find(hooked.id);
    await hooked.admin.change(hooked.id, webhook({ name: '市级网站' }));
    const pausing = await signInAs(cms, 'strapi-super-admin', 'pausing@example.org');
    await cms.strapi.db
      .query('admin::user')
      .update({ where: { email: 'pausing@example.org' }, data: { firstname: '赵暂停' } });
    await cms.http
      .post(`/portal/webhooks/${hooked.id}/switch`)
      .set('Authorization', pausing)
      .send({ on: false })
      .expect(200);
    const late = await hooked.admin.save(hooked.id, webhook({ name: '省级网站' }), version);
    expect(late.body.error.details.by.name).toBe('管理员');
    expect(late.body.error.message).not.toContain('赵暂停');
  });

  test('one pauses while the other has the form open: what is saved leaves it paused', async () => {
    const { version } = await hooked.admin.find(hooked.id);
    await hooked.admin.switch(hooked.id, false);
    const saved = await hooked.admin.save(hooked.id, webhook({ name: '县级网站二' }), version);
    expect(saved.status).toBe(200);
    expect((await hooked.admin.find(hooked.id)).state).toBe('off');
  });

  test('a form that does not say at what it was opened is not saved', async () => {
    const unsaid = await hooked.admin.ask('put', `/${hooked.id}`, webhook({ name: '不说' }));
    expect([unsaid.status, unsaid.body.error.name]).toEqual([428, 'PreconditionRequiredError']);
    const wrong = await hooked.admin.save(hooked.id, webhook(), 'x"y');
    expect(wrong.status).toBe(400);
    expect((await hooked.admin.find(hooked.id)).name).toBe('县级网站');
  });

  test('one begins a replay; the other is told of it, and may put theirs in its place', async () => {
    await hooked.admin.switch(hooked.id, false);
    const range = { from: 1, until: 2 };
    const answers = await both(() => hooked.admin.ask('post', `/${hooked.id}/replay`, range));
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect(answers[1]!.body.error.message).toContain('正在重放');
    const instead = await hooked.admin.ask('post', `/${hooked.id}/replay`, {
      ...range,
      instead: true,
    });
    expect(instead.status).toBe(200);
  });
});

test('a test is sent at once, though the webhook is off, and shows what came back', async () => {
  await hooked.admin.switch(hooked.id, false);
  hooked.receiver.react = () => ({ status: 200, body: '收到了'.repeat(1_000) });
  const attempt = await hooked.admin.test(hooked.id);
  expect(attempt).toMatchObject({ event: 'test', status: 200, failure: null, sequence: null });
  expect(attempt.answer).toMatch(/^收到了收到了/);
  expect(Buffer.byteLength(attempt.answer)).toBeLessThanOrEqual(1_024);
  expect(await documented('test', hooked.receiver.accepted[0]!.event)).toEqual([]);
  expect(hooked.receiver.badSignatures).toBe(0);
  await hooked.receiver.stop();
  expect(await hooked.admin.test(hooked.id)).toMatchObject({ status: null, failure: '连接被拒绝' });
  expect((await hooked.admin.attempts(hooked.id)).map(({ failure }) => failure)).toEqual([
    '连接被拒绝',
    null,
  ]);
  expect((await hooked.admin.find(hooked.id)).state).toBe('off');
});

test('the log keeps each attempt, and only so many', async () => {
  hooked.receiver.react = ({ event }) =>
    event.type === 'test' ? { status: 204 } : { status: 503, body: '忙\u0000\u0007' };
  await addColumn('rizhi');
  await failed();
  const [attempt] = await hooked.admin.attempts(hooked.id);
  expect(attempt).toMatchObject({
    event: 'column.upsert',
    attempt: 1,
    status: 503,
    failure: 'HTTP 503',
    answer: '忙',
    message: hooked.receiver.received[0]!.id,
  });

  const { attemptsTable } = compiled<typeof AttemptsTable>('src/features/webhooks/attempts-table');
  const { connection } = cms.strapi.db;
  const DAY_MS = 86_400_000;
  const old = Array.from({ length: 1_200 }, (_, index) => ({
    webhook: hooked.id,
    at: Date.now() - (index < 100 ? 31 : 1) * DAY_MS,
    message: `msg_${index}`,
    event: 'test',
    attempt: 1,
    ms: 1,
    answer: '',
  }));
  await connection.batchInsert('webhook_attempts', old, 50);
  await hooked.admin.test(hooked.id);
  const rows = await connection('webhook_attempts').where({ webhook: hooked.id }).orderBy('id');
  expect(rows).toHaveLength(1_000);
  expect(rows.at(-1).event).toBe('test');
  await connection('webhook_attempts')
    .where({ webhook: hooked.id })
    .update({ at: Date.now() - 31 * DAY_MS });
  await hooked.admin.test(hooked.id);
  expect(await attemptsTable.page(connection, hooked.id, 50, null)).toHaveLength(1);
});

test('the log is read page by page', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    webhook: hooked.id,
    at: Date.now(),
    message: `msg_${index}`,
    event: 'test',
    attempt: 1,
    ms: 1,
    answer: '',
  }));
  await cms.strapi.db.connection.batchInsert('webhook_attempts', rows, 50);
  const first = await hooked.admin.attempts(hooked.id);
  const second = await hooked.admin.attempts(hooked.id, String(first.at(-1)!.id));
  expect([...first, ...second].map(({ message }) => message)).toEqual(
    rows.map(({ message }) => message).reverse(),
  );
});

test('what is wrong is said at its field, in Chinese', async () => {
  const { status, body } = await hooked.admin.ask('post', '', {
    name: ' ',
    address: 'http://example.org/',
    types: ['page'],
  });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  const { errors } = body.error.details as { errors: { path: string[]; message: string }[] };
  expect(errors.map(({ path }) => path[0])).toEqual(['name', 'address', 'types']);
  expect(body.error.message).toMatch(/^有3处需要修改：名称要填写/);
  expect((await hooked.admin.ask('get', '/999999')).body.error).toMatchObject({
    status: 404,
    message: '没有这个 Webhook，可能已被删除',
  });
  const replay = await hooked.admin.ask('post', `/${hooked.id}/replay`, { from: 5, until: 2 });
  expect(replay.body.error.message).toBe('终点不能在起点前面');
});

test('administrators alone come near; Strapi’s own webhooks are closed to them, too', async () => {
  const publisher = await signInAs(cms, 'signer');
  const doors = [
    ['get', ''],
    ['post', ''],
    ['get', `/${hooked.id}`],
    ['put', `/${hooked.id}`],
    ['delete', `/${hooked.id}`],
    ['get', `/${hooked.id}/attempts`],
    ...['switch', 'rotate', 'test', 'retry', 'replay', 'skip'].map((word) => [
      'post',
      `/${hooked.id}/${word}`,
    ]),
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
