import { isExpired } from './validity';

test.each([
  ['2026-11-23', true],
  ['2026-11-24', false],
  ['2026-11-25', false],
  [null, false],
])('valid until %s, on 24 November: expired %s', (validUntil, expired) => {
  expect(isExpired({ validUntil }, '2026-11-24')).toBe(expired);
});

test('the day changes at midnight in China', () => {
  jest.useFakeTimers();
  const expiredAt = (now: string) => {
    jest.setSystemTime(new Date(now));
    return isExpired({ validUntil: '2026-11-24' });
  };
  expect(expiredAt('2026-11-24T15:59:59Z')).toBe(false);
  expect(expiredAt('2026-11-24T16:00:00Z')).toBe(true);
  jest.useRealTimers();
});
