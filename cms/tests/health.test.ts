import { bootCms, type Cms } from './harness';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

test('/_health says that the process is alive', async () => {
  expect((await cms.http.get('/_health')).status).toBe(204);
});

test('/ready says that the database answers', async () => {
  const response = await cms.http.get('/ready');
  expect(response.status).toBe(200);
  expect(response.body).toEqual({ status: 'ready' });
  expect(response.headers['cache-control']).toBe('no-store');
});

test('/ready waits for a migration that has not run', async () => {
  const table = 'strapi_migrations_internal';
  const { connection } = cms.strapi.db;
  const applied = await connection(table).select();
  await connection(table)
    .delete()
    .where({ id: applied.at(-1).id });
  const response = await cms.http.get('/ready');
  expect(response.status).toBe(503);
  expect(response.body).toEqual({ status: 'unavailable', reason: 'migrations' });
  await connection(table).insert(applied.at(-1));
  expect((await cms.http.get('/ready')).status).toBe(200);
});

test('/ready is 503 when the database does not answer, while /_health stays', async () => {
  await cms.strapi.db.connection.destroy();
  const response = await cms.http.get('/ready');
  expect(response.status).toBe(503);
  expect(response.body).toEqual({ status: 'unavailable', reason: 'database' });
  expect((await cms.http.get('/_health')).status).toBe(204);
  cms.strapi.db.connection.initialize();
});
