import { createRateLimit } from './rate-limit';
import { visitorKey } from './visitor';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile';

const key = (headers: Record<string, string>, options = {}) =>
  visitorKey({
    headers: new Headers({ 'user-agent': PHONE, ...headers }),
    secret: 'a secret of the test',
    trustProxy: true,
    now: new Date('2026-01-01T04:00:00Z'),
    ...options,
  });

test('a visitor is the same within a Chinese day, and another one on the next', () => {
  const visitor = key({ 'x-forwarded-for': '10.0.0.1' });
  expect(visitor).toMatch(/^[0-9a-f]{64}$/);
  expect(key({ 'x-forwarded-for': '10.0.0.1' }, { now: new Date('2026-01-01T15:59:00Z') })).toBe(
    visitor,
  );
  expect(
    key({ 'x-forwarded-for': '10.0.0.1' }, { now: new Date('2026-01-01T16:00:00Z') }),
  ).not.toBe(visitor);
  expect(key({ 'x-forwarded-for': '10.0.0.2' })).not.toBe(visitor);
  expect(key({ 'x-forwarded-for': '10.0.0.1' }, { secret: 'another secret' })).not.toBe(visitor);
});

test('only the address that our own proxy wrote counts', () => {
  expect(key({ 'x-forwarded-for': '1.2.3.4, 10.0.0.1' })).toBe(
    key({ 'x-forwarded-for': '10.0.0.1' }),
  );
  const untrusted = { trustProxy: false };
  expect(key({ 'x-forwarded-for': '1.2.3.4' }, untrusted)).toBe(key({}, untrusted));
});

test.each(['', 'Mozilla/5.0 (compatible; Baiduspider/2.0)', 'curl/8.0', 'HeadlessChrome/120'])(
  '"%s" is no visitor',
  (agent) => expect(key({ 'user-agent': agent })).toBeNull(),
);

test('a key may do so many things within the window', () => {
  let now = 0;
  const allows = createRateLimit({ perKey: 3, windowMs: 60_000, now: () => now });
  expect(Array.from({ length: 4 }, () => allows('a'))).toEqual([true, true, true, false]);
  expect(allows('b')).toBe(true);
  now = 60_000;
  expect(allows('a')).toBe(true);
});
