import { COMPARISONS, momentsOf, type Comparison } from './day-filter';

const holds = (comparison: Comparison, day: string, moment: string): boolean =>
  momentsOf(comparison, day).some(
    ({ $gte, $lt }) => (!$gte || new Date(moment) >= $gte) && (!$lt || new Date(moment) < $lt),
  );

/** The comparisons that hold for 1 January 2026 in China. */
test.each([
  ['2025-12-31T15:59:59.999Z', ['$ne', '$lt', '$lte']],
  ['2025-12-31T16:00:00.000Z', ['$eq', '$lte', '$gte']],
  ['2026-01-01T00:30:00+08:00', ['$eq', '$lte', '$gte']],
  ['2026-01-01T15:59:59.999Z', ['$eq', '$lte', '$gte']],
  ['2026-01-01T16:00:00.000Z', ['$ne', '$gt', '$gte']],
])('%s compares with the first of January as %j', (moment, expected) => {
  expect(COMPARISONS.filter((one) => holds(one, '2026-01-01', moment))).toEqual(expected);
});
