import { dayInChina, endOfDay, readMoment, startOfDay } from './china-day';

test.each([
  ['2026-01-01', '2025-12-31T16:00:00.000Z'],
  ['2026-01-01T00:30', '2025-12-31T16:30:00.000Z'],
  ['2026-01-01 00:30:15', '2025-12-31T16:30:15.000Z'],
  ['2026-01-01T00:30:00Z', '2026-01-01T00:30:00.000Z'],
  ['2026-01-01T00:30:00.123+0800', '2025-12-31T16:30:00.123Z'],
  ['0202-01-01T00:00:00Z', '0202-01-01T00:00:00.000Z'],
  [1767225600000, '2026-01-01T00:00:00.000Z'],
  [new Date('2026-01-01T00:00:00Z'), '2026-01-01T00:00:00.000Z'],
])('%s is a moment', (written, moment) => {
  expect(readMoment(written)?.toISOString()).toBe(moment);
});

test.each([
  '',
  '2026',
  '1767225600000',
  '2026-02-30',
  '2026-13-01',
  '12026-01-01',
  'now',
  NaN,
  1e20,
  {},
])('%j is none', (written) => {
  expect(readMoment(written)).toBeNull();
});

test('a day begins and ends in China', () => {
  expect(dayInChina(startOfDay('2026-03-01'))).toBe('2026-03-01');
  expect(endOfDay('2026-02-28')).toEqual(startOfDay('2026-03-01'));
});
