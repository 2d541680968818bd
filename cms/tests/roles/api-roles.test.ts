import { bootCms, createTestDatabase, type Cms, type TestDatabase } from '../harness';

const PUBLIC = [
  'api::alert.alert.find',
  'api::article.article.find',
  'api::article.article.findOne',
  'api::column.column.find',
  'api::column.column.findOne',
  'api::enterprise.enterprise.find',
  'api::enterprise.enterprise.findOne',
  'api::home-page.home-page.find',
  'api::honor.honor.find',
  'api::honor.honor.findOne',
  'api::industry.industry.find',
  'api::industry.industry.findOne',
  'api::topic.topic.find',
  'api::topic.topic.findOne',
  'api::town.town.find',
  'api::village.village.find',
  'api::village.village.findOne',
];

let database: TestDatabase;
let cms: Cms;
beforeAll(async () => {
  database = await createTestDatabase();
  cms = await bootCms({ database });
});
afterAll(async () => {
  await cms.stop();
  await database.drop();
});

async function actionsOf(type: string): Promise<string[]> {
  const permissions = await cms.strapi.db
    .query('plugin::users-permissions.permission')
    .findMany({ where: { role: { type } } });
  return permissions.map(({ action }: { action: string }) => action).sort();
}

test('anyone may read the public types, and do nothing else', async () => {
  expect(await actionsOf('public')).toEqual(PUBLIC);
  expect(await actionsOf('authenticated')).toEqual([]);
});

test('no one can make an account, or reach files and users', async () => {
  const account = { username: 'someone', email: 'someone@example.org', password: 'Secret-123' };
  const attempts = await Promise.all([
    cms.http.post('/api/auth/local/register').send(account),
    cms.http.post('/api/auth/local').send({ identifier: 'x', password: 'y' }),
    cms.http.post('/api/auth/forgot-password').send({ email: account.email }),
    cms.http.get('/api/users'),
    cms.http.get('/api/upload/files'),
    cms.http.post('/api/upload'),
    cms.http.get('/api/slug-redirects'),
  ]);
  expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 404]);
});

test('a permission ticked by hand is gone after the next boot, and a missing one is back', async () => {
  const permissions = cms.strapi.db.query('plugin::users-permissions.permission');
  const role = await cms.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  await permissions.create({
    data: { action: 'plugin::users-permissions.auth.register', role: role.id },
  });
  await permissions.create({ data: { action: PUBLIC[0], role: role.id } });
  await permissions.deleteMany({ where: { action: PUBLIC[1] } });
  await cms.stop();
  cms = await bootCms({ database });
  expect(await actionsOf('public')).toEqual(PUBLIC);
});
