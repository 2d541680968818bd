// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { errorBody } from '../../packages/client/src/contract/error-codes.js';
import { nginxErrors } from '../../scripts/lib/nginx-errors.mjs';
import { DEPLOY, nginxInFront, postFrom } from './harness.mjs';

// Floods take as long as the machine lets them.
jest.setTimeout(30_000);

/** @type {Awaited<ReturnType<typeof nginxInFront>>} */
let portal;
beforeAll(async () => {
  portal = await nginxInFront();
});
afterAll(() => portal.stop());
beforeEach(() => portal.reset());

/** @param {string} address @param {RequestInit} [init] */
const site = (address, init) => fetch(portal.site + address, init);
/** @param {string} address @param {RequestInit} [init] */
const admin = (address, init) => fetch(portal.admin + address, init);

/**
 * The API's one shape of an error, whoever answers.
 * @param {Response} response @param {number} status @param {string} code
 */
async function expectApiError(response, status, code) {
  const { data, error } = /** @type {{ data: unknown, error: Record<string, unknown> }} */ (
    await response.json()
  );
  expect(data).toBeNull();
  expect({ ...error, status: response.status }).toEqual({
    status,
    name: expect.stringMatching(/Error$/),
    code,
    message: expect.stringMatching(/\p{Script=Han}/u),
    messageEn: expect.stringMatching(/^[A-Z]/),
    requestId: response.headers.get('x-request-id'),
    details: {},
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
}

test('what nginx itself says under /api/ has the shape of the CMS’s errors', async () => {
  const large = { method: 'POST', body: new Uint8Array(2 * 1024 * 1024) };
  await expectApiError(await site('/api/corrections', large), 413, 'body-too-large');
  const larger = { method: 'POST', body: new Uint8Array(26 * 1024 * 1024) };
  await expectApiError(await admin('/api/upload', larger), 413, 'body-too-large');
  await portal.cms.down();
  for (const door of [site, admin]) {
    await expectApiError(await door('/api/articles'), 503, 'unavailable');
  }
});

test('a request has one number, in the log, at the CMS, and nobody else says it', async () => {
  const response = await site('/api/numbered', { headers: { 'x-request-id': 'of-the-visitor' } });
  const { headers } = /** @type {{ headers: Record<string, string> }} */ (await response.json());
  expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
  expect(await portal.logged('/api/numbered')).toContain(headers['x-request-id']);
});

test('nginx’s own errors are in the contract’s words', () => {
  const file = path.join(DEPLOY, 'nginx/snippets/api-error-maps.conf');
  expect(fs.readFileSync(file, 'utf8')).toBe(nginxErrors(errorBody));
});

test('a flood of posts to the API is refused in its own shape', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => postFrom(portal.site, '127.0.0.5', '/api/corrections')),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(10);
  for (const { text } of refused) {
    expect(JSON.parse(text).error).toMatchObject({ status: 429, code: 'too-many-requests' });
  }
});
