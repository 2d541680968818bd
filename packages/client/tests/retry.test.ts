import { CmsHttpError, CmsInvalidResponseError, CmsNetworkError } from '../src/errors.js';
import { readRetryAfter, retryDelay } from '../src/retry.js';

const url = 'http://localhost/api/town';
const network = new CmsNetworkError(url, null);

test('the delay is anywhere up to a bound that doubles, and the bound has an end', () => {
  const bounds = [0, 1, 2, 3, 20].map((attempt) => retryDelay(network, attempt, () => 1));
  expect(bounds).toEqual([200, 400, 800, 1600, 5000]);
  expect(retryDelay(network, 3, () => 0)).toBe(0);
  expect(retryDelay(network, 3, () => 0.5)).toBe(800);
});

test('Retry-After goes before the back-off, up to five seconds', () => {
  const busy = (ms: number) => new CmsHttpError(url, 503, null, { retryAfterMs: ms });
  expect(retryDelay(busy(3000), 0, () => 1)).toBe(3000);
  expect(retryDelay(busy(5000), 0)).toBe(5000);
  expect(retryDelay(busy(5001), 0)).toBeNull();
});

test('what another attempt does not help is not delayed', () => {
  expect(retryDelay(new CmsHttpError(url, 500, null), 0)).toBeNull();
  expect(retryDelay(new CmsInvalidResponseError(url, 200, []), 0)).toBeNull();
  expect(retryDelay(new DOMException('gone', 'AbortError'), 0)).toBeNull();
});

test.each([
  [null, null],
  ['0', 0],
  ['2', 2000],
  ['Thu, 01 Jan 2026 00:00:04 GMT', 4000],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
  ['soon', null],
])('Retry-After %j is %s ms', (header, expected) => {
  expect(readRetryAfter(header, Date.parse('2026-01-01T00:00:00Z'))).toBe(expected);
});
