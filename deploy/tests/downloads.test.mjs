// @ts-check
import { nginxInFront } from './harness.mjs';

/* Files for download pass through nginx as the CMS sends them: parts, validators and bytes. */

jest.setTimeout(30_000);

/** @type {Awaited<ReturnType<typeof nginxInFront>>} */
let portal;
beforeAll(async () => {
  portal = await nginxInFront();
});
afterAll(() => portal.stop());
beforeEach(() => portal.reset());

const FILE = {
  etag: '"strong"',
  'accept-ranges': 'bytes',
  'cache-control': 'public, max-age=60, stale-if-error=600, no-transform',
};

test('the part that is asked for, its conditions and the strong tag reach the other side', async () => {
  portal.cms.say({ ...FILE, 'content-range': 'bytes 0-9/100' });
  portal.cms.answer(206);
  const conditions = { range: 'bytes=0-9', 'if-range': '"strong"' };
  const { status, headers, body } = await portal.get('/api/data/villages.json', {
    ...conditions,
    cookie: 'jwt=staff',
    'accept-encoding': 'gzip, br',
  });
  expect(status).toBe(206);
  expect(headers).toMatchObject({ ...FILE, 'content-range': 'bytes 0-9/100' });
  // JSON is compressed elsewhere: here its checksum is of these bytes.
  expect(headers['content-encoding']).toBeUndefined();
  const asked = JSON.parse(body);
  expect(asked.headers).toMatchObject(conditions);
  for (const name of ['cookie', 'accept-encoding']) expect(asked.headers[name]).toBeUndefined();
});

test('no file is kept here: the next reader gets the present one', async () => {
  portal.cms.say(FILE);
  for (let time = 0; time < 3; time++) await portal.get('/api/data/villages.csv');
  expect(portal.cms.asked()).toBe(3);
});

test('without the CMS it is an error of the API', async () => {
  await portal.cms.down();
  const { status, headers, body } = await portal.get('/api/data/villages.csv');
  expect([status, JSON.parse(body).error.code]).toEqual([503, 'unavailable']);
  expect(headers['retry-after']).toBe('30');
});
