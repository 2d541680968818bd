import { checkDateRange, DATE_MEANINGS, rangeOf, type DateMeaning } from './date-range';

const now = new Date('2026-11-28T05:00:00.000Z');
const meanings = Object.keys(DATE_MEANINGS) as DateMeaning[];
const isRight = (meaning: DateMeaning, day: string) => checkDateRange(meaning, day, now).ok;

test.each(['0202-01-01', '1026-05-05', '2226-01-01', '9999-12-31', '+012026-01', '-000001-1'])(
  '%s is no date of any kind',
  (day) => {
    expect(meanings.filter((meaning) => isRight(meaning, day))).toEqual([]);
  },
);

test('today is one of every kind', () => {
  expect(meanings.filter((meaning) => !isRight(meaning, '2026-11-28'))).toEqual([]);
});

test('archives are taken, and a notice of next year; the year 2062 is not', () => {
  for (const day of ['1949-10-01', '1978-12-18', '2027-11-28']) {
    expect(isRight('display', day)).toBe(true);
  }
  for (const day of ['1949-09-30', '2027-11-29', '2062-01-01']) {
    expect(isRight('display', day)).toBe(false);
  }
});

test('an award may be older, and none lies ahead beyond what clocks differ', () => {
  expect(isRight('award', '1912-01-01')).toBe(true);
  expect(isRight('award', '2026-11-29')).toBe(true);
  expect(isRight('award', '2026-11-30')).toBe(false);
  expect(isRight('validity', '2099-12-31')).toBe(true);
});

test('days are China’s', () => {
  expect(rangeOf('done', new Date('2026-11-28T16:00:00.000Z')).to).toBe('2026-11-30');
});

test('a refusal says what is right', () => {
  expect(checkDateRange('display', '9999-01-01', now)).toEqual({
    ok: false,
    reason: '日期应在1949年10月1日到2027年11月28日之间',
  });
});
