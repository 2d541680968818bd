import { signInAs } from '../harness';
import { ADMIN } from '../harness/admin';
import { actionsOf, audited } from './support';

const room = audited();
const { cms, write, rowsOf, send } = room;

test('signing in, being refused, signing out; never a password, also not one typed in the wrong field', async () => {
  const rows = await rowsOf(async () => {
    const { password } = ADMIN;
    await cms.http
      .post('/admin/login')
      .send({ email: 'nobody@example.org', password: 'Wrong-pw-1' });
    await cms.http
      .post('/admin/login')
      .send({ email: 'My-Secret-1', password: 'admin@example.org' });
    const { body } = await cms.http.post('/admin/login').send(ADMIN);
    await send('post', '/admin/logout', {}, `Bearer ${body.data.token}`).expect(200);
    expect(password).toBe('Township-2026');
  });
  expect(actionsOf(rows)).toEqual([
    'session.refused',
    'session.refused',
    'session.sign-in',
    'session.sign-out',
  ]);
  expect(rows.map(({ subjectLabel }) => subjectLabel).slice(0, 2)).toEqual([
    'nobody@example.org',
    '（不是邮箱）',
  ]);
  expect(rows.map(({ actorName }) => actorName)).toEqual([
    'visitor',
    'visitor',
    '管理员',
    '管理员',
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/Wrong-pw|Secret-1|Township-2026/);
  room.admin = `Bearer ${(await cms.http.post('/admin/login').send(ADMIN)).body.data.token}`;
});

test('accounts, with what they may do, and what became of them', async () => {
  const roles = cms.strapi.db.query('admin::role');
  const [one, other] = await Promise.all(
    ['editor', 'signer'].map((code) => roles.findOne({ where: { code } })),
  );
  let id = 0;
  const rows = await rowsOf(async () => {
    const account = { email: 'li@example.org', firstname: '四', lastname: '李', roles: [one.id] };
    const made = await send('post', '/admin/users', account).expect(201);
    id = made.body.data.id;
    const { registrationToken } = made.body.data;
    await cms.http
      .post('/admin/register')
      .send({
        registrationToken,
        userInfo: { firstname: '四', lastname: '李', password: 'Abcdefg-1' },
      })
      .expect(200);
    await send('put', `/admin/users/${id}`, { roles: [other.id] }).expect(200);
    await send('put', `/admin/users/${id}`, { password: 'Hijklmn-2' }).expect(200);
    await send('put', `/admin/users/${id}`, { isActive: false }).expect(200);
    await send('delete', `/admin/users/${id}`).expect(200);
  });
  expect(actionsOf(rows)).toEqual([
    'account.create',
    'account.enable',
    'session.sign-in',
    'account.update',
    'account.password',
    'account.disable',
    'account.delete',
  ]);
  expect(rows[3]).toMatchObject({
    subjectLabel: '李四',
    actorName: '管理员',
    details: { changes: [{ field: 'roles', from: '编辑', to: '终审签发' }] },
  });
  expect(rows[4]!.details.changes).toEqual([{ field: 'password', from: null, to: null }]);
  expect(rows.at(-1)).toMatchObject({ subjectId: String(id), subjectLabel: '李四' });
  expect(JSON.stringify(rows)).not.toMatch(/Abcdefg|Hijklmn|\$2[aby]\$/);
});

test('roles and what they may do', async () => {
  const rows = await rowsOf(async () => {
    const made = await send('post', '/admin/roles', { name: '协管', description: '协助' }).expect(
      201,
    );
    const { id } = made.body.data;
    const permission = {
      action: 'plugin::content-manager.explorer.delete',
      subject: 'api::article.article',
      properties: {},
      conditions: [],
    };
    await send('put', `/admin/roles/${id}/permissions`, { permissions: [permission] }).expect(200);
    await send('put', `/admin/roles/${id}/permissions`, { permissions: [] }).expect(200);
    await send('put', `/admin/roles/${id}`, { name: '协管员', description: '协助' }).expect(200);
    await send('delete', `/admin/roles/${id}`).expect(200);
  });
  expect(actionsOf(rows)).toEqual([
    'role.create',
    'role.permissions',
    'role.permissions',
    'role.update',
    'role.delete',
  ]);
  expect(rows[1]!.details).toEqual({ added: ['删除文章'], removed: [] });
  expect(rows[2]!.details).toEqual({ added: [], removed: ['删除文章'] });
});

test('keys, never the key itself', async () => {
  const keys: string[] = [];
  const rows = await rowsOf(async () => {
    const key = { name: '县图书馆', description: '', type: 'read-only', lifespan: null };
    const made = await send('post', '/admin/api-tokens', key).expect(201);
    const { id, accessKey } = made.body.data;
    const again = await send('post', `/admin/api-tokens/${id}/regenerate`).expect(201);
    keys.push(accessKey, again.body.data.accessKey);
    const { name, description } = key;
    const change = { name, description, type: 'full-access' };
    const { version } = (await send('get', `/admin/api-tokens/${id}`)).body.data;
    await send('put', `/admin/api-tokens/${id}`, change)
      .set('If-Match', `"${version}"`)
      .expect(200);
    await send('delete', `/admin/api-tokens/${id}`).expect(200);
  });
  expect(actionsOf(rows)).toEqual(['key.create', 'key.renew', 'key.update', 'key.revoke']);
  expect(rows[2]!.details.changes).toEqual([
    { field: 'type', from: 'read-only', to: 'full-access' },
  ]);
  for (const key of keys) expect(JSON.stringify(rows)).not.toContain(key);
  const hashes = rows.flatMap(({ details }) => details.changes ?? []);
  expect(hashes.filter(({ field, to }) => field === 'accessKey' && to !== null)).toEqual([]);
});

test('of two who have a key’s form open the second is told who changed what; unsaid, nothing is saved', async () => {
  const key = { name: '县档案馆', description: '', type: 'read-only', lifespan: null };
  const made = (await send('post', '/admin/api-tokens', key).expect(201)).body.data;
  const path = `/admin/api-tokens/${made.id}`;
  const save = (change: object, version?: string) => {
    const { name, description, type } = { ...key, ...change };
    const request = send('put', path, { name, description, type });
    return version === undefined ? request : request.set('If-Match', `"${version}"`);
  };
  expect((await save({ name: '不说' })).status).toBe(428);
  const answers = await Promise.all(
    ['甲', '乙'].map((name) => save({ name: `县档案馆${name}` }, made.version)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const saved = answers.find(({ status }) => status === 200)!.body.data;
  const late = await save({ type: 'full-access' }, made.version);
  expect(late.body.error).toMatchObject({
    status: 409,
    message: expect.stringMatching(/^您打开以后，管理员在.+改过：名称。您填的还没有保存/),
  });
  const now = (await send('get', path)).body.data;
  expect(now).toMatchObject({ name: saved.name, type: 'read-only', version: saved.version });
  await save({ name: saved.name, type: 'full-access' }, now.version).expect(200);
});

test('a person who is gone is still named', async () => {
  const token = await signInAs(cms, 'signer', 'gone@example.org');
  const documentId = await write();
  const [row] = await rowsOf(() => room.save(documentId, { author: '王五' }, token));
  await cms.strapi.service('admin::user').deleteById(row!.actorId);
  const { body } = await send('get', `/portal/audit?person=person:${row!.actorId}`);
  expect(body.data.rows.at(-1).actorName).toBe('终审签发');
});
