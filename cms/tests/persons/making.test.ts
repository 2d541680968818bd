import { content } from '../harness';
import { ADMIN, openedVersion } from '../harness/admin';
import { addVillage } from '../harness/editing';
import { DAY_MS, PASSWORD, PATH, staffed } from './support';

const people = staffed();
const {
  cms,
  send,
  list,
  listed,
  input,
  make,
  change,
  setPassword,
  signIn,
  join,
  article,
  problems,
} = people;

describe('making', () => {
  test('a person gets a link, sets a password by it once, and signs in with what they were given', async () => {
    const person = await make({ roles: ['reporter'], villages: [people.village] });
    expect(await listed(person.id)).toMatchObject({
      name: person.name,
      email: person.email,
      roles: ['reporter'],
      villages: [{ documentId: people.village, name: '东村' }],
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
    expect(villages).toEqual([{ documentId: people.village, name: '东村' }]);
    expect(departments).toEqual([{ documentId: people.department, name: '农业农村办' }]);
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
      const base = await openedVersion(cms, people.admin, article());
      return (
        await send('put', article(), { title: '改过的标题' }, token).set('If-Match', `"${base}"`)
      ).status;
    };
    const publish = async () =>
      (await send('post', `${article()}/actions/unpublish`, {}, token)).status;
    expect(await save()).toBe(200);
    expect(await publish()).toBe(403);
    const move = async (data: object) =>
      expect((await change(person.id, { ...person, ...data })).status).toBe(200);
    await move({ roles: ['signer'] });
    expect(await publish()).not.toBe(403);
    await move({
      roles: ['reporter'],
      villages: [people.village],
      departments: [people.department],
    });
    expect(await publish()).toBe(403);
    const account = await cms.strapi.db
      .query('admin::user')
      .findOne({ where: { id: person.id }, populate: ['roles'] });
    expect(await people.roles().staffOf(cms.strapi, account)).toEqual({
      id: person.id,
      roles: ['reporter'],
      villages: [people.village],
      departments: [people.department],
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
    const rewrite = async (data: object) => {
      const person = { ...input(), name: '李四', email: 'li@example.org', ...data };
      expect((await change(account.id, person)).status).toBe(200);
    };
    await rewrite({ roles: [] });
    expect(await named(account.id)).toMatchObject({ firstname: '四', lastname: '李' });
    await rewrite({ name: '李思' });
    expect(await named(account.id)).toMatchObject({ firstname: '李思', lastname: null });
    expect(await listed(account.id)).toMatchObject({ roles: ['editor'], otherRoles: ['自建'] });
  });
  const named = (id: number) => cms.strapi.db.query('admin::user').findOne({ where: { id } });

  test('a village that was deleted is still theirs, and keeps nobody from changing the rest', async () => {
    const gone = await addVillage(cms, '西村');
    const person = await make({ roles: ['reporter'], villages: [gone] });
    await content(cms.strapi, 'village').delete({ documentId: gone });
    expect((await listed(person.id)).villages).toEqual([{ documentId: gone, name: '（已删除）' }]);
    expect((await change(person.id, { ...person, name: '改名' })).status).toBe(200);
    expect((await listed(person.id)).villages).toHaveLength(1);
  });
});

describe('two administrators with one person’s form open', () => {
  test('the second is told who changed what; saved again after a look, theirs holds', async () => {
    const person = await make({ roles: ['reporter'], villages: [people.village] });
    const opened = (await listed(person.id)).version;
    const first = { ...person, roles: ['editor'], villages: [] };
    expect((await change(person.id, first, opened)).status).toBe(200);
    const late = await change(person.id, { ...person, name: '改名' }, opened);
    expect(late.status).toBe(409);
    expect(late.body.error).toMatchObject({
      status: 409,
      name: 'ConflictError',
      message: expect.stringMatching(/^您打开以后，.+在 .+ 改过：角色、村。您填的还没有保存/),
      details: { changed: ['roles', 'villages'] },
    });
    expect(await listed(person.id)).toMatchObject({ name: person.name, roles: ['editor'] });
    expect((await change(person.id, { ...first, name: '改名' })).status).toBe(200);
    expect(await listed(person.id)).toMatchObject({ name: '改名', roles: ['editor'] });
  });

  test('at the very same moment one of them saves', async () => {
    const person = await make();
    const { version } = await listed(person.id);
    const answers = await Promise.all(
      ['甲', '乙'].map((name) => change(person.id, { ...person, name }, version)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const saved = ['甲', '乙'][answers.findIndex(({ status }) => status === 200)];
    expect((await listed(person.id)).name).toBe(saved);
  });

  test('a sign-in, a link and a switch are no change of the form', async () => {
    const person = await make();
    const { version } = await listed(person.id);
    await join(person);
    await send('post', `${PATH}/${person.id}/invitation`).expect(200);
    await send('post', `${PATH}/${person.id}/disable`).expect(200);
    expect((await change(person.id, { ...person, name: '改名' }, version)).status).toBe(200);
  });

  test('without a word at what it was opened it is not saved', async () => {
    const person = await make();
    const { status, body } = await send('put', `${PATH}/${person.id}`, person);
    expect([status, body.error.name]).toEqual([428, 'PreconditionRequiredError']);
  });
});
