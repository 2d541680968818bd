import { isGreyDay } from './grey';
import { DEFAULT_PREFERENCES, formatPreferences, parsePreferences } from './preferences';

it('a choice is remembered as it was made', () => {
  const reading = { mode: 'elder', size: 24, contrast: 'yellow' } as const;
  expect(parsePreferences(formatPreferences(reading))).toEqual(reading);
});

it.each([
  undefined,
  '',
  'elder',
  'elder-24',
  'elder-25-paper',
  'elder-24-paper-more',
  'elder-24-red}',
  'Elder-24-paper',
  '-24-paper',
  'elder-0x18-paper',
])('a cookie that this site did not write, %s, is no choice', (cookie) => {
  expect(parsePreferences(cookie)).toEqual(DEFAULT_PREFERENCES);
});

const day = { startsOn: '2026-12-13', endsOn: '2026-12-13' };

it.each([
  ['2026-12-12T15:59:59Z', false],
  ['2026-12-12T16:00:00Z', true],
  ['2026-12-13T15:59:59Z', true],
  ['2026-12-13T16:00:00Z', false],
])('a grey day begins and ends at midnight in China: %s → %s', (now, grey) => {
  expect(isGreyDay([day], new Date(now))).toBe(grey);
  expect(isGreyDay([], new Date(now))).toBe(false);
});
