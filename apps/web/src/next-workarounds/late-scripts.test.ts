import { createServer, get, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { postponeScripts } from './late-scripts';

const { emit } = createServer().constructor.prototype as Server;
let server: Server | undefined;
beforeAll(() => postponeScripts());
afterEach(() => new Promise((resolve) => server?.close(resolve)));
afterAll(() => {
  (createServer().constructor.prototype as Server).emit = emit;
});

const NEXT = '<script src="/_next/static/chunks/a.js" async=""></script>';
const LATE = '<script type="text/late" src="/_next/static/chunks/a.js"></script>';
const PRELOAD = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>';

/** What a browser is sent of what a real server writes. */
async function sent(
  listener: RequestListener,
  headers: Record<string, string> = {},
  method = 'GET',
  path = '/',
) {
  server = createServer(listener);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  type Answer = { status?: number; headers: Record<string, unknown>; body: Buffer };
  return new Promise<Answer>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, method, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}

const html =
  (...parts: (string | Buffer)[]): RequestListener =>
  (_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    for (const part of parts.slice(0, -1)) response.write(part);
    response.end(parts.at(-1));
  };

test('a document’s scripts stay unloaded, and nothing fetches them ahead', async () => {
  const page = `<head>${PRELOAD}${NEXT}<script>inline()</script></head>`;
  const { body } = await sent((request, response) => {
    response.setHeader('Content-Length', page.length);
    html(page)(request, response);
  });
  expect(body.toString()).toBe(`<head>${LATE}<script>inline()</script></head>`);
});

test('so it is when a document comes in pieces, cut anywhere', async () => {
  const page = Buffer.from(`<p>翟店镇</p>${NEXT}<p>1 < 2</p>${PRELOAD}${NEXT}<p>完</p>`);
  const expected = `<p>翟店镇</p>${LATE}<p>1 < 2</p>${LATE}<p>完</p>`;
  for (let cut = 1; cut < page.length; cut += 3) {
    const { body } = await sent(html(page.subarray(0, cut), page.subarray(cut)));
    expect(body.toString()).toBe(expected);
    await new Promise((resolve) => server?.close(resolve));
  }
});

test('what is no document is sent as it is', async () => {
  const { body } = await sent((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(NEXT);
  });
  expect(body.toString()).toBe(NEXT);
});

test('a document is compressed after that; a HEAD has no length that is not the document’s', async () => {
  const long = NEXT.repeat(100);
  const { headers, body } = await sent(html(long), { 'Accept-Encoding': 'gzip' });
  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(body).toString()).toBe(LATE.repeat(100));
  await new Promise((resolve) => server?.close(resolve));
  const head = await sent(
    (request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('Content-Length', long.length);
      response.end();
    },
    {},
    'HEAD',
  );
  expect(head.headers['content-length']).not.toBe(String(long.length));
});

describe('a page that is kept', () => {
  const DATA =
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"翟店\\u003c/p>"])</script>';
  const page = (title = '翟店镇') =>
    `<head>${NEXT}</head><h1>${title}</h1>${DATA.replace('翟店', title)}</body>`;
  const kept =
    (document: string, status = 200): RequestListener =>
    (request, response) => {
      asked.push(request.url ?? '');
      response.statusCode = status;
      response.setHeader('x-nextjs-cache', 'HIT');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(document);
    };
  let asked: string[];
  beforeEach(() => (asked = []));
  const addressIn = (body: Buffer) => /src="(\/late\/[^"]+)"/.exec(body.toString())?.[1] ?? '';
  async function send(...[listener, path]: [RequestListener, string]) {
    const answer = await sent(listener, {}, 'GET', path);
    await new Promise((resolve) => server?.close(resolve));
    return answer;
  }

  test('goes out without what scripts alone need, and names its address before them', async () => {
    const { body } = await send(kept(page()), '/news?column=a&page=2');
    const address = addressIn(body);
    expect(address).toMatch(/^\/late\/[\w-]{16}\/news\?column=a&page=2$/);
    expect(body.toString()).toBe(
      `<head><script type="text/late" src="${address}"></script>${LATE}</head><h1>翟店镇</h1></body>`,
    );
  });

  test('that address brings it, as a script, as long as the page is the same', async () => {
    const { body } = await send(kept(page()), '/news?page=2');
    const data = await send(kept(page()), addressIn(body));
    expect(asked.at(-1)).toBe('/news?page=2');
    expect([data.status, data.headers['content-type']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(data.body.toString()).toBe(
      '(self.__next_f=self.__next_f||[]).push([0]);\nself.__next_f.push([1,"翟店镇\\u003c/p>"])',
    );
    const changed = await send(kept(page('另一页')), addressIn(body));
    expect([changed.status, changed.body.length]).toEqual([404, 0]);
  });

  test.each([404, 500, 503])('with status %d goes out whole', async (status) => {
    const { body } = await send(kept(page(), status), '/news');
    expect(body.toString()).toBe(page().replace(NEXT, LATE));
    const data = await send(kept(page(), status), `/late/${'a'.repeat(16)}/news`);
    expect([data.status, data.body.length]).toEqual([status, 0]);
  });

  test.each(['/search?q=a', '/"><script>', "/a'b", '/site/try', '/api/articles'])(
    'asked for as %s has no such address',
    async (path) => {
      const { body } = await send(kept(page()), path);
      expect(addressIn(body)).toBe('');
      expect(body.toString()).toContain('__next_f');
    },
  );
});

test.each(['/search?q=a', '/site/revalidate', '/api/articles', '/_next/image', '/late/x/news'])(
  '%s is not reached by another address',
  async (path) => {
    let asked = '';
    const behind = `/late/${'a'.repeat(16)}${path}`;
    await sent((request, response) => response.end((asked = request.url ?? '')), {}, 'GET', behind);
    expect(asked).toBe(behind);
  },
);

test('a page that is made for one reader keeps what its scripts need', async () => {
  const page = `<head>${NEXT}</head><script>self.__next_f.push([0])</script>`;
  const { body } = await sent(html(page), {}, 'GET', '/correction');
  expect(body.toString()).toBe(page.replace(NEXT, LATE));
});
