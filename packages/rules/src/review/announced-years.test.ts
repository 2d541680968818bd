import { missingYears } from './announced-years';
import { USUAL_HOURS, type WorkingTime } from './working-time';

const knows = (...days: string[]): WorkingTime => ({
  hours: USUAL_HOURS,
  days: new Map(days.map((day): [string, 'rest'] => [day, 'rest'])),
});
const at = (moment: string) => new Date(moment);

test.each([
  ['2026-11-30T15:59:59Z', []],
  // December begins in China.
  ['2026-11-30T16:00:00Z', [2027]],
  ['2026-12-31T15:59:59Z', [2027]],
  ['2026-12-31T16:00:00Z', [2027]],
])('next year is missing from December on: %s', (now, missing) => {
  expect(missingYears(knows('2026-10-01'), at(now))).toEqual(missing);
});

test('whatever day of a year is known, it was announced; a portal that was left alone misses two', () => {
  expect(missingYears(knows('2026-10-01', '2027-01-01'), at('2026-12-05T00:00:00Z'))).toEqual([]);
  expect(missingYears(knows('2025-10-01'), at('2026-12-05T00:00:00Z'))).toEqual([2026, 2027]);
});
