import type { AuditRow } from '../src/features/audit/audit-table';
import type * as AuditTable from '../src/features/audit/audit-table';
import type * as Roles from '../src/features/staff';
import type { PersonList } from '../src/features/persons/list';
import { articleData, bootCms, content, signInAs, signInAsAdmin, type Cms } from './harness';
import { ADMIN, openedVersion } from './harness/admin';
import { compiled } from './harness/paths';

const PATH = '/portal/persons';
const PASSWORD = 'Cunli-2026';
const DAY_MS = 86_400_000;

let cms: Cms;
let admin: string;
let village: string;
let department: string;
let documentId: string;
let audit: typeof AuditTable.auditTable;
let roles: typeof Roles;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signInAsAdmin(cms);
  audit = compiled<typeof AuditTable>('src/features/audit/audit-table').auditTable;
  roles = compiled('src/features/staff');
  ({ documentId: village } = await content(cms.strapi, 'village').create({
    data: { name: '东村', slug: 'dongcun', code: '140824103211' } as never,
  }));
  ({ documentId: department } = await cms.strapi
    .documents('api::department.department' as never)
    .create({ data: { name: '农业农村办' } as never }));
  ({ documentId } = await content(cms.strapi, 'article').create({ data: articleData() }));
}, 120_000);
afterAll(() => cms.stop());

type Listed = PersonList['persons'][number];

const send = (
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body?: object,
  token = admin,
) => cms.http[method](path).set('Authorization', token).send(body);
const list = async (): Promise<PersonList> =>
  (await send('get', PATH).expect(200)).body.data as PersonList;
const listed = async (id: number): Promise<Listed> =>
  (await list()).persons.find((one) => one.id === id)!;

let made = 0;
const input = (change: object = {}) => ({
  name: `张三${++made}`,
  email: `zhang${made}@example.org`,
  roles: ['editor'],
  villages: [],
  departments: [],
  ...change,
});
const make = async (change: object = {}) => {
  const person = input(change);
  const { body } = await send('post', PATH, person).expect(200);
  return { ...person, id: body.data.id as number, code: body.data.invitation.code as string };
};
type Made = Awaited<ReturnType<typeof make>>;

/** As its owner opens the link, in a browser of their own. */
const setPassword = (code: string, password = PASSWORD) =>
  cms.http.post('/admin/reset-password').send({ resetPasswordToken: code, password });
const signIn = ({ email }: { email: string }, password = PASSWORD) =>
  cms.http.post('/admin/login').send({ email, password });
async function join(person: Made): Promise<{ token: string; cookie: string }> {
  const { body, headers } = await setPassword(person.code).expect(200);
  const cookies = headers['set-cookie'] as unknown as string[];
  return {
    token: `Bearer ${body.data.token}`,
    cookie: cookies.map((one) => one.split(';')[0]).join('; '),
  };
}
const article = () => `/content-manager/collection-types/api::article.article/${documentId}`;

/** The rows that something leaves, the oldest first. */
async function rowsOf(work: () => Promise<unknown>): Promise<AuditRow[]> {
  const db = cms.strapi.db.connection;
  const last = (await audit.page(db, {}, 1, null))[0]?.id ?? 0;
  await work();
  return audit.after(db, last, 100);
}
const changesOf = ({ details }: AuditRow) => JSON.parse(details).changes as object[];

/** What is refused, by field. */
const problems = async (answer: ReturnType<typeof send>) => {
  const { status, body } = await answer;
  expect(status).toBe(400);
  const all = body.error.details.errors as { path: string[]; message: string }[];
  return Object.fromEntries(all.map(({ path, message }) => [path.join('.'), message]));
};

describe('making', () => {
  test('a person gets a link, sets a password by it once, and signs in with what they were given', async () => {
    const person = await make({ roles: ['reporter'], villages: [village] });
    expect(await listed(person.id)).toMatchObject({
      name: person.name,
      email: person.email,
      roles: ['reporter'],
      villages: [{ documentId: village, name: '东村' }],
      departments: [],
      state: 'invited',
      lastSignIn: null,
      isSelf: false,
    });
    await signIn(person).expect(400);
    const { token } = await join(person);
    const { body } = await send('get', '/admin/users/me', undefined, token).expect(200);
    expect(body.data).toMatchObject({ firstname: person.name, preferedLanguage: 'zh-Hans' });
    expect((await setPassword(person.code, 'Andere-2026')).status).toBe(400);
    await signIn(person).expect(200);
    const now = await listed(person.id);
    expect(now.state).toBe('active');
    expect(Date.now() - Date.parse(String(now.lastSignIn))).toBeLessThan(DAY_MS);
  });

  test('the link is good for three days, and another takes its place', async () => {
    const person = await make();
    const { body } = await send('post', `${PATH}/${person.id}/invitation`).expect(200);
    const left = Date.parse(body.data.expiresAt) - Date.now();
    expect(left).toBeGreaterThan(2.9 * DAY_MS);
    expect(left).toBeLessThanOrEqual(3 * DAY_MS);
    expect((await setPassword(person.code)).status).toBe(400);
    await cms.strapi.db
      .query('admin::user')
      .update({ where: { id: person.id }, data: { resetPasswordTokenExpiresAt: new Date(0) } });
    const late = await setPassword(body.data.code);
    expect([late.status, late.body.error.message]).toEqual([
      400,
      expect.stringContaining('已经过期'),
    ]);
    const again = await send('post', `${PATH}/${person.id}/invitation`).expect(200);
    await setPassword(again.body.data.code).expect(200);
  });

  test('a link does what the old password did, until it is used', async () => {
    const person = await make();
    const { token } = await join(person);
    const { body } = await send('post', `${PATH}/${person.id}/invitation`).expect(200);
    await signIn(person).expect(200);
    await setPassword(body.data.code, 'Xinmima-2026').expect(200);
    await signIn(person).expect(400);
    await signIn(person, 'Xinmima-2026').expect(200);
    await send('get', '/admin/users/me', undefined, token).expect(401);
  });

  test('what is missing or wrong is said at its field, in Chinese, and nothing is made', async () => {
    const before = (await list()).persons.length;
    expect(await problems(send('post', PATH, {}))).toEqual({
      name: '请填写姓名',
      email: '请填写电子邮件，登录时用它',
      roles: '至少选一个角色，没有角色什么也做不了',
    });
    expect(await problems(send('post', PATH, input({ roles: ['reporter'] })))).toEqual({
      villages: expect.stringContaining('至少一个村或科室'),
    });
    const gone = { villages: ['nowhere'], departments: ['nothing'] };
    expect(Object.keys(await problems(send('post', PATH, input(gone)))).sort()).toEqual([
      'departments',
      'villages',
    ]);
    expect(await problems(send('post', PATH, input({ email: ADMIN.email.toUpperCase() })))).toEqual(
      { email: '这个邮箱已经有账号了' },
    );
    expect((await list()).persons).toHaveLength(before);
  });

  test('of two with one e-mail at once one is made', async () => {
    const email = 'zugleich@example.org';
    const answers = await Promise.all([1, 2, 3].map(() => send('post', PATH, input({ email }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  test('villages and departments are offered by name, roles with what they may do', async () => {
    const { villages, departments, roles: offered } = await list();
    expect(villages).toEqual([{ documentId: village, name: '东村' }]);
    expect(departments).toEqual([{ documentId: department, name: '农业农村办' }]);
    expect(offered.map(({ name }) => name)).toEqual([
      '信息员',
      '编辑',
      '初审',
      '复审',
      '终审签发',
      '管理员',
    ]);
    expect(offered.every(({ description }) => description.length > 5)).toBe(true);
  });
});

describe('moving', () => {
  test('the very next request obeys another role and another village', async () => {
    const person = await make({ roles: ['editor'] });
    const { token } = await join(person);
    const save = async () => {
      const base = await openedVersion(cms, admin, article());
      return (
        await send('put', article(), { title: '改过的标题' }, token).set('If-Match', `"${base}"`)
      ).status;
    };
    const publish = async () =>
      (await send('post', `${article()}/actions/unpublish`, {}, token)).status;
    expect(await save()).toBe(200);
    expect(await publish()).toBe(403);
    const change = (data: object) =>
      send('put', `${PATH}/${person.id}`, { ...person, ...data }).expect(200);
    await change({ roles: ['signer'] });
    expect(await publish()).not.toBe(403);
    await change({ roles: ['reporter'], villages: [village], departments: [department] });
    expect(await publish()).toBe(403);
    const account = await cms.strapi.db
      .query('admin::user')
      .findOne({ where: { id: person.id }, populate: ['roles'] });
    expect(await roles.staffOf(cms.strapi, account)).toEqual({
      id: person.id,
      roles: ['reporter'],
      villages: [village],
      departments: [department],
    });
    await send('get', '/admin/users/me', undefined, token).expect(200);
  });

  test('a name of two parts stays as it is until it is changed; a role made by hand stays', async () => {
    const { id: role } = await cms.strapi.db
      .query('admin::role')
      .create({ data: { code: 'by-hand', name: '自建' } });
    const account = await cms.strapi.service('admin::user').create({
      email: 'li@example.org',
      firstname: '四',
      lastname: '李',
      password: PASSWORD,
      isActive: true,
      roles: [role],
    });
    expect(await listed(account.id)).toMatchObject({
      name: '李四',
      roles: [],
      otherRoles: ['自建'],
    });
    const change = (data: object) =>
      send('put', `${PATH}/${account.id}`, {
        ...input(),
        name: '李四',
        email: 'li@example.org',
        ...data,
      }).expect(200);
    await change({ roles: [] });
    expect(await named(account.id)).toMatchObject({ firstname: '四', lastname: '李' });
    await change({ name: '李思' });
    expect(await named(account.id)).toMatchObject({ firstname: '李思', lastname: null });
    expect(await listed(account.id)).toMatchObject({ roles: ['editor'], otherRoles: ['自建'] });
  });
  const named = (id: number) => cms.strapi.db.query('admin::user').findOne({ where: { id } });

  test('a village that was deleted is still theirs, and keeps nobody from changing the rest', async () => {
    const { documentId: gone } = await content(cms.strapi, 'village').create({
      data: { name: '西村', slug: 'xicun', code: '140824103212' } as never,
    });
    const person = await make({ roles: ['reporter'], villages: [gone] });
    await content(cms.strapi, 'village').delete({ documentId: gone });
    expect((await listed(person.id)).villages).toEqual([{ documentId: gone, name: '（已删除）' }]);
    await send('put', `${PATH}/${person.id}`, { ...person, name: '改名' }).expect(200);
    expect((await listed(person.id)).villages).toHaveLength(1);
  });
});

describe('disabling', () => {
  test('ends what they have open: session, token, presence, previews of their own; what they shared stays', async () => {
    const person = await make({ roles: ['editor'] });
    const { token, cookie } = await join(person);
    const use = async () =>
      Promise.all(
        ['/admin/users/me', article(), PATH].map(
          async (path) => (await send('get', path, undefined, token)).status,
        ),
      );
    const renew = async () =>
      (await cms.http.post('/admin/access-token').set('Cookie', cookie).send()).status;
    const editors = `/portal/editors/api::article.article/${documentId}`;
    const others = async () =>
      (await send('post', editors, {})).body.data.others as { name: string }[];
    const preview = `/portal/previews/api::article.article/${documentId}`;
    const links = () =>
      cms.strapi.db
        .connection('preview_links')
        .where({ maker_id: person.id })
        .orderBy('id')
        .pluck('revoked_at');

    await send('post', editors, { isEditing: true }, token).expect(200);
    await send('post', preview, {}, token).expect(200);
    await send('post', `${preview}/links`, { days: 3 }, token).expect(200);
    expect(await use()).toEqual([200, 200, 403]);
    expect(await others()).toEqual([expect.objectContaining({ name: person.name })]);

    await send('post', `${PATH}/${person.id}/disable`).expect(200);
    expect(await use()).toEqual([401, 401, 401]);
    expect(await renew()).toBe(401);
    expect(await others()).toEqual([]);
    expect((await links()).map((at) => at !== null)).toEqual([true, false]);
    const refused = await signIn(person);
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining('停用'),
    ]);
    expect((await listed(person.id)).state).toBe('disabled');

    await send('post', `${PATH}/${person.id}/enable`).expect(200);
    expect(await use()).toEqual([401, 401, 401]);
    await signIn(person).expect(200);
  });

  test('a link that was not used yet opens nothing afterwards, not even when they are enabled', async () => {
    const person = await make();
    await send('post', `${PATH}/${person.id}/disable`).expect(200);
    expect((await setPassword(person.code)).status).toBe(400);
    const { status, body } = await send('post', `${PATH}/${person.id}/invitation`);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining('已经停用')]);
    await send('post', `${PATH}/${person.id}/enable`).expect(200);
    expect((await setPassword(person.code)).status).toBe(400);
    expect((await listed(person.id)).state).toBe('invited');
  });

  test('whom Strapi’s own page invited and disabled cannot register either', async () => {
    const { id: role } = await cms.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'editor' } });
    const { body } = await send('post', '/admin/users', {
      email: 'alt@example.org',
      firstname: '旧',
      roles: [role],
    }).expect(201);
    const { id, registrationToken } = body.data;
    expect((await listed(id)).state).toBe('invited');
    await send('put', `/admin/users/${id}`, { isActive: false }).expect(200);
    const userInfo = { firstname: '旧', password: PASSWORD };
    expect(
      (await cms.http.post('/admin/register').send({ registrationToken, userInfo })).status,
    ).toBe(400);
    expect((await listed(id)).state).toBe('disabled');
  });

  test('a key of theirs for the admin is good for nothing either', async () => {
    const second = await make({ roles: ['administrator'] });
    const { token } = await join(second);
    const { body } = await send(
      'post',
      '/admin/admin-tokens',
      {
        name: '自己的',
        description: '',
        lifespan: null,
        adminPermissions: [
          { action: 'admin::users.read', subject: null, conditions: [], properties: {} },
        ],
      },
      token,
    ).expect(201);
    const key = `Bearer ${body.data.accessKey}`;
    expect((await send('get', '/admin/users', undefined, key)).status).toBe(200);
    await send('post', `${PATH}/${second.id}/disable`).expect(200);
    expect((await send('get', '/admin/users', undefined, key)).status).toBe(401);
  });
});

describe('administrators', () => {
  test('one who can sign in remains, through whichever door; nobody disables or demotes themselves', async () => {
    const { persons } = await list();
    const self = persons.find(({ isSelf }) => isSelf)!;
    const disabled = await send('post', `${PATH}/${self.id}/disable`);
    expect([disabled.status, disabled.body.error.message]).toEqual([
      400,
      expect.stringContaining('另一位管理员'),
    ]);
    expect(
      await problems(
        send('put', `${PATH}/${self.id}`, { ...input(), email: self.email, roles: ['editor'] }),
      ),
    ).toEqual({ roles: expect.stringContaining('另一位管理员') });
    // One who never set a password is no administrator who could do anything.
    const invited = await make({ roles: ['administrator'] });
    const { id: editor } = await cms.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'editor' } });
    for (const change of [{ isActive: false }, { roles: [editor] }]) {
      const { status, body } = await send('put', `/admin/users/${self.id}`, change);
      expect([status, body.error.message]).toEqual([400, '至少要留一位能登录的管理员。']);
    }
    const deleted = await send('post', '/admin/users/batch-delete', { ids: [self.id] }, admin);
    expect(deleted.status).toBe(400);
    expect(await listed(self.id)).toMatchObject({ state: 'active', roles: ['administrator'] });

    const { token } = await join(invited);
    await send('post', `${PATH}/${self.id}/disable`, {}, token).expect(200);
    await send('get', PATH).expect(401);
    await send('post', `${PATH}/${self.id}/enable`, {}, token).expect(200);
    const { body } = await cms.http.post('/admin/login').send(ADMIN).expect(200);
    admin = `Bearer ${body.data.token}`;
  });

  test('two who disable each other at once: one remains', async () => {
    const { persons } = await list();
    for (const { id, roles: held, isSelf } of persons) {
      if (held.includes('administrator') && !isSelf) {
        await send('post', `${PATH}/${id}/disable`).expect(200);
      }
    }
    const other = await make({ roles: ['administrator'] });
    const { token } = await join(other);
    const self = (await list()).persons.find(({ isSelf }) => isSelf)!;
    await Promise.all([
      send('post', `${PATH}/${other.id}/disable`),
      send('post', `${PATH}/${self.id}/disable`, {}, token),
    ]);
    const active = await cms.strapi.db.query('admin::user').findMany({
      where: { isActive: true, roles: { code: 'strapi-super-admin' } },
    });
    expect(active).toHaveLength(1);
    const [left] = active;
    if (left.id !== self.id) await send('post', `${PATH}/${self.id}/enable`, {}, token).expect(200);
    const { body } = await cms.http.post('/admin/login').send(ADMIN).expect(200);
    admin = `Bearer ${body.data.token}`;
  });
});

test('everything is written down, villages and departments by name, and no secret', async () => {
  let person: Made | undefined;
  const rows = await rowsOf(async () => {
    person = await make({ roles: ['reporter'], villages: [village] });
    const change = { ...person, villages: [], departments: [department] };
    await send('put', `${PATH}/${person.id}`, change).expect(200);
    await send('put', `${PATH}/${person.id}`, { ...change, roles: ['editor'] }).expect(200);
    await send('post', `${PATH}/${person.id}/disable`).expect(200);
    await send('post', `${PATH}/${person.id}/enable`).expect(200);
  });
  expect(rows.map(({ action }) => action)).toEqual([
    'account.create',
    'account.scope',
    'account.invite',
    'account.scope',
    'account.update',
    'account.disable',
    'account.enable',
  ]);
  expect(rows.every(({ actorKind, ip }) => actorKind === 'person' && ip !== null)).toBe(true);
  expect(new Set(rows.map(({ subjectId }) => subjectId))).toEqual(new Set([String(person!.id)]));
  expect(changesOf(rows[1]!)).toEqual([{ field: 'villages', from: '', to: '东村' }]);
  expect(changesOf(rows[3]!)).toEqual([
    { field: 'villages', from: '东村', to: '' },
    { field: 'departments', from: '', to: '农业农村办' },
  ]);
  expect(changesOf(rows[4]!)).toEqual([{ field: 'roles', from: '信息员', to: '编辑' }]);
  expect(JSON.stringify(rows)).not.toContain(person!.code);
});

test('an account that Strapi deletes takes along where it belonged to', async () => {
  const [one, other] = [
    await make({ villages: [village] }),
    await make({ departments: [department] }),
  ];
  const scopes = () => roles.scopesTable.all(cms.strapi.db.connection);
  expect([...(await scopes()).keys()]).toEqual(expect.arrayContaining([one.id, other.id]));
  await send('delete', `/admin/users/${one.id}`).expect(200);
  await send('post', '/admin/users/batch-delete', { ids: [other.id] }).expect(200);
  const left = await scopes();
  expect([left.has(one.id), left.has(other.id)]).toEqual([false, false]);
});

test.each(['reporter', 'editor', 'first-reviewer', 'second-reviewer', 'signer'])(
  'is none of a %s’s business, and of nobody’s who is not signed in',
  async (code) => {
    const token = await signInAs(cms, code);
    const { id } = (await list()).persons[0]!;
    const doors = [
      ['get', PATH],
      ['post', PATH],
      ['put', `${PATH}/${id}`],
      ['post', `${PATH}/${id}/disable`],
      ['post', `${PATH}/${id}/enable`],
      ['post', `${PATH}/${id}/invitation`],
    ] as const;
    for (const [method, path] of doors) {
      expect([path, (await send(method, path, input(), token)).status]).toEqual([path, 403]);
      expect([path, (await cms.http[method](path).send(input())).status]).toEqual([path, 401]);
    }
  },
);

test('who is not there is a 404', async () => {
  for (const id of ['999999', '0', 'x', '1.5']) {
    expect((await send('put', `${PATH}/${id}`, input())).status).toBe(404);
    expect((await send('post', `${PATH}/${id}/disable`)).status).toBe(404);
    expect((await send('post', `${PATH}/${id}/invitation`)).status).toBe(404);
  }
});
