// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { nginxInFront } from './harness.mjs';

/* What nginx keeps of the answers behind it, and for whom. */

jest.setTimeout(30_000);

/** @type {Awaited<ReturnType<typeof nginxInFront>>} */
let portal;
beforeAll(async () => {
  portal = await nginxInFront();
});
afterAll(() => portal.stop());
beforeEach(() => portal.reset());

const KEPT = {
  'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=600',
};
/** Fresh until the second is over in which it was given, or the next. */
const SHORT = {
  'cache-control': 'public, max-age=1, stale-while-revalidate=60, stale-if-error=600',
};
const untilOld = () => pause(2_100);

let addresses = 0;
/** @param {string} under */
const address = (under) => `${under}/kept-${++addresses}`;

const doors = /** @type {const} */ ([
  ['/news', 'web'],
  ['/api/articles', 'cms'],
]);

describe.each(doors)('%s', (under, name) => {
  test('what says that it may be kept is asked for once, however many come at the same time', async () => {
    const path = address(under);
    portal[name].say(KEPT);
    /** @type {(value?: undefined) => void} */
    let answer = () => {};
    portal[name].hold(new Promise((resolve) => (answer = () => resolve(undefined))));
    const waiting = Array.from({ length: 20 }, () => portal.get(path));
    while (portal[name].asked() === 0) await pause(5);
    await pause(200);
    answer();
    const bodies = new Set((await Promise.all(waiting)).map(({ body }) => body));
    expect([bodies.size, portal[name].asked()]).toEqual([1, 1]);
    await portal.get(path);
    expect(portal[name].asked()).toBe(1);
  });

  test.each([
    {},
    { 'cache-control': 'public, max-age=0, must-revalidate' },
    { 'cache-control': 'no-store' },
  ])('what says %j is asked for each time', async (headers) => {
    const path = address(under);
    portal[name].say(/** @type {Record<string, string>} */ (headers));
    for (let time = 0; time < 3; time++) await portal.get(path);
    expect(portal[name].asked()).toBe(3);
  });

  test('an old answer is given while a newer one is fetched, and the newer one after that', async () => {
    const path = address(under);
    portal[name].say(SHORT);
    await portal.get(path);
    await untilOld();
    portal[name].say({ ...KEPT, newer: 'yes' });
    expect((await portal.get(path)).headers.newer).toBeUndefined();
    for (;;) if ((await portal.get(path)).headers.newer === 'yes') break;
    expect(portal[name].asked()).toBe(2);
  });

  test('an old answer is given when nobody answers; what was never read is an outage', async () => {
    const path = address(under);
    portal[name].say(SHORT);
    const { body } = await portal.get(path);
    await untilOld();
    await portal[name].down();
    expect(await portal.get(path)).toMatchObject({ status: 200, body });
    expect((await portal.get(address(under))).status).toBe(503);
  });

  test('what is gone is gone, though the answer before might be given in an error', async () => {
    const path = address(under);
    portal[name].say({ ...SHORT, 'cache-control': 'public, max-age=1, stale-if-error=600' });
    await portal.get(path);
    await untilOld();
    portal[name].answer(404);
    expect((await portal.get(path)).status).toBe(404);
  });

  test.each(['no-cache', 'max-age=0'])(
    'who asks with %s gets it from behind, and so does everyone after',
    async (asked) => {
      const path = address(under);
      portal[name].say(KEPT);
      await portal.get(path);
      portal[name].say({ ...KEPT, newer: 'yes' });
      expect((await portal.get(path)).headers.newer).toBeUndefined();
      expect((await portal.get(path, { 'cache-control': asked })).headers.newer).toBe('yes');
      expect((await portal.get(path)).headers.newer).toBe('yes');
    },
  );

  test('a form is never answered from what is kept', async () => {
    const path = address(under);
    portal[name].say(KEPT);
    await portal.get(path);
    await fetch(portal.site + path, { method: 'POST', body: 'x' });
    expect(portal[name].asked()).toBe(2);
  });

  test('each host and each coding has its own', async () => {
    const path = address(under);
    portal[name].say(KEPT);
    await portal.get(path);
    await portal.get(path, { 'accept-encoding': 'gzip' });
    await portal.get(path, { 'accept-encoding': 'gzip, deflate' });
    await portal.get(path, { 'accept-encoding': 'gzip;q=0' });
    expect(portal[name].asked()).toBe(2);
  });

  test('a known tag is a 304 from what is kept', async () => {
    const path = address(under);
    portal[name].say({ ...KEPT, etag: '"a"' });
    await portal.get(path);
    expect((await portal.get(path, { 'if-none-match': '"a"' })).status).toBe(304);
    expect(portal[name].asked()).toBe(1);
  });
});

test('an error of the site is kept no longer than a page', async () => {
  const path = address('/news');
  portal.web.say(SHORT);
  portal.web.answer(500);
  expect((await portal.get(path)).status).toBe(503);
  portal.web.answer(200);
  await untilOld();
  expect((await portal.get(path)).status).toBe(200);
});

test('elder mode has pages of its own, whatever else a cookie says; the site learns no other cookie', async () => {
  const path = address('/news');
  portal.web.say(KEPT);
  const standard = await portal.get(path);
  expect(await portal.get(path, { cookie: 'a=1; reading=elder-99-yellow' })).toMatchObject({
    body: standard.body,
  });
  expect(await portal.get(path, { cookie: 'reading=standard-20-paper' })).toMatchObject({
    body: standard.body,
  });
  expect(portal.web.asked()).toBe(1);
  const elder = await portal.get(path, { cookie: 'a=1; reading=elder-24-yellow' });
  expect(JSON.parse(elder.body).headers.cookie).toBe('reading=elder-24-yellow');
  expect(await portal.get(path, { cookie: 'reading=elder-18-white' })).toMatchObject({
    body: elder.body,
  });
  expect(portal.web.asked()).toBe(2);
});

test.each(['rsc', 'next-router-prefetch', 'next-router-state-tree'])(
  'a part of a page (%s) is neither kept nor given for the page',
  async (header) => {
    const path = address('/news');
    portal.web.say(KEPT);
    await portal.get(path, { [header]: '1' });
    await portal.get(path);
    await portal.get(path, { [header]: '1' });
    expect(portal.web.asked()).toBe(3);
  },
);

test('what is answered to a key is kept for nobody', async () => {
  const path = address('/api/articles');
  portal.cms.say(KEPT);
  await portal.get(path, { authorization: 'Bearer key' });
  await portal.get(path);
  await portal.get(path, { authorization: 'Bearer key' });
  expect(portal.cms.asked()).toBe(3);
});

test('a CMS without its database leaves what was read before', async () => {
  const path = address('/api/articles');
  portal.cms.say({ 'cache-control': 'public, max-age=1' });
  const { body } = await portal.get(path);
  await untilOld();
  portal.cms.answer(503);
  expect(await portal.get(path)).toMatchObject({ status: 200, body });
});

test.each(['/search?q=x', '/correction'])('%s is asked for each time', async (path) => {
  portal.web.say(KEPT);
  await portal.get(path);
  await portal.get(path);
  expect(portal.web.asked()).toBe(2);
});

describe('limits of the API', () => {
  test('a refusal is kept for nobody, whatever it says of itself', async () => {
    const path = address('/api/articles');
    portal.cms.say(KEPT);
    portal.cms.answer(429);
    expect((await portal.get(path)).status).toBe(429);
    portal.cms.answer(200);
    expect((await portal.get(path)).status).toBe(200);
    expect(portal.cms.asked()).toBe(2);
  });

  test('a refusal while an old answer is fetched anew leaves the old one, and is not given to the next', async () => {
    const path = address('/api/articles');
    portal.cms.say(SHORT);
    const { body } = await portal.get(path);
    await untilOld();
    portal.cms.answer(429);
    expect(await portal.get(path)).toMatchObject({ status: 200, body });
    portal.cms.answer(200);
    portal.cms.say({ ...KEPT, newer: 'yes' });
    for (;;) {
      const { status, headers } = await portal.get(path);
      expect(status).toBe(200);
      if (headers.newer === 'yes') break;
    }
  });

  test('what says what is left for one caller reaches that caller alone', async () => {
    const path = address('/api/articles');
    const policy = '"reads";q=200;w=5';
    const left = '"reads";r=80;t=3';
    const mine = { 'ratelimit-policy': policy, ratelimit: left };
    portal.cms.say({ ...mine, 'cache-control': 'private, max-age=60' });
    expect((await portal.get(path)).headers).toMatchObject(mine);
    portal.cms.say({ ...KEPT, 'ratelimit-policy': policy });
    for (const time of [1, 2, 3]) {
      const { headers } = await portal.get(path);
      expect([time, headers['ratelimit-policy'], headers.ratelimit]).toEqual([
        time,
        policy,
        undefined,
      ]);
    }
    expect(portal.cms.asked()).toBe(2);
  });

  test('each answer has one number, its own, which the log has it under', async () => {
    const path = address('/api/articles');
    portal.cms.say({ ...KEPT, 'x-request-id': 'of-whoever-asked-first' });
    const numbers = new Set();
    for (let time = 0; time < 3; time++) {
      const { headers } = await portal.get(path);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      numbers.add(headers['x-request-id']);
    }
    expect([numbers.size, portal.cms.asked()]).toEqual([3, 1]);
    for (const number of numbers) expect(await portal.logged(String(number))).toContain(path);
  });
});
