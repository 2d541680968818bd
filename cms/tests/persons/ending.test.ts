import { ADMIN } from '../harness/admin';
import { PASSWORD, PATH, staffed } from './support';

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
    const editors = `/portal/editors/api::article.article/${people.documentId}`;
    const others = async () =>
      (await send('post', editors, {})).body.data.others as { name: string }[];
    const preview = `/portal/previews/api::article.article/${people.documentId}`;
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
      await problems(change(self.id, { ...input(), email: self.email, roles: ['editor'] })),
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
    const deleted = await send('post', '/admin/users/batch-delete', { ids: [self.id] });
    expect(deleted.status).toBe(400);
    expect(await listed(self.id)).toMatchObject({ state: 'active', roles: ['administrator'] });

    const { token } = await join(invited);
    await send('post', `${PATH}/${self.id}/disable`, {}, token).expect(200);
    await send('get', PATH).expect(401);
    await send('post', `${PATH}/${self.id}/enable`, {}, token).expect(200);
    const { body } = await cms.http.post('/admin/login').send(ADMIN).expect(200);
    people.admin = `Bearer ${body.data.token}`;
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
    people.admin = `Bearer ${body.data.token}`;
  });
});
