import { inspect } from 'node:util';
import {
  CmsHttpError,
  CmsInvalidResponseError,
  CmsNetworkError,
  CmsTimeoutError,
  createCms,
  isCmsError,
  type CmsOptions,
} from '../src/index.js';
import { json, listOf, startServer, strapiError, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const cms = (options: Partial<CmsOptions> = {}) =>
  createCms({ baseUrl: server.url, retries: 0, ...options });

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => {
      throw new Error('It should have failed.');
    },
    (error: unknown) => error,
  );

describe('the family', () => {
  test.each([400, 401, 403, 413, 500, 501, 502, 503])('%i is an http error', async (status) => {
    const details = { key: 'populate' };
    server.answer((_, response) =>
      json(response, status, strapiError(status, 'ValidationError', '不接受 populate', details)),
    );
    const error = await failureOf(cms().articles.list());
    expect(error).toBeInstanceOf(CmsHttpError);
    expect(error).toMatchObject({
      name: 'CmsHttpError',
      kind: 'http',
      status,
      server: { name: 'ValidationError', message: '不接受 populate', details },
      url: expect.stringContaining('/api/articles?sort'),
    });
  });

  test('code, English and request id are read where the server says them', async () => {
    const error = { ...strapiError(410, 'GoneError', '已经删除').error, code: 'removed' };
    server.answer((_, response) =>
      json(
        response,
        410,
        { data: null, error: { ...error, messageEn: 'It was deleted.' } },
        { 'x-request-id': 'abcdefgh' },
      ),
    );
    expect(await failureOf(cms().columns.list())).toMatchObject({
      status: 410,
      server: { code: 'removed', message: '已经删除', messageEn: 'It was deleted.' },
      requestId: 'abcdefgh',
    });
    expect(await cms().columns.bySlug('former')).toBeNull();
  });

  test('a server that says them otherwise is understood as far as it goes', async () => {
    const { error } = strapiError(404, 'NotFoundError', '没有');
    server.answer((_, response) =>
      json(response, 404, { data: null, error: { ...error, code: 7, messageEn: {} } }),
    );
    expect(await failureOf(cms().columns.list())).toMatchObject({
      server: { code: null, messageEn: null },
    });
    expect(await cms().columns.bySlug('never')).toBeNull();
  });

  test('an error page that is not Strapi’s is not quoted', async () => {
    server.answer((_, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'));
    const error = await failureOf(cms().columns.list());
    expect(error).toMatchObject({ kind: 'http', status: 502, server: null });
    expect(inspect(error)).not.toContain('Bad Gateway</h1>');
  });

  test('a refused connection is a network error with its code', async () => {
    const closed = await startServer();
    await closed.close();
    const error = await failureOf(cms({ baseUrl: closed.url }).columns.list());
    expect(error).toBeInstanceOf(CmsNetworkError);
    expect(error).toMatchObject({ kind: 'network', code: 'ECONNREFUSED' });
  });

  test('an answer cut off in the middle is a network error', async () => {
    server.answer((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"data":');
      setImmediate(() => response.destroy());
    });
    const error = await failureOf(cms().columns.list());
    expect(error).toBeInstanceOf(CmsNetworkError);
  });

  test('no answer in time is a timeout', async () => {
    server.answer(() => {});
    const error = await failureOf(cms({ timeoutMs: 30 }).columns.list());
    expect(error).toBeInstanceOf(CmsTimeoutError);
    expect(error).toMatchObject({ kind: 'timeout', timeoutMs: 30 });
  });

  test('a body that does not end in time is a timeout too', async () => {
    server.answer((_, response) => void response.writeHead(200).write('{'));
    await expect(cms({ timeoutMs: 30 }).columns.list()).rejects.toMatchObject({ kind: 'timeout' });
  });

  test('a 200 that is no JSON is an invalid response', async () => {
    server.answer((_, response) => response.end('<html>'));
    const error = await failureOf(cms().columns.list());
    expect(error).toBeInstanceOf(CmsInvalidResponseError);
    expect(error).toMatchObject({ kind: 'invalid-response', status: 200 });
  });

  test('isCmsError knows its own', async () => {
    server.answer((_, response) => json(response, 500, {}));
    expect(isCmsError(await failureOf(cms().columns.list()))).toBe(true);
    expect(isCmsError(new Error('other'))).toBe(false);
  });

  test('what a framework throws from its fetch comes through as it is', async () => {
    const steering = Object.assign(new Error('dynamic'), { digest: 'DYNAMIC_SERVER_USAGE' });
    const failing = cms({ retries: 2, fetch: () => Promise.reject(steering) });
    expect(await failureOf(failing.columns.list())).toBe(steering);
  });
});

describe('abort', () => {
  test('by the caller stays an AbortError, and is not tried again', async () => {
    const controller = new AbortController();
    server.answer(() => controller.abort());
    const call = cms({ retries: 3 }).columns.list({}, { signal: controller.signal });
    expect(await failureOf(call)).toMatchObject({ name: 'AbortError' });
    expect(server.exchanges).toHaveLength(1);
  });

  test('before the call: nothing is asked', async () => {
    server.answer((_, response) => json(response, 200, listOf([])));
    const call = cms().columns.list({}, { signal: AbortSignal.abort() });
    expect(await failureOf(call)).toMatchObject({ name: 'AbortError' });
    expect(server.exchanges).toHaveLength(0);
  });

  test('while waiting for the next attempt', async () => {
    const controller = new AbortController();
    server.answer((_, response) => {
      response.on('finish', () => setTimeout(() => controller.abort(), 20));
      json(response, 503, {}, { 'retry-after': '5' });
    });
    const call = cms({ retries: 1 }).columns.list({}, { signal: controller.signal });
    expect(await failureOf(call)).toMatchObject({ name: 'AbortError' });
    expect(server.exchanges).toHaveLength(1);
  });

  test('with a reason of the caller’s own', async () => {
    const controller = new AbortController();
    const reason = new Error('left the page');
    server.answer(() => controller.abort(reason));
    expect(await failureOf(cms().columns.list({}, { signal: controller.signal }))).toBe(reason);
  });
});

describe('attempts', () => {
  const failing = (times: number, fail: (n: number) => [number, Record<string, string>]) =>
    server.answer((_, response) => {
      const n = server.exchanges.length;
      if (n > times) return json(response, 200, listOf([]));
      const [status, headers] = fail(n);
      json(response, status, {}, headers);
    });

  test.each([429, 502, 503, 504])('%i passes: asked again until answered', async (status) => {
    failing(2, () => [status, { 'retry-after': '0' }]);
    await cms({ retries: 2 }).columns.list();
    expect(server.exchanges).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 408, 500, 501])('%i stays: asked once', async (status) => {
    failing(9, () => [status, { 'retry-after': '0' }]);
    await failureOf(cms({ retries: 2 }).columns.list());
    expect(server.exchanges).toHaveLength(1);
  });

  test('end: the last failure is the one thrown', async () => {
    failing(9, (n) => [n === 3 ? 504 : 503, { 'retry-after': '0' }]);
    expect(await failureOf(cms({ retries: 2 }).columns.list())).toMatchObject({ status: 504 });
    expect(server.exchanges).toHaveLength(3);
  });

  test('a timeout and a reset are tried again', async () => {
    server.answer((_, response) => {
      const n = server.exchanges.length;
      if (n === 2) response.destroy();
      if (n === 3) json(response, 200, listOf([]));
    });
    await cms({ retries: 2, timeoutMs: 200 }).columns.list();
    expect(server.exchanges).toHaveLength(3);
  });

  test('an invalid answer is not', async () => {
    server.answer((_, response) => response.end('{}'));
    await failureOf(cms({ retries: 2 }).columns.list());
    expect(server.exchanges).toHaveLength(1);
  });

  test('a server that asks for a long wait is left alone, and the error says how long', async () => {
    failing(9, () => [503, { 'retry-after': '120' }]);
    expect(await failureOf(cms({ retries: 2 }).columns.list())).toMatchObject({
      retryAfterMs: 120_000,
    });
    expect(server.exchanges).toHaveLength(1);
  });
});

describe('the token', () => {
  const token = 'secret-of-the-town';
  const written = (error: unknown) =>
    [
      inspect(error, { depth: null, showHidden: true }),
      JSON.stringify(error),
      error instanceof Error ? `${error.stack} ${String(error)}` : '',
    ].join('\n');

  test('is sent', async () => {
    server.answer((_, response) => json(response, 200, listOf([])));
    await cms({ token }).columns.list();
    expect(server.exchanges[0]?.headers.authorization).toBe(`Bearer ${token}`);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'an echoing server',
      () => {
        server.answer(({ headers }, response) =>
          json(
            response,
            401,
            strapiError(401, 'UnauthorizedError', `bad ${headers.authorization}`, { headers }),
          ),
        );
        return cms({ token }).columns.list();
      },
    ],
    [
      'an echoing server, asked with a header of the caller’s own',
      () => {
        server.answer(({ headers }, response) =>
          json(response, 401, strapiError(401, 'E', `bad ${headers.authorization}`)),
        );
        return cms().columns.list({}, { headers: { authorization: `Bearer ${token}` } });
      },
    ],
    [
      'a network failure',
      async () => {
        const closed = await startServer();
        await closed.close();
        return cms({ token, baseUrl: closed.url }).columns.list();
      },
    ],
    [
      'a timeout',
      () => {
        server.answer(() => {});
        return cms({ token, timeoutMs: 20 }).columns.list();
      },
    ],
    [
      'an invalid answer',
      () => {
        server.answer((_, response) => json(response, 200, { token }));
        return cms({ token }).columns.list();
      },
    ],
    [
      'a header that is none',
      () => Promise.resolve().then(() => cms({ token: `${token}\n翟` }).columns.list()),
    ],
  ])('is not in the error of %s', async (_, call) => {
    const error = await failureOf(call());
    expect(written(error)).not.toContain(token);
    expect(error).toBeInstanceOf(Error);
  });
});

test('an error written as JSON says what happened', async () => {
  server.answer((_, response) => json(response, 403, strapiError(403, 'ForbiddenError', '不公开')));
  const error = await failureOf(cms().town.get());
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'CmsHttpError',
    kind: 'http',
    message: `The CMS answered 403: 不公开 (${server.url}/api/town)`,
    url: `${server.url}/api/town`,
    status: 403,
    server: { name: 'ForbiddenError', code: null, message: '不公开', messageEn: null, details: {} },
    retryAfterMs: null,
    requestId: null,
  });
});

test.each(['', '/api', 'cms.example.cn', 'ftp://cms.example.cn'])(
  'baseUrl “%s” is refused',
  (baseUrl) => {
    expect(() => createCms({ baseUrl })).toThrow(TypeError);
  },
);

test.each(['https://user:word@cms.example.cn', 'https://cms.example.cn?key=word'])(
  'baseUrl with a secret is refused without quoting it',
  (baseUrl) => {
    expect(() => createCms({ baseUrl })).toThrow(/^((?!word).)*$/);
  },
);
