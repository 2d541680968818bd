import { bootCms, type Cms } from './harness';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

test('/_health says that the process is alive', async () => {
  const response = await cms.http.get('/_health');
  expect(response.status).toBe(204);
});
