import fc from 'fast-check';
import {
  checkWorkingTime,
  dueAfter,
  isAnnounced,
  isWorkingDay,
  lastWorkingDay,
  timeLeft,
  timeLeftWords,
  USUAL_HOURS,
  workingMinutes,
  type WorkingTime,
} from './working-time';

/* National Day of 2026 as a table may have it: seven days off, a Sunday before and a Saturday after it worked. */
const off = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`);
const days: WorkingTime['days'] = new Map([
  ...off.map((day) => [day, 'rest'] as const),
  ['2026-09-27', 'work'],
  ['2026-10-10', 'work'],
]);
const time: WorkingTime = { hours: USUAL_HOURS, days };
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const shown = (moment: Date) =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

test.each<[from: string, minutes: number, due: string]>([
  ['2026-11-30 09:00', 60, '2026-11-30 10:00'],
  ['2026-11-30 11:30', 60, '2026-11-30 15:00'],
  ['2026-11-30 07:00', 30, '2026-11-30 09:30'],
  ['2026-11-30 13:00', 30, '2026-11-30 15:00'],
  ['2026-11-30 09:00', 180, '2026-11-30 12:00'],
  ['2026-11-30 17:30', 60, '2026-12-01 09:30'],
  ['2026-11-27 17:30', 60, '2026-11-30 09:30'],
  ['2026-11-28 10:00', 60, '2026-11-30 10:00'],
  ['2026-09-30 17:00', 120, '2026-10-08 10:00'],
  ['2026-10-09 17:00', 120, '2026-10-10 10:00'],
  ['2026-09-26 10:00', 60, '2026-09-27 10:00'],
  ['2026-11-30 09:00', 390, '2026-11-30 18:00'],
  ['2026-12-31 17:59', 2, '2027-01-01 09:01'],
])('%s and %i working minutes: %s', (from, minutes, due) => {
  expect(shown(dueAfter(time, at(from), minutes))).toBe(due);
  expect(workingMinutes(time, at(from), at(due))).toBe(minutes);
});

test('due and worked minutes agree, and due times keep the order of what they are for', () => {
  const moment = fc.integer({ min: 0, max: 500_000 }).map((minute) => {
    return new Date(at('2026-06-01 00:00').getTime() + minute * 60_000);
  });
  const minutes = fc.integer({ min: 1, max: 8_000 });
  const property = fc.property(moment, minutes, minutes, (from, one, more) => {
    const due = dueAfter(time, from, one);
    expect(workingMinutes(time, from, due)).toBe(one);
    expect(shown(dueAfter(time, due, more))).toBe(shown(dueAfter(time, from, one + more)));
    expect(dueAfter(time, new Date(from.getTime() + 60_000), one) >= due).toBe(true);
  });
  fc.assert(property, { seed: 20_261_130, numRuns: 300 });
});

test('holidays, make-up days and weekends', () => {
  const working = ['2026-09-27', '2026-10-01', '2026-10-08', '2026-10-10', '2026-10-11'].map(
    (day) => isWorkingDay(time, day),
  );
  expect(working).toEqual([true, false, true, true, false]);
  expect([isAnnounced(time, 2026), isAnnounced(time, 2027)]).toEqual([true, false]);
});

test('working days are counted from the day after', () => {
  expect(lastWorkingDay(time, '2026-11-30', 5)).toBe('2026-12-07');
  expect(lastWorkingDay(time, '2026-09-30', 3)).toBe('2026-10-10');
  expect(lastWorkingDay(time, '2026-11-28', 1)).toBe('2026-11-30');
});

test.each<[due: string, now: string, words: string]>([
  ['2026-11-30 18:00', '2026-11-30 15:00', '还剩 3 个工作小时'],
  ['2026-11-30 18:00', '2026-11-30 14:59', '还剩 3 个工作小时'],
  ['2026-11-30 15:00', '2026-11-30 11:45', '还剩 45 分钟'],
  ['2026-12-02 18:00', '2026-11-30 09:00', '还剩 3 个工作日'],
  ['2026-11-30 09:00', '2026-11-30 08:00', '马上到时'],
  ['2026-11-27 18:00', '2026-11-29 12:00', '刚刚超时'],
  ['2026-11-27 17:00', '2026-11-30 09:30', '已超 1 个工作小时'],
  ['2026-09-30 18:00', '2026-10-10 08:00', '已超 2 个工作日'],
])('due at %s, at %s: %s', (due, now, words) => {
  expect(timeLeftWords(time, timeLeft(time, at(due), at(now)))).toBe(words);
});

test('the machine’s zone changes nothing', () => {
  const zone = process.env.TZ;
  const dues = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((name) => {
    process.env.TZ = name;
    return dueAfter(time, at('2026-09-30 17:00'), 120).getTime();
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(dues)).toEqual(new Set([at('2026-10-08 10:00').getTime()]));
});

test.each<[what: string, changes: Partial<WorkingTime>, words: string]>([
  ['no hours', { hours: [] }, '请填写'],
  ['a time of no clock', { hours: [{ from: '9:00', to: '12:00' }] }, '09:00'],
  ['backwards', { hours: [{ from: '12:00', to: '09:00' }] }, '从早到晚'],
  ['a day of no calendar', { days: new Map([['2026-02-30', 'rest' as const]]) }, '2026-02-30'],
])('%s is told', (_, changes, words) => {
  expect(checkWorkingTime({ ...time, ...changes })).toMatchObject({
    ok: false,
    reason: expect.stringContaining(words),
  });
  expect(checkWorkingTime(time).ok).toBe(true);
});

test('a table that leaves no time to work is an error, not a loop', () => {
  expect(() => dueAfter({ ...time, hours: [] }, at('2026-11-30 09:00'), 1)).toThrow(RangeError);
});
