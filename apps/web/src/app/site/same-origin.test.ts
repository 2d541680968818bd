import { isFromElsewhere, isSameOrigin } from './same-origin';

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

test.each([
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, true],
  [{ 'sec-fetch-site': 'same-site' }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ origin: 'http://town.cn', host: 'town.cn' }, false],
  [{ origin: 'null', host: 'town.cn' }, false],
  [{ host: 'town.cn' }, false],
  [{ origin: 'http://evil.cn', host: 'town.cn' }, true],
])('from elsewhere: %j → %s', (headers, expected) => {
  expect(isFromElsewhere(new Headers(headers as Record<string, string>))).toBe(expected);
});
