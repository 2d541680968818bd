import { spokenTime } from './spoken-time';

const now = new Date('2026-11-29T15:59:00Z');

test.each([
  ['2026-11-29T02:20:00Z', '今天 10:20'],
  // Already the next day in China.
  ['2026-11-29T16:00:00Z', '明天 00:00'],
  ['2026-11-28T15:59:00Z', '昨天 23:59'],
  ['2026-03-05T00:05:00Z', '3月5日 08:05'],
  ['2027-01-02T00:00:00Z', '2027年1月2日 08:00'],
])('%s is said as %s', (moment, said) => {
  expect(spokenTime(new Date(moment), now)).toBe(said);
});
