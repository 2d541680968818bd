import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { schemeContradiction } from '../src/features/sessions/one-scheme';
import { bootCms, createTestDatabase, type Cms } from './harness';
import { addStaff } from './harness/admin';

let cms: Cms;
let running: Cms | undefined;
const boot = async (env: Record<string, string> = {}) => {
  cms = running = await bootCms({ env });
};
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const [OFFICE, HOME] = [randomUUID(), randomUUID()];

/** A browser of its own: it keeps cookies and the token. */
async function browser(account: { email: string; password: string }, deviceId?: string) {
  const agent = request.agent(cms.url);
  const { body } = await agent.post('/admin/login').send({ ...account, deviceId });
  const authorization = `Bearer ${body.data.token}`;
  return {
    signOut: (sent: object = {}) =>
      agent.post('/admin/logout').set('Authorization', authorization).send(sent).expect(200),
    use: async () =>
      (await agent.get('/admin/users/me').set('Authorization', authorization)).status,
    renew: async () => (await agent.post('/admin/access-token')).status,
  };
}

test('signing out ends that session alone; a changed password or a closed account ends all', async () => {
  await boot();
  const account = await addStaff(cms, 'signer');
  const [office, home, phone] = [
    await browser(account, OFFICE),
    await browser(account, HOME),
    await browser(account),
  ];
  const standing = async () =>
    Promise.all([office, home, phone].flatMap((one) => [one.use(), one.renew()]));
  // As Strapi's admin does it: first with the device, then with nothing.
  await office.signOut({ deviceId: OFFICE });
  expect(await standing()).toEqual([401, 401, 200, 200, 200, 200]);
  await phone.signOut();
  expect(await standing()).toEqual([401, 401, 200, 200, 401, 401]);
  await (await browser(account)).signOut({ deviceId: HOME });
  expect(await home.use()).toBe(200);

  const admin = await addStaff(cms, 'strapi-super-admin');
  const { body } = await cms.http.post('/admin/login').send(admin);
  const { id } = await cms.strapi.db
    .query('admin::user')
    .findOne({ where: { email: account.email } });
  const change = (data: object) =>
    cms.http
      .put(`/admin/users/${id}`)
      .set('Authorization', `Bearer ${body.data.token}`)
      .send(data)
      .expect(200);
  await change({ firstname: '改名' });
  expect([await home.use(), await home.renew()]).toEqual([200, 200]);
  const changed = { ...account, password: 'Township-2027' };
  await change({ password: changed.password });
  expect([await home.use(), await home.renew()]).toEqual([401, 401]);
  const again = await browser(changed);
  await change({ isActive: false });
  await change({ isActive: true });
  expect([await again.use(), await again.renew()]).toEqual([401, 401]);
});

// Before the next: Strapi merges settings into defaults that the process keeps.
test('a production portal over plain HTTP signs in without a secure cookie, and without Strapi’s warning of it', async () => {
  await boot({ NODE_ENV: 'production' });
  // Strapi warns where the setting is there and false.
  expect(cms.strapi.config.get('admin.auth.cookie')).not.toHaveProperty('secure');
  const { headers } = await cms.http
    .post('/admin/login')
    .send(await addStaff(cms, 'signer'))
    .expect(200);
  expect(String(headers['set-cookie'])).not.toMatch(/; secure/i);
});

describe('HTTPS', () => {
  test('a portal that residents reach by it takes no sign-in without, and says so', async () => {
    await boot({
      TRUST_PROXY: 'true',
      SITE_URL: 'https://zhen.example.cn',
      NGINX_SCHEME: 'https',
    });
    const account = await addStaff(cms, 'signer');
    const signIn = (scheme: string) =>
      cms.http.post('/admin/login').set('X-Forwarded-Proto', scheme).send(account);
    const refused = await signIn('http');
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringMatching(/只能通过 HTTPS 登录.*NGINX_SCHEME/),
    ]);
    const { headers } = await signIn('https').expect(200);
    const cookies = headers['set-cookie'] as unknown as string[];
    expect(cookies.filter((cookie) => !/; secure/i.test(cookie))).toEqual([]);
  });

  test.each([
    ['https://zhen.example.cn', 'http'],
    ['http://zhen.example.cn', 'https'],
  ])(
    '%s behind nginx over %s is refused at the start, in words',
    async (SITE_URL, NGINX_SCHEME) => {
      const database = await createTestDatabase();
      const env = { TRUST_PROXY: 'true', SITE_URL, NGINX_SCHEME };
      await expect(bootCms({ database, env })).rejects.toThrow(
        /SITE_URL 和 NGINX_SCHEME 互相矛盾，CMS 不能启动/,
      );
      await database.drop();
    },
  );

  test.each([
    { SITE_URL: 'https://zhen.example.cn', NGINX_SCHEME: 'https' },
    { SITE_URL: 'http://zhen.example.cn', NGINX_SCHEME: 'http' },
    { SITE_URL: 'https://zhen.example.cn' },
    { NGINX_SCHEME: 'http' },
    {},
  ])('%j contradicts itself nowhere', (env) => {
    expect(schemeContradiction(env)).toBeNull();
  });
});
