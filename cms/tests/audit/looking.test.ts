import type { AuditRow } from '@township/rules/audit-row';
import { signInAs } from '../harness';
import { ADMIN } from '../harness/admin';
import { entryPath } from '../harness/editing';
import { audited } from './support';

const room = audited();
const { cms, write, send } = room;

/** More than a page, and something of every kind that is looked for. */
beforeAll(async () => {
  const documentId = await write();
  for (let i = 0; i < 60; i += 1) await write();
  for (const email of ['one@example.org', 'other@example.org']) {
    await cms.http.post('/admin/login').send({ email, password: 'Wrong-pw-1' });
  }
  const webhook = { name: '县网站', address: 'https://203.0.114.9/hook', types: ['article'] };
  const { id } = (await send('post', '/portal/webhooks', webhook).expect(200)).body.data;
  await send('post', `/portal/webhooks/${id}/rotate`).expect(200);
  await send('post', `/portal/webhooks/${id}/switch`, { on: false }).expect(200);
  await send('delete', `/portal/webhooks/${id}`).expect(200);
  await send('delete', entryPath(documentId), undefined, room.writer).expect(403);
  expect((await room.save(documentId, { title: '长'.repeat(121) })).status).toBe(400);
});

test('is for administrators; nothing there writes', async () => {
  for (const path of ['', '/people', '/export']) {
    expect((await cms.http.get(`/portal/audit${path}`)).status).toBe(401);
    const publisher = room.writer;
    expect((await send('get', `/portal/audit${path}`, undefined, publisher)).status).toBe(403);
    for (const method of ['post', 'put', 'delete'] as const) {
      expect([404, 405]).toContain((await send(method, `/portal/audit${path}`)).status);
    }
  }
  for (const uid of ['audit', 'audit-log', 'audit_log']) {
    expect((await cms.http.get(`/api/${uid}`)).status).toBe(404);
    const manager = `/content-manager/collection-types/api::${uid}.${uid}`;
    expect((await send('get', manager)).status).toBeGreaterThanOrEqual(400);
  }
  const tables = Object.values(cms.strapi.contentTypes).map(({ collectionName }) => collectionName);
  expect(tables.filter((name) => name?.startsWith('audit'))).toEqual([]);
});

test('the newest first, page by page, each found once; the look itself is written down', async () => {
  const first = (await send('get', '/portal/audit')).body.data;
  const second = (await send('get', `/portal/audit?before=${first.before}`)).body.data;
  const ids = [...first.rows, ...second.rows].map(({ id }: AuditRow<string>) => id);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  expect(first.rows).toHaveLength(50);
  const [look] = (await send('get', '/portal/audit')).body.data.rows;
  expect(look).toMatchObject({ action: 'audit.read', actorName: '管理员' });
});

test('names who stands in it, with the account while there is one', async () => {
  const people = async () =>
    (await send('get', '/portal/audit/people')).body.data as {
      actorKind: string;
      actorName: string;
      actorEmail: string | null;
    }[];
  const emails = async (name: string) =>
    (await people()).filter(({ actorName }) => actorName === name).map((one) => one.actorEmail);
  expect(await emails('管理员')).toEqual([ADMIN.email]);
  expect((await people()).find(({ actorKind }) => actorKind === 'system')?.actorEmail).toBeNull();
  await signInAs(cms, 'strapi-super-admin', 'same-name@example.org');
  expect((await emails('管理员')).sort()).toEqual([ADMIN.email, 'same-name@example.org'].sort());
  const where = { email: 'same-name@example.org' };
  const { id } = await cms.strapi.db.query('admin::user').findOne({ where });
  await cms.strapi.service('admin::user').deleteById(id);
  expect(await emails('管理员')).toContain(null);
});

test('by person, action, group, type, entry, days and words', async () => {
  const documentId = await write({ title: '百分之100%的题目' });
  await room.save(documentId, { author: '赵六' });
  const found = async (query: object) => {
    const parameters = new URLSearchParams(Object.entries(query));
    const { body, status } = await send('get', `/portal/audit?${parameters}`);
    expect(status).toBe(200);
    return body.data.rows as AuditRow<string>[];
  };
  expect((await found({ entry: documentId })).map(({ action }) => action)).toEqual([
    'content.update',
    'content.create',
  ]);
  expect(await found({ q: '赵六', entry: documentId })).toHaveLength(1);
  expect(await found({ q: '100%的' })).toHaveLength(2);
  expect(await found({ q: '100_的' })).toHaveLength(0);
  const refused = await found({ action: 'refusal' });
  expect(new Set(refused.map(({ action }) => action))).toEqual(
    new Set(['refusal.forbidden', 'refusal.save']),
  );
  expect((await found({ action: 'session.refused' })).length).toBe(2);
  expect(new Set((await found({ person: 'system' })).map(({ actorKind }) => actorKind))).toEqual(
    new Set(['system']),
  );
  expect((await found({ type: 'webhook' })).length).toBe(4);
  expect(await found({ until: '2020-01-01' })).toEqual([]);
  expect((await found({ from: '2020-01-01', until: '2999-01-01' })).length).toBe(50);
});

test.each(['person=1', 'action=nothing', 'from=2026-02-30', 'limit=9', 'q=a&q=b', 'type=%00'])(
  '%s is refused',
  async (query) => {
    const answer = await send('get', `/portal/audit?${query}`);
    expect([answer.status, answer.body.error.message]).toEqual([
      400,
      expect.stringContaining('不对'),
    ]);
  },
);

test('as a table, harmless to spreadsheets; the export is written down', async () => {
  await write({ title: '=HYPERLINK("http://x","y")' });
  const answer = await send('get', '/portal/audit/export?action=content.create');
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const text = answer.text;
  expect(text.startsWith('\ufeff序号,时间,人员')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  expect(text.trim().split('\r\n').length).toBeGreaterThan(5);
  const [row] = (await send('get', '/portal/audit?action=audit.export')).body.data.rows;
  expect(row).toMatchObject({ details: { said: { 操作: 'content.create' } } });
});
