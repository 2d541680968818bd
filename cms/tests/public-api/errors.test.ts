import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type * as changes from '../../src/features/changes';
import { bootCms, content, publishArticle, type Cms } from '../harness';
import { DocumentedAnswers } from '../harness/api-document';
import { compiled } from '../harness/paths';

let cms: Cms;
let documented: DocumentedAnswers;
const lines: string[] = [];
beforeAll(async () => {
  cms = await bootCms({ env: { LOG_LEVEL: 'http', TRUST_PROXY: 'true' } });
  // Winston's logger is a stream of what it was given.
  (cms.strapi.log as unknown as NodeJS.ReadableStream).on('data', (line: { message: string }) => {
    lines.push(String(line.message));
  });
  documented = new DocumentedAnswers((await cms.http.get('/api/openapi.json').expect(200)).body);
});
afterAll(() => cms.stop());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** As it is sent: no client of its own rewrites the address. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}, body?: string) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(cms.url);
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on('error', reject).end(body);
  });

const HAN = /\p{Script=Han}/u;

/** The one shape, whole. */
function expectError({ status, headers, text }: Answer, expected: number, code: string) {
  const { data, error } = JSON.parse(text);
  expect({ status, ...error }).toEqual({
    status: expected,
    name: expect.stringMatching(/Error$/),
    code,
    message: expect.stringMatching(HAN),
    messageEn: expect.not.stringMatching(/^$|\p{Script=Han}{2}/u),
    requestId: headers['x-request-id'],
    details: expect.any(Object),
  });
  expect(data).toBeNull();
  expect(headers['content-type']).toMatch(/^application\/json/);
  expect(headers['cache-control']).toBe('no-store');
  return error;
}

interface Sent {
  method: string;
  body?: string;
  /** JSON's without. */
  type?: string;
}

test.each<[status: number, code: string, path: string, sent?: Sent]>([
  [404, 'unknown-address', '/api'],
  [404, 'unknown-address', '/api/'],
  [404, 'unknown-address', '/api/nothing'],
  [404, 'unknown-address', '/api/nothing/at/all'],
  [404, 'unknown-address', '/api/articles/one/more'],
  [404, 'unknown-address', '/API/Nothing'],
  [404, 'unknown-address', '/api/articles/%E4%BD'],
  [405, 'method-not-allowed', '/api/nothing', { method: 'POST', body: '{}' }],
  [404, 'not-found', '/api/articles/meiyou'],
  [404, 'not-found', '/api/home-page'],
  [400, 'unknown-parameter', '/api/articles?utm_source=x'],
  [400, 'unknown-parameter', '/api/articles?populate=*'],
  [400, 'unknown-parameter', '/api/articles?filters[body]=x'],
  [400, 'unknown-parameter', '/api/articles?filters[slug][$contains]=x'],
  [400, 'unknown-parameter', '/api/town?x=1'],
  [400, 'invalid-parameter', '/api/articles?sort=body'],
  [400, 'invalid-parameter', '/api/articles?pagination[page]=0'],
  [400, 'invalid-parameter', '/api/search?type=nothing'],
  [400, 'invalid-parameter', '/api/article-counts'],
  [400, 'invalid-parameter', '/api/changes?wait=31'],
  [403, 'unpublished-content', '/api/articles?status=draft'],
  [403, 'forbidden', '/api/users'],
  [403, 'forbidden', '/api/upload/files'],
  [401, 'unauthorized', '/api/views', { method: 'POST', body: '{}' }],
  [401, 'unauthorized', '/api/corrections', { method: 'POST', body: '{}' }],
  [400, 'bad-request', '/api/corrections', { method: 'POST', body: '{' }],
  [
    413,
    'body-too-large',
    '/api/corrections',
    { method: 'POST', body: `"${'a'.repeat(1_100_000)}"` },
  ],
  [405, 'method-not-allowed', '/api/articles', { method: 'POST' }],
  [405, 'method-not-allowed', '/api/articles', { method: 'PROPFIND' }],
  [405, 'method-not-allowed', '/api/nothing', { method: 'PROPFIND' }],
  [405, 'method-not-allowed', '/%61pi/articles', { method: 'POST' }],
  [
    415,
    'unsupported-media-type',
    '/api/views',
    { method: 'POST', body: '--x', type: 'multipart/form-data' },
  ],
  [
    415,
    'unsupported-media-type',
    '/api/nothing',
    { method: 'PUT', body: 'a=b', type: 'text/plain' },
  ],
  [405, 'method-not-allowed', '/api/articles/one', { method: 'DELETE' }],
  [405, 'method-not-allowed', '/api/search', { method: 'PUT' }],
  [405, 'method-not-allowed', '/api/changes', { method: 'PATCH' }],
])('%i %s: %s %j', async (...[status, code, path, sent]) => {
  const { method, body, type = 'application/json' } = sent ?? {};
  const answer = await ask(path, method, body ? { 'Content-Type': type } : {}, body);
  const error = expectError(answer, status, code);
  if (code.endsWith('parameter')) expect(error.details.key).toEqual(expect.any(String));
  const [address = ''] = path.split('?');
  if (!method && !address.startsWith('/api/users') && status < 404) {
    const wrong = documented.check(address, status, JSON.parse(answer.text));
    expect(wrong.filter((text) => !text.includes('no document'))).toEqual([]);
  }
});

test('an unknown name comes with those that are allowed', async () => {
  const { message, messageEn, details } = JSON.parse(
    (await ask('/api/articles?page=1')).text,
  ).error;
  expect(details).toMatchObject({ key: 'page', allowed: ['filters', 'sort', 'pagination'] });
  expect(message).toContain('filters、sort、pagination');
  expect(messageEn).toContain('filters, sort, pagination');
  const operator = await ask('/api/articles?filters[slug][$contains]=x');
  expect(JSON.parse(operator.text).error.details).toMatchObject({
    key: 'filters[slug][$contains]',
    allowed: expect.arrayContaining(['$eq', '$in', '$notNull']),
  });
});

test('HEAD has the status and the number, and no body', async () => {
  const { status, headers, text } = await ask('/api/articles/meiyou', 'HEAD');
  expect([status, text]).toEqual([404, '']);
  expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
});

describe('the request’s number', () => {
  test('is a new one for each, also of what is answered from memory', async () => {
    const numbers = new Set<unknown>();
    for (let i = 0; i < 3; i += 1) numbers.add((await ask('/api/columns')).headers['x-request-id']);
    expect(numbers.size).toBe(3);
  });

  test('is the proxy’s where it gives one that can be read', async () => {
    const numbered = async (id: string) =>
      (await ask('/api/columns', 'GET', { 'X-Request-Id': id })).headers['x-request-id'];
    expect(await numbered('0123456789abcdef')).toBe('0123456789abcdef');
    for (const id of ['short', 'a b c d e f g h', `${'a'.repeat(65)}`, '<script>alert'])
      expect(await numbered(id)).not.toBe(id);
  });

  test('stands in the log, beside the failure itself', async () => {
    const { connection } = cms.strapi.db;
    await connection.schema.renameTable('topics', 'lost_topics');
    const answer = await ask('/api/topics').finally(() =>
      connection.schema.renameTable('lost_topics', 'topics'),
    );
    expectError(answer, 500, 'internal-error');
    expect(answer.text).not.toMatch(/select|lost_topics|sqlite|postgres/i);
    const id = String(answer.headers['x-request-id']);
    const numbered = lines.filter((line) => line.includes(id));
    expect(numbered.join('\n')).toMatch(/topics/);
    expect(numbered.some((line) => line.includes('GET /api/topics') && line.includes('500'))).toBe(
      true,
    );
    expect((await ask('/api/topics')).status).toBe(200);
  });
});

describe('what was public and is no more', () => {
  test('is known in a transaction too, in which a read is made again that saw a change', async () => {
    const { documentId } = await publishArticle(cms.strapi, 'gone-meanwhile');
    await content(cms.strapi, 'article').unpublish({ documentId });
    const { newestChangeOf } = compiled<typeof changes>('src/features/changes');
    const found = await cms.strapi.db.transaction(() =>
      newestChangeOf(cms.strapi, 'article', 'gone-meanwhile'),
    );
    expect(found).toMatchObject({ copy: 'withdrawn', documentId });
  });

  test('is 410 by its slugs and its documentId, and 200 when it is back', async () => {
    const { documentId } = await publishArticle(cms.strapi, 'before', { title: '示例通知' });
    const articles = content(cms.strapi, 'article');
    await articles.update({ documentId, data: { slug: 'after' }, status: 'published' });
    const moved = await ask('/api/articles/before');
    expect([moved.status, moved.headers.location]).toEqual([308, '/api/articles/after']);

    await articles.unpublish({ documentId });
    const failures = jest.spyOn(cms.strapi.log, 'error');
    for (const key of ['before', 'after', documentId]) {
      const answer = await ask(`/api/articles/${key}`);
      const error = expectError(answer, 410, 'withdrawn');
      expect(error.details).toEqual({ goneAt: expect.any(String), goTo: '/api/articles' });
      expect(answer.headers.link).toBe('</api/articles>; rel="collection"');
      expect(documented.check(`/api/articles/${key}`, 410, JSON.parse(answer.text))).toEqual([]);
    }
    // It is an answer, no failure of the CMS.
    expect(failures).not.toHaveBeenCalled();
    failures.mockRestore();
    await articles.publish({ documentId });
    expect((await ask('/api/articles/after')).status).toBe(200);

    await articles.delete({ documentId });
    for (const key of ['before', 'after', documentId])
      expectError(await ask(`/api/articles/${key}`), 410, 'removed');
    await publishArticle(cms.strapi, 'after');
    expect((await ask('/api/articles/after')).status).toBe(200);
  });

  test('of another type, or never public, stays 404', async () => {
    const { documentId } = await publishArticle(cms.strapi, 'gone-again');
    await content(cms.strapi, 'article').delete({ documentId });
    expectError(await ask('/api/villages/gone-again'), 404, 'not-found');
    const draft = await content(cms.strapi, 'article').create({
      data: { title: '草稿', slug: 'only-a-draft' },
    });
    await content(cms.strapi, 'article').delete({ documentId: draft.documentId });
    for (const key of ['only-a-draft', draft.documentId])
      expectError(await ask(`/api/articles/${key}`), 404, 'not-found');
  });
});

test.each([
  ['NONSENSE\r\n\r\n', 400, 'bad-request'],
  ['GET /api/articles HTTP/1.1\r\nBroken\r\n\r\n', 400, 'bad-request'],
  [
    `GET /api/articles HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(70_000)}\r\n\r\n`,
    431,
    'headers-too-large',
  ],
])('what is no HTTP is told in the same shape (%#)', async (sent, status, code) => {
  const text = await new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(cms.url);
    let received = '';
    connect(Number(port), hostname)
      .setEncoding('utf8')
      .on('data', (part: string) => (received += part))
      .on('close', () => resolve(received))
      .on('error', reject)
      .end(sent);
  });
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  const { error } = JSON.parse(body);
  expect(error).toMatchObject({ status, code, message: expect.stringMatching(HAN) });
  expect(head).toContain(`X-Request-Id: ${error.requestId}`);
});
