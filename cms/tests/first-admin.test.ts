import { bootCms, createTestDatabase, type Cms, type TestDatabase } from './harness';

const FIRST = { email: 'Guanli@example.com', password: 'Shili-Mima-1' };

let database: TestDatabase;
let cms: Cms | undefined;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await cms?.stop();
  cms = undefined;
  await database.drop();
});

const boot = async ({ email, password }: typeof FIRST) => {
  cms = await bootCms({
    database,
    env: { FIRST_ADMIN_EMAIL: email, FIRST_ADMIN_PASSWORD: password },
  });
  return cms;
};
const admins = () => cms!.strapi.db.query('admin::user').findMany({ populate: ['roles'] });

test('the first boot creates the super administrator, who reads Chinese; later boots leave it alone', async () => {
  const { http } = await boot(FIRST);
  const { email, password } = FIRST;
  await http.post('/admin/login').send({ email: email.toLowerCase(), password }).expect(200);
  expect(await admins()).toMatchObject([
    {
      email: 'guanli@example.com',
      isActive: true,
      preferedLanguage: 'zh-Hans',
      roles: [{ code: 'strapi-super-admin' }],
    },
  ]);
  await cms!.stop();

  const again = await boot({ email: 'other@example.com', password: 'Other-Mima-2' });
  expect(await admins()).toHaveLength(1);
  await again.http
    .post('/admin/login')
    .send({ email: 'other@example.com', password: 'Other-Mima-2' })
    .expect(400);
});

test('nobody is created without both variables', async () => {
  await boot({ email: FIRST.email, password: '' });
  expect(await admins()).toEqual([]);
});
