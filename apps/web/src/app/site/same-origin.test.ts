import { isSameOrigin } from './same-origin';

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://town.cn', host: 'town.cn' }, false],
  [{ origin: 'http://town.cn', host: 'town.cn' }, true],
  [{ origin: 'http://evil.cn', host: 'town.cn' }, false],
  [{ origin: 'null', host: 'town.cn' }, false],
  [{ host: 'town.cn' }, false],
])('same origin: %j → %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(expected);
});
