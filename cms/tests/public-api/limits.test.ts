import { siteToken, SITE_HEADER } from '@township/rules/request-signature';
import { parseList } from 'structured-headers';
import { networkReader } from '../../src/features/rate-limits/caller';
import {
  bootCms,
  publishArticle,
  queriesDuring,
  signInAs,
  signInAsAdmin,
  type Cms,
} from '../harness';

const READS = 12;
const SEARCHES = 6;
const WINDOW_MS = 5_000;

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms({
    env: {
      API_READ_LIMIT: String(READS),
      API_SEARCH_LIMIT: String(SEARCHES),
      TRUST_PROXY: 'true',
    },
  });
  await publishArticle(cms.strapi, 'one');
});
afterAll(() => cms.stop());

const LIST = '/api/articles';

let networks = 0;
/** An address that nobody has come from yet. */
const newAddress = () => {
  networks += 1;
  return `10.${1 + (networks >> 8)}.${networks & 255}.1`;
};

const ask = (path: string, address: string, headers: Record<string, string> = {}) =>
  fetch(cms.url + path, { headers: { 'X-Forwarded-For': address, ...headers } });

/** Does what is meant within one window, as a new network; again where the machine was too slow for that. */
async function withinWindow(does: (address: string) => Promise<void>): Promise<void> {
  for (;;) {
    const until = Date.now() + WINDOW_MS;
    try {
      await does(newAddress());
      if (Date.now() < until) return;
    } catch (error) {
      if (Date.now() < until) throw error;
    }
  }
}

async function statuses(times: number, one: () => Promise<Response>): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) found.push((await one()).status);
  return found;
}

/** A field of one item: its name and its parameters. */
function item(response: Response, field: string) {
  const text = response.headers.get(field);
  if (text === null) return null;
  const [[name, parameters], ...others] = parseList(text) as [[string, Map<string, number>]];
  expect(others).toEqual([]);
  const read: Record<string, string | number> = { name, ...Object.fromEntries(parameters) };
  return read;
}

test('a caller is told the policy, then what is left, then when to come back', async () => {
  let address = '';
  let refused!: Response;
  await withinWindow(async (one) => {
    address = one;
    for (let left = READS - 1; left >= 0; left -= 1) {
      const response = await ask(LIST, address);
      expect(response.status).toBe(200);
      expect(item(response, 'RateLimit-Policy')).toEqual({ name: 'reads', q: READS, w: 5 });
      const told = item(response, 'RateLimit');
      const control = String(response.headers.get('cache-control'));
      // What a shared cache may keep says nothing of one caller.
      expect([told === null, control.startsWith('public')]).toEqual([
        left >= READS / 2,
        left >= READS / 2,
      ]);
      if (told) expect(told).toEqual({ name: 'reads', r: left, t: expect.any(Number) });
    }
    refused = await ask(LIST, address);
    expect(refused.status).toBe(429);
  });
  const { error } = await refused.json();
  expect(item(refused, 'RateLimit')).toMatchObject({ r: 0 });
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(5);
  expect(refused.headers.get('cache-control')).toBe('no-store');
  expect(error).toEqual({
    status: 429,
    name: 'RateLimitError',
    code: 'too-many-requests',
    message: expect.stringContaining('请求太频繁'),
    messageEn: expect.stringContaining('Too many requests'),
    requestId: refused.headers.get('x-request-id'),
    details: { retryAfter: wait },
  });
  await new Promise((resolve) => setTimeout(resolve, wait * 1_000));
  expect((await ask(LIST, address)).status).toBe(200);
});

test('what is kept counts like the rest, and is the same answer under the same tag for everyone', async () => {
  const first = await ask(LIST, newAddress());
  const body = await first.text();
  const tag = String(first.headers.get('etag'));
  await withinWindow(async (address) => {
    for (let i = 0; i < READS; i += 1) {
      const response = await ask(LIST, address, i % 2 ? { 'If-None-Match': tag } : {});
      expect([response.status, response.headers.get('etag')]).toEqual([i % 2 ? 304 : 200, tag]);
      if (i % 2 === 0) expect(await response.text()).toBe(body);
    }
    expect((await ask(LIST, address, { 'If-None-Match': tag })).status).toBe(429);
  });
  const other = await ask(LIST, newAddress());
  expect([other.status, other.headers.get('ratelimit')]).toEqual([200, null]);
});

test('a refused request costs no query', () =>
  withinWindow(async (address) => {
    await statuses(READS, () => ask(LIST, address));
    const other = () => ask('/api/villages?sort=name:desc', address);
    expect(await queriesDuring(cms.strapi, other)).toEqual([]);
  }));

test.each([
  ['one address', '10.9.9.9', '10.9.9.9', true],
  ['two addresses', '10.9.9.1', '10.9.9.2', false],
  ['one household', '2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
  ['two households', '2001:db8:5:2::1', '2001:db8:5:3::1', false],
  ['one address, written in two ways', '::ffff:10.9.8.1', '10.9.8.1', true],
  ['what a caller wrote before the proxy did', '1.2.3.4, 10.9.7.1', '5.6.7.8, 10.9.7.1', true],
])('%s', (_, one, other, isShared) =>
  withinWindow(async () => {
    await statuses(READS, () => ask(LIST, one));
    expect((await ask(LIST, other)).status).toBe(isShared ? 429 : 200);
  }),
);

test('search has a limit of its own, which is tight', () =>
  withinWindow(async (address) => {
    const found = await statuses(SEARCHES + 1, () => ask('/api/search?q=会议', address));
    expect(found).toEqual([...Array(SEARCHES).fill(200), 429]);
    expect((await ask('/API/Search/suggest?q=h', address)).status).toBe(429);
    expect((await ask(LIST, address)).status).toBe(200);
  }));

test('what is refused counts too, and what is not the API does not', () =>
  withinWindow(async (address) => {
    const refused = await statuses(READS + 1, () => ask('/api/articles?x=1', address));
    expect(refused).toEqual([...Array(READS).fill(400), 429]);
    expect((await ask('/_health', address)).status).toBe(204);
  }));

describe('a site', () => {
  const token = () => siteToken(cms.strapi.config.get<string>('delivery.secret'));

  test('reads as much as it wants, and nobody who says so', async () => {
    const own = () => fetch(cms.url + LIST, { headers: { [SITE_HEADER]: token() } });
    expect(new Set(await statuses(READS * 3, own))).toEqual(new Set([200]));
    await withinWindow(async (address) => {
      const forged = () => ask(LIST, address, { [SITE_HEADER]: siteToken('a-guessed-secret') });
      expect((await statuses(READS + 1, forged)).at(-1)).toBe(429);
    });
  });

  test('is believed whose requests it passes on, also where no proxy is trusted', () => {
    const config = { 'server.proxy.koa': false, 'delivery.secret': 'new-secret,old-secret' };
    const networkOf = networkReader({
      config: { get: (name: keyof typeof config) => config[name] },
    } as unknown as Cms['strapi']);
    const from = (headers: Record<string, string>) =>
      networkOf({ headers, socket: { remoteAddress: '::ffff:10.0.0.1' } } as never);
    expect(from({ 'x-forwarded-for': '9.9.9.9' })).toBe('10.0.0.1');
    for (const secret of ['old-secret', 'new-secret', 'newer,old-secret']) {
      const header = { [SITE_HEADER]: siteToken(secret) };
      expect(from(header)).toBeNull();
      expect(from({ ...header, 'x-forwarded-for': '9.9.9.9' })).toBe('9.9.9.9');
    }
    expect(from({ [SITE_HEADER]: siteToken('other'), 'x-forwarded-for': '9.9.9.9' })).toBe(
      '10.0.0.1',
    );
  });
});

describe('a key', () => {
  let admin: string;
  beforeAll(async () => {
    admin = await signInAsAdmin(cms);
  });

  const issue = async (type = 'read-only', lifespan: number | null = null) => {
    const name = `示例县网站 ${(networks += 1)}`;
    const { body } = await cms.http
      .post('/admin/api-tokens')
      .set('Authorization', admin)
      .send({ name, description: '', type, lifespan, permissions: null })
      .expect(201);
    return body.data as { id: number; accessKey: string };
  };
  const withKey = (key: string, path = LIST, address = newAddress()) =>
    ask(path, address, { Authorization: `Bearer ${key}` });

  test('raises the limits, counted by key wherever it comes from, and is told what is left', async () => {
    const { accessKey } = await issue();
    const address = newAddress();
    const found = await statuses(READS * 2, () => withKey(accessKey, LIST, address));
    expect(new Set(found)).toEqual(new Set([200]));
    const response = await withKey(accessKey);
    expect(item(response, 'RateLimit-Policy')).toEqual({ name: 'reads-key', q: READS * 10, w: 5 });
    expect(item(response, 'RateLimit')?.r).toBeGreaterThan(0);
    expect(response.headers.get('cache-control')).toMatch(/^private/);
    await withinWindow(async () => {
      const all = Array.from({ length: READS * 12 }, () => withKey(accessKey));
      expect((await Promise.all(all)).map(({ status }) => status)).toContain(429);
    });
    // Without the key its holder is anyone, and what it was answered is nobody else's.
    const anyone = await ask(LIST, newAddress());
    expect([anyone.status, anyone.headers.get('ratelimit')]).toEqual([200, null]);
    expect(anyone.headers.get('ratelimit-policy')).toContain('"reads"');
    const large = await issue('full-access');
    expect(item(await withKey(large.accessKey), 'RateLimit-Policy')).toMatchObject({
      q: READS * 50,
    });
  });

  test('opens nothing: not what is unpublished, no file, no write', async () => {
    const { accessKey } = await issue('full-access');
    for (const [method, path, status] of [
      ['GET', '/api/articles?status=draft', 403],
      ['GET', '/api/articles?populate=*', 400],
      ['GET', '/api/upload/files', 403],
      ['POST', '/api/upload', 403],
      ['GET', '/api/users', 403],
      ['POST', '/api/articles', 405],
    ] as const) {
      const headers = { Authorization: `Bearer ${accessKey}`, 'X-Forwarded-For': newAddress() };
      const response = await fetch(cms.url + path, { method, headers });
      expect([method, path, response.status]).toEqual([method, path, status]);
    }
  });

  test('is stored as a hash alone, and shows when it was used', async () => {
    const { id, accessKey } = await issue();
    await withKey(accessKey);
    const rows = await cms.strapi.db.connection('strapi_api_tokens').where({ id });
    expect(JSON.stringify(rows)).not.toContain(accessKey);
    expect(rows[0].encrypted_key).toBeNull();
    const shown = async (): Promise<string | null> => {
      const { body } = await cms.http.get(`/admin/api-tokens/${id}`).set('Authorization', admin);
      expect(body.data.accessKey).toBeUndefined();
      return body.data.lastUsedAt;
    };
    const deadline = Date.now() + 10_000;
    while ((await shown()) === null && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(Date.now() - Date.parse(String(await shown()))).toBeLessThan(60_000);
  });

  test('that is revoked, made anew, expired or none is refused, and says so', async () => {
    const revoked = await issue();
    const renewed = await issue();
    const expired = await issue('read-only', 7 * 24 * 60 * 60 * 1_000);
    for (const { accessKey } of [revoked, renewed, expired])
      expect((await withKey(accessKey)).status).toBe(200);
    const path = `/admin/api-tokens/${revoked.id}`;
    await cms.http.delete(path).set('Authorization', admin).expect(200);
    const again = await cms.http
      .post(`/admin/api-tokens/${renewed.id}/regenerate`)
      .set('Authorization', admin);
    await cms.strapi.db
      .query('admin::api-token')
      .update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    for (const key of [revoked.accessKey, renewed.accessKey, expired.accessKey, 'nonsense', '']) {
      const response = await withKey(key);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect((await response.json()).error).toMatchObject({
        code: 'invalid-key',
        message: expect.stringContaining('密钥'),
        requestId: response.headers.get('x-request-id'),
      });
    }
    expect((await withKey(again.body.data.accessKey)).status).toBe(200);
    const [stored] = await cms.strapi.db.connection('strapi_api_tokens').where({ id: renewed.id });
    expect(stored.encrypted_key).toBeNull();
  });

  test('that is revoked while it is looked up is not known from then on', async () => {
    const { id, accessKey } = await issue();
    const service = cms.strapi.service('admin::api-token-content-api') as unknown as {
      getByAccessKey(hash: string): Promise<unknown>;
    };
    const { getByAccessKey } = service;
    let isRead = () => {};
    const read = new Promise<void>((resolve) => (isRead = resolve));
    let goOn = () => {};
    const revoked = new Promise<void>((resolve) => (goOn = resolve));
    service.getByAccessKey = async (hash) => {
      const found = await getByAccessKey.call(service, hash);
      isRead();
      await revoked;
      return found;
    };
    const early = withKey(accessKey);
    await read;
    await cms.http
      .delete(`/admin/api-tokens/${id}`)
      .set('Authorization', admin)
      .expect(200)
      .then(goOn);
    expect((await early).status).toBe(200);
    service.getByAccessKey = getByAccessKey;
    expect((await withKey(accessKey)).status).toBe(401);
  });

  test('gets in where the network has used up what anyone may ask', async () => {
    const { accessKey } = await issue();
    await withinWindow(async (address) => {
      expect((await statuses(READS + 1, () => ask(LIST, address))).at(-1)).toBe(429);
      expect((await withKey(accessKey, LIST, address)).status).toBe(200);
    });
  });

  test('is not to be guessed: who tries is limited like anyone', () =>
    withinWindow(async (address) => {
      let tried = 0;
      const guess = () => withKey(`guess-${(tried += 1)}`, LIST, address);
      expect(await statuses(READS + 1, guess)).toEqual([...Array(READS).fill(401), 429]);
    }));

  test.each(['editor', 'signer'])('is not a %s’s to make', async (role) => {
    const token = await signInAs(cms, role);
    for (const path of ['/admin/api-tokens', '/admin/admin-tokens']) {
      const body = { name: 'x', description: '', type: 'read-only', lifespan: null };
      await cms.http.post(path).set('Authorization', token).send(body).expect(403);
    }
    await cms.http.get('/admin/api-tokens').set('Authorization', token).expect(403);
  });
});
