import { checkPartialDate, formatPartialDate, yearOf, type DatePrecision } from './partial-date';

test.each<[string | null, DatePrecision, string | null, number | null]>([
  ['2020-02-08', 'day', '2020年2月8日', 2020],
  ['2020-02-01', 'month', '2020年2月', 2020],
  ['2020-01-01', 'year', '2020年', 2020],
  [null, 'unknown', null, null],
])('%s to the %s', (date, precision, text, year) => {
  expect(checkPartialDate({ date, precision })).toEqual({ ok: true, value: date });
  expect(formatPartialDate({ date, precision })).toBe(text);
  expect(yearOf({ date, precision })).toBe(year);
});

test.each<[string | null, DatePrecision, string]>([
  [null, 'year', '请填写日期'],
  ['', 'day', '请填写日期'],
  ['2020-02-01', 'unknown', '不能填写日期'],
])('%j to the %s is incomplete: %s', (date, precision, reason) => {
  const told = { ok: false, reason: expect.stringContaining(reason), incomplete: true };
  expect(checkPartialDate({ date, precision })).toEqual(told);
});

test.each<[string | null, DatePrecision, string]>([
  ['2021-02-29', 'day', '真实存在'],
  ['2020-2-1', 'day', '真实存在'],
])('%j to the %s is refused: %s', (date, precision, reason) => {
  expect(checkPartialDate({ date, precision })).toEqual({
    ok: false,
    reason: expect.stringContaining(reason),
  });
});

test('a leap day is a day', () => {
  expect(checkPartialDate({ date: '2024-02-29', precision: 'day' }).ok).toBe(true);
});
