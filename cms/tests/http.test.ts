import { get } from 'node:http';
import { bootCms, type Cms } from './harness';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

test('any page may read the API, none with its visitor’s cookies', async () => {
  const origin = 'https://elsewhere.example';
  const read = await cms.http.get('/api/industries').set('Origin', origin);
  expect(read.headers['access-control-allow-origin']).toBe('*');
  expect(read.headers['access-control-allow-credentials']).toBeUndefined();
  const asked = await cms.http
    .options('/api/industries')
    .set('Origin', origin)
    .set('Access-Control-Request-Method', 'DELETE');
  expect(asked.headers['access-control-allow-methods']).toBe('GET,HEAD');
});

test('answers say nothing about the server and allow nothing from elsewhere', async () => {
  const { headers } = await cms.http.get('/api/industries');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/https?:|strapi\.io|unsafe-eval/);
});

test('bodies end at a megabyte', async () => {
  const response = await cms.http
    .post('/admin/login')
    .send({ email: 'a'.repeat(1_100_000), password: 'x' });
  expect(response.status).toBe(413);
});

test('signing in is tried a few times, not for ever', async () => {
  const attempt = () => cms.http.post('/admin/login').send({ email: 'a@b.cn', password: 'wrong' });
  const statuses = [];
  for (let i = 0; i < 12; i += 1) statuses.push((await attempt()).status);
  expect(statuses[0]).toBe(400);
  expect(statuses.at(-1)).toBe(429);
});

test.each([
  '/api/articles/%E4',
  '/api/articles/%E4%BD',
  '/api/articles/%',
  '/api/articles/%2e%2e',
  '/api/%ZZ',
  '/api/search/%FF',
  '/uploads/%E4.pdf',
  '/uploads/%00',
  '/admin/%A0',
  '/content-manager/%C0%AF',
  '/%ZZ',
  '//host/api/articles',
  '/api/..%2f..%2fetc',
])('%s cannot be read, and is not there', async (path) => {
  const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(cms.url);
    const request = get({ hostname, port, path, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
  });
  expect(answer.status).toBe(404);
  expect(JSON.parse(answer.body)).toEqual({
    data: null,
    error: {
      status: 404,
      name: 'NotFoundError',
      code: 'unknown-address',
      message: '没有这个地址',
      messageEn: 'There is no such address.',
      requestId: expect.stringMatching(/^[\w-]{36}$/),
      details: {},
    },
  });
});
