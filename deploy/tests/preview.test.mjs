// @ts-check
import { nginxInFront } from './harness.mjs';

/* Drafts pass through the door, and leave nothing at it. */

/** @type {Awaited<ReturnType<typeof nginxInFront>>} */
let portal;
beforeAll(async () => {
  portal = await nginxInFront();
});
afterAll(() => portal.stop());
beforeEach(() => portal.reset());

const TOKEN = 'T'.repeat(43);
const PAGE = `/preview/${TOKEN}`;

test.each(['', '/desk', '/sign', '/uploads/a.webp', '?at=2026-12-01T09:00'])(
  'a preview is kept at no door, even where it says that it may be: …%s',
  async (rest) => {
    portal.web.say({ 'cache-control': 'public, s-maxage=60, stale-if-error=600' });
    for (let time = 0; time < 3; time++) {
      expect((await portal.get(PAGE + rest)).headers['served-by']).toBe('web');
    }
    expect(portal.web.asked()).toBe(3);
    await portal.web.down();
    expect((await portal.get(PAGE + rest)).status).toBe(503);
  },
);

test('nobody learns of its address: not where its links lead, not in an outage, not from the log', async () => {
  portal.web.say({ 'x-robots-tag': 'noindex, nofollow, noarchive', 'cache-control': 'no-store' });
  const { headers } = await portal.get(PAGE);
  expect(headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'cache-control': 'no-store',
  });
  await portal.web.down();
  const outage = await portal.get(PAGE);
  expect([
    outage.status,
    outage.headers['referrer-policy'],
    outage.headers['cache-control'],
  ]).toEqual([503, 'no-referrer', 'no-store']);
  const lines = await portal.logged('/preview/');
  expect(lines).not.toContain(TOKEN);
  await portal.reset();
  expect((await portal.get('/news')).headers['referrer-policy']).toBe(
    'strict-origin-when-cross-origin',
  );
});

test('it comes without cookies', async () => {
  const { body } = await portal.get(PAGE, { cookie: 'jwtToken=secret; reading=elder-24-yellow' });
  expect(JSON.parse(body).headers.cookie).toBeUndefined();
});
