// @ts-check
import net from 'node:net';
import fs from 'node:fs';
import path from 'node:path';
import { nginxFiles, PUBLIC_CACHE, servedHeaders } from '../../packages/rules/src/served-files.js';
import { megabytes, UPLOAD_MB, UPLOAD_REQUEST_MB } from '../../packages/rules/src/upload-limit.js';
import { DEPLOY, nginxInFront, PUBLIC_FILES } from './harness.mjs';

/** @type {Awaited<ReturnType<typeof nginxInFront>>} */
let portal;
beforeAll(async () => {
  portal = await nginxInFront();
});
afterAll(() => portal.stop());
beforeEach(() => portal.reset());

/** @param {string} path @param {RequestInit} [init] */
const site = (path, init) => fetch(portal.site + path, init);
/** @param {string} path @param {RequestInit} [init] */
const admin = (path, init) => fetch(portal.admin + path, init);

test.each(['/', '/news/a?page=2', '/site/views/a', '/site/other', '/admin', '/_next/static/a.js'])(
  '%s on the public door is the site’s',
  async (path) => {
    const response = await site(path);
    expect(response.headers.get('served-by')).toBe('web');
    expect(await response.json()).toMatchObject({ url: path });
  },
);

test.each([
  '/api/articles',
  '/api/articles/a?sort=title',
  '/api/alerts',
  '/api/article-counts?by=year',
  '/api/town',
  '/api/home-page',
  '/api/search',
  '/api/search/suggest',
  '/api/a-type-of-tomorrow/a?sort=title',
  '/api/views',
  '/api/changes',
  '/api/changes?cursor=e.1.a&wait=30',
])('%s on the public door is the CMS’s', async (path) => {
  const response = await site(path);
  expect(response.headers.get('served-by')).toBe('cms');
  expect(await response.json()).toMatchObject({ url: path });
});

test.each([
  ['/api/reading', '/site/reading'],
  ['/api/views/a', '/site/views/a'],
  ['/api/changes?since=0', '/site/changes?since=0'],
])('%s, where the site’s own was, still is the site’s: %s', async (former, present) => {
  const response = await site(former, { method: 'POST', body: 'mode=elder' });
  expect(response.headers.get('served-by')).toBe('web');
  expect(await response.json()).toMatchObject({ url: present, method: 'POST' });
});

test('the API knows nobody as staff at the public door', async () => {
  const response = await site('/api/town', { headers: { cookie: 'jwtToken=1' } });
  const { headers } = /** @type {{ headers: Record<string, string> }} */ (await response.json());
  expect(headers.cookie).toBeUndefined();
  expect(headers['x-forwarded-for']).toBe('127.0.0.1');
});

test.each(['/admin', '/content-manager/x', '/upload', '/uploads/a.png', '/api/articles'])(
  '%s on the staff’s door is the CMS’s',
  async (path) => {
    expect((await admin(path)).headers.get('served-by')).toBe('cms');
  },
);

test('the staff’s door opens on the admin', async () => {
  const response = await admin('/', { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toMatch(/\/admin$/);
});

/**
 * Sends a request line as it is; fetch would tidy it up.
 * @param {string} origin @param {string} target @returns {Promise<string>} status line, headers and body
 */
const raw = (origin, target) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const socket = net.connect(Number(port), hostname, () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: town.cn\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.setEncoding('utf8').on('data', (part) => (answer += part));
    socket.on('end', () => resolve(answer)).on('error', reject);
  });

test.each(['/%ZZ', '/news/%', '/%00', '/..%2f..%2fetc', `/${'a'.repeat(20_000)}`])(
  '%s, which nginx cannot read, is a page of the site, and an answer of the CMS',
  async (target) => {
    expect(await raw(portal.site, target)).toMatch(/served-by: web[^]*"url":"\/404"/);
    expect(await raw(portal.admin, target)).toMatch(/served-by: cms[^]*"url":"\/404"/);
  },
);

test.each(['/api/%ZZ', '/api/articles/%', '/api/%00', `/api/${'a'.repeat(20_000)}`])(
  '%s, which nginx cannot read, is the CMS’s to miss at either door',
  async (target) => {
    for (const door of [portal.site, portal.admin]) {
      expect(await raw(door, target)).toMatch(/served-by: cms[^]*"url":"\/api\/404"/);
    }
  },
);

test.each(['/news/%A0', '/villages/%FF', '/feeds/%E4.rss'])(
  '%s, which nginx can read, is for the site to miss',
  async (target) => {
    expect(await raw(portal.site, target)).toContain(`"url":"${target}"`);
  },
);

test('nobody outside can post change events', async () => {
  for (const path of [
    '/site/revalidate',
    '/site/revalidate/',
    '/site//revalidate',
    '/site/%72evalidate',
    '/api/../site/revalidate',
  ]) {
    const response = await site(path, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
    expect(response.headers.get('served-by')).toBeNull();
  }
  for (const former of ['/api/revalidate', '/api//revalidate', '/api/views/../revalidate']) {
    const response = await site(former, { method: 'POST', body: '{}' });
    expect(response.headers.get('served-by')).toBe('cms');
  }
});

test('what a visitor claims about their own address is replaced', async () => {
  const response = await site('/', {
    headers: { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7' },
  });
  const { headers } = /** @type {{ headers: Record<string, string> }} */ (await response.json());
  expect(headers['x-forwarded-for']).toBe('127.0.0.1');
  expect(headers['x-forwarded-proto']).toBe('https');
  expect(headers.forwarded).toBeUndefined();
});

test('security headers are there once, and the software is not named', async () => {
  for (const response of [await site('/'), await admin('/admin'), await site('/api/town')]) {
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('server')).toBe('nginx');
  }
});

test('text is compressed', async () => {
  const response = await site('/', { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
});

test.each([500, 502, 503, 504])(
  'a %i of the site becomes a Chinese page with 503',
  async (status) => {
    portal.web.answer(status);
    const response = await site('/news');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('网站暂时无法访问');
  },
);

test('a site that is down becomes a Chinese page with 503', async () => {
  await portal.web.down();
  const response = await site('/news');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('30');
  expect(await response.text()).toContain('网站暂时无法访问');
});

test.each([
  ['elder-24-yellow', 'elder-24-yellow'],
  ['elder-18-paper', 'elder-18-paper'],
  ['standard-20-paper', 'standard'],
  ['elder-99-yellow', 'standard'],
  ['elder-24-yellow"><script>', 'standard'],
])('the page of an outage is in what the reader chose: %s', async (cookie, reading) => {
  await portal.web.down();
  const page = await (await site('/news', { headers: { cookie: `reading=${cookie}` } })).text();
  expect(page).toContain(`data-reading="${reading}" data-door="site"`);
});

test('staff’s page of an outage leads to none of the site’s pages', async () => {
  await portal.cms.down();
  expect(await (await admin('/admin')).text()).toContain(
    'data-reading="standard" data-door="admin"',
  );
});

test('a missing page stays the site’s own 404', async () => {
  portal.web.answer(404);
  const response = await site('/nothing');
  expect(response.status).toBe(404);
  expect(response.headers.get('served-by')).toBe('web');
});

test('a CMS that is down leaves the site and the pictures, and the API says so in JSON', async () => {
  await portal.cms.down();
  expect((await site('/')).status).toBe(200);
  expect((await site('/uploads/picture.webp')).status).toBe(200);
  const response = await site('/api/articles');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('30');
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await response.json()).toMatchObject({
    data: null,
    error: { status: 503, name: 'ServiceUnavailableError' },
  });
  const staff = await admin('/admin');
  expect(staff.status).toBe(503);
  expect(await staff.text()).toContain('网站暂时无法访问');
});

test('the CMS’s own errors reach whoever asked', async () => {
  portal.cms.answer(503);
  expect((await site('/api/articles')).headers.get('served-by')).toBe('cms');
  portal.cms.answer(429);
  expect((await site('/api/articles')).headers.get('served-by')).toBe('cms');
  portal.cms.answer(400);
  expect((await site('/api/articles?status=draft')).status).toBe(400);
  portal.cms.answer(500);
  expect((await site('/api/articles')).headers.get('served-by')).toBe('cms');
});

test('a form that comes back from the site is not replaced; without a site there is the outage page', async () => {
  portal.web.answer(503);
  const form = await site('/correction', { method: 'POST', body: 'problem=x' });
  expect([form.status, form.headers.get('served-by')]).toEqual([503, 'web']);
  const search = await site('/search?q=x');
  expect([search.status, search.headers.get('served-by')]).toEqual([503, 'web']);
  await portal.web.down();
  const outage = await site('/correction');
  expect(outage.status).toBe(503);
  expect(await outage.text()).toContain('网站暂时无法访问');
});

test.each(PUBLIC_FILES)(
  '%s is served from the public folder, under the headers of the CMS',
  async (name) => {
    await portal.cms.down();
    const address = encodeURIComponent(name);
    const response = await site(`/uploads/${address}`);
    expect(await response.text()).toBe('a public file');
    expect(response.headers.get('cache-control')).toBe(PUBLIC_CACHE);
    for (const [header, value] of Object.entries(servedHeaders(address))) {
      expect([header, response.headers.get(header)]).toEqual([header, value]);
    }
  },
);

test('what is not public is the CMS’s to answer, which knows nobody as staff here', async () => {
  const asked = '/uploads/draft_0123456789.pdf?x=1';
  const response = await site(asked, { headers: { cookie: 'portal_files=1' } });
  expect(response.headers.get('served-by')).toBe('cms');
  const { url, headers } = /** @type {{ url: string, headers: Record<string, string> }} */ (
    await response.json()
  );
  expect([url, headers.cookie]).toEqual([asked, undefined]);
  for (const path of ['/uploads/', '/uploads/../draft_0123456789.pdf', '/uploads/%2e%2e/x']) {
    expect(await (await site(path)).text()).not.toBe('a draft');
  }
  expect((await site('/uploads../secret')).headers.get('served-by')).toBe('web');
});

test('nginx’s lines about files are those that the rules write', () => {
  const read = (/** @type {string} */ name) =>
    fs.readFileSync(path.join(DEPLOY, 'nginx/snippets', name), 'utf8');
  const { maps, location } = nginxFiles();
  expect([read('file-maps.conf'), read('files.conf')]).toEqual([maps, location]);
});

test('staff can send files up to the limit, visitors nothing large', async () => {
  const send = { method: 'POST', body: new Uint8Array(megabytes(UPLOAD_MB) + 4096) };
  expect(await (await admin('/upload', send)).json()).toMatchObject({ received: send.body.length });
  const larger = new Uint8Array(megabytes(UPLOAD_REQUEST_MB) + 4096);
  expect((await admin('/upload', { ...send, body: larger })).status).toBe(413);
  expect(
    (await site('/site/views/a', { ...send, body: new Uint8Array(2 * 1024 * 1024) })).status,
  ).toBe(413);
});

test('the access log holds no query', async () => {
  await site('/search?q=secret-question');
  expect(await portal.logged('/search')).not.toContain('secret-question');
});
