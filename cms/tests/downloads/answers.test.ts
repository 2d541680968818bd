import { createHash } from 'node:crypto';
import { bootCms, content, createStartedDatabase, type Cms, type TestDatabase } from '../harness';
import { downloadsOf, FORMATS, publishRecords, ROUTES, sha256 } from '../harness/downloads';

let database: TestDatabase;
let cms: Cms;

beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  cms = await bootCms({ database });
  await publishRecords(cms.strapi);
});
afterAll(async () => {
  await cms.stop();
  await database.drop();
});

const { get, bytesOf, csv } = downloadsOf(() => cms);

describe('answers', () => {
  test.each(ROUTES)(
    '%s: each file says its kind, its name in Chinese, its checksum',
    async (route) => {
      for (const format of FORMATS) {
        const answer = await get(`/api/data/${route}.${format}`);
        const bytes = Buffer.from(await answer.arrayBuffer());
        const header = (name: string) => answer.headers.get(name) ?? '';
        expect([format, answer.status]).toEqual([format, 200]);
        expect(header('content-length')).toBe(String(bytes.length));
        expect(header('etag')).toMatch(/^"[\w-]{24}"$/);
        const digest = createHash('sha256').update(bytes).digest('base64');
        expect(header('repr-digest')).toBe(`sha-256=:${digest}:`);
        expect(header('accept-ranges')).toBe('bytes');
        expect(header('access-control-allow-origin')).toBe('*');
        expect(header('cache-control')).toMatch(/^public, max-age=1, .*no-transform$/);
        const [, ascii, utf8 = ''] =
          /^attachment; filename="([^"]+)"; filename\*=UTF-8''(\S+)$/.exec(
            header('content-disposition'),
          ) ?? [];
        expect(ascii).toMatch(new RegExp(`^${route}(-\\d{4}-\\d\\d-\\d\\d)?\\.${format}$`));
        expect(decodeURIComponent(utf8)).toMatch(/^\p{Script=Han}+(-\d{4}-\d\d-\d\d)?\.\w+$/u);
        expect(header('link')).toBe(
          format === 'csv'
            ? `<${route}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`
            : '',
        );
      }
      expect((await get(`/api/data/${route}.csv`)).headers.get('content-type')).toBe(
        'text/csv; charset=utf-8; header=present',
      );
    },
  );

  test('HEAD, parts, and the reader who has it already', async () => {
    const path = '/api/data/villages.csv';
    const whole = await bytesOf(path);
    const head = await get(path, {}, 'HEAD');
    const tag = head.headers.get('etag')!;
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
    expect(await head.text()).toBe('');

    const part = await get(path, { Range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 10-19/${whole.length}`,
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(10, 20));
    const end = await get(path, { Range: 'bytes=-5', 'If-Range': tag });
    expect(end.status).toBe(206);
    expect(Buffer.from(await end.arrayBuffer())).toEqual(whole.subarray(-5));
    const changed = await get(path, { Range: 'bytes=-5', 'If-Range': '"another"' });
    expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, whole.length]);

    const known = await get(path, {
      'If-None-Match': `"other", W/${tag}`,
      'Cache-Control': 'no-cache',
    });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });

  test.each<[number, string, string, Record<string, string>]>([
    [404, 'unknown-address', '/api/data/nothing.csv', {}],
    [404, 'unknown-address', '/api/data/villages.pdf', {}],
    [404, 'unknown-address', '/api/data/towns.csv', {}],
    [404, 'unknown-address', '/api/data/toString.csv', {}],
    [404, 'unknown-address', '/api/data/villages.constructor', {}],
    [400, 'unknown-parameter', '/api/data/villages.csv?populate=*', {}],
    [403, 'unpublished-content', '/api/data/villages.csv?status=draft', {}],
    [406, 'not-acceptable', '/api/data/villages.csv', { Accept: 'image/png' }],
    [406, 'not-acceptable', '/api/data/villages.csv', { Accept: 'text/csv;q=0' }],
    [412, 'precondition-failed', '/api/data/villages.csv', { 'If-Match': '"another"' }],
    [416, 'range-not-satisfiable', '/api/data/villages.csv', { Range: 'bytes=99999999-' }],
  ])('%d %s: %s %j', async (status, code, path, headers) => {
    const answer = await get(path, headers);
    const { data, error } = await answer.json();
    expect(data).toBeNull();
    expect(error).toMatchObject({
      status,
      code,
      message: expect.stringMatching(/\p{Script=Han}/u),
      messageEn: expect.stringMatching(/^[\x20-\x7e’“”]+$/),
      requestId: answer.headers.get('x-request-id'),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toBeNull();
    expect(answer.headers.get('etag')).toBeNull();
  });
});

test('nothing may be written there', async () => {
  const answer = await get('/api/data/villages.csv', {}, 'POST');
  expect([answer.status, (await answer.json()).error.code]).toEqual([405, 'method-not-allowed']);
});

test('what is published makes another file at once, what is unpublished leaves it', async () => {
  const path = '/api/data/villages.csv';
  const tagOf = async () => (await get(path, {}, 'HEAD')).headers.get('etag');
  const before = await tagOf();
  const articles = (await get('/api/data/honors.csv', {}, 'HEAD')).headers.get('etag');
  const { documentId } = await content(cms.strapi, 'village').create({
    data: { name: '第三村', slug: 'disan', code: '140824103300' },
    status: 'published',
  });
  expect(await tagOf()).not.toBe(before);
  expect((await csv('villages')).map((row) => row['村名'])).toContain('第三村');
  await content(cms.strapi, 'village').update({ documentId, data: { name: '草稿改名' } });
  expect(String(await bytesOf(path))).not.toContain('草稿改名');
  await content(cms.strapi, 'village').unpublish({ documentId });
  // The very same content is the very same file.
  expect(await tagOf()).toBe(before);
  expect((await get('/api/data/honors.csv', {}, 'HEAD')).headers.get('etag')).toBe(articles);
});

// Last: it boots another CMS.
test('every instance makes the very same bytes', async () => {
  const paths = ['villages', 'enterprises', 'honors', 'articles'].flatMap((route) =>
    FORMATS.map((format) => `/api/data/${route}.${format}`),
  );
  const sums = async () => Promise.all(paths.map(async (path) => sha256(await bytesOf(path))));
  const before = await sums();
  await cms.stop();
  cms = await bootCms({ database });
  expect(await sums()).toEqual(before);
});
