import { changedPeriod, noticePeriod, noticeState, workingDaysLeft } from './public-notice';
import { USUAL_HOURS, type WorkingTime } from './review/working-time';

/** 国庆节 2026, with the Saturday that was worked for it. */
const october = ['01', '02', '03', '04', '05', '06', '07'].map((day): [string, 'rest'] => [
  `2026-10-${day}`,
  'rest',
]);
const time: WorkingTime = {
  hours: USUAL_HOURS,
  days: new Map<string, 'rest' | 'work'>([...october, ['2026-10-10', 'work']]),
};

test('counts from the day behind the one on which it is put up, over holidays and make-up days', () => {
  expect(noticePeriod(time, '2026-09-29', 5)).toEqual({
    startsOn: '2026-09-29',
    days: ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12'],
    endsOn: '2026-10-12',
  });
});

test('one that is out keeps its days when the table changes, and is made longer or shorter at its end', () => {
  const out = noticePeriod(time, '2026-09-29', 3);
  const later: WorkingTime = { ...time, days: new Map([...time.days, ['2026-10-08', 'rest']]) };
  expect(changedPeriod(later, out, 3)).toEqual(out);
  expect(changedPeriod(later, out, 4).days).toEqual([...out.days, '2026-10-10']);
  expect(changedPeriod(later, out, 2)).toEqual({
    ...out,
    days: ['2026-09-30', '2026-10-08'],
    endsOn: '2026-10-08',
  });
});

test.each([
  ['2026-10-12T15:59:59.999Z', null, 'running'],
  // A result is read once it is one.
  ['2026-10-12T15:59:59.999Z', '无异议', 'running'],
  ['2026-10-12T16:00:00.000Z', null, 'over'],
  ['2026-10-12T16:00:00.000Z', '', 'over'],
  ['2026-10-12T16:00:00.000Z', '无异议', 'result'],
])('runs to the end of its last day in China: %s, %s', (at, result, state) => {
  expect(noticeState({ endsOn: '2026-10-12', result }, new Date(at))).toBe(state);
});

test('days that are left count today', () => {
  const { days } = noticePeriod(time, '2026-09-29', 5);
  const left = (day: string) => workingDaysLeft(days, new Date(`${day}T04:00:00Z`));
  expect(['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-12', '2026-10-13'].map(left)).toEqual([
    5, 5, 4, 1, 0,
  ]);
});
