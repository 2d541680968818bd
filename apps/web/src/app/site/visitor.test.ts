import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeRemoteAddress } from '../../next-workarounds/remote-address';
import { networkOf, visitorKey } from './visitor';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile';

const key = (headers: Record<string, string>, options = {}) =>
  visitorKey({
    headers: new Headers({ 'user-agent': PHONE, ...headers }),
    secret: 'a secret of the test',
    now: new Date('2026-01-01T04:00:00Z'),
    ...options,
  });

const network = (forwarded: string) => networkOf(new Headers({ 'x-forwarded-for': forwarded }));

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

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['1.2.3.4, 10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:db8:1:2::9', '2001:db8:1:2::'],
  ['2001:DB8:1:3::', '2001:db8:1:3::'],
  ['fe80::1%eth0', 'fe80::'],
  ['::1', '::'],
  ['nonsense', 'nonsense'],
  ['', ''],
])('%j is limited as %j', (forwarded, expected) => expect(network(forwarded)).toBe(expected));

test('without a proxy it is the connection that counts, whatever the caller says', async () => {
  writeRemoteAddress();
  const server = createServer((request, response) => {
    response.end(network(String(request.headers['x-forwarded-for'])));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const seen = async (headers: Record<string, string>) => (await fetch(url, { headers })).text();
  expect(await seen({})).toBe('127.0.0.1');
  expect(await seen({ 'X-Forwarded-For': '1.2.3.4, 5.6.7.8' })).toBe('127.0.0.1');
  await new Promise((resolve) => server.close(resolve));
});

test.each(['', 'Mozilla/5.0 (compatible; Baiduspider/2.0)', 'curl/8.0', 'HeadlessChrome/120'])(
  '"%s" is no visitor',
  (agent) => expect(key({ 'user-agent': agent })).toBeNull(),
);
