import { checkDateOrder } from './date-order';

const check = (starts: string | null, ends: string | null) =>
  checkDateOrder({ label: '开始日期', date: starts }, { label: '结束日期', date: ends });

test.each([
  ['2026-01-01', '2026-01-02'],
  ['2026-01-01', '2026-01-01'],
  ['2026-01-01', null],
  [null, '2026-01-01'],
])('%s to %s is in order', (starts, ends) => {
  expect(check(starts, ends).ok).toBe(true);
});

test('the later one is named', () => {
  expect(check('2026-01-02', '2026-01-01')).toEqual({
    ok: false,
    reason: '“结束日期”不能早于“开始日期”',
  });
});

test('what is no date is named', () => {
  expect(check('2026-02-30', null)).toEqual({ ok: false, reason: '“开始日期”不是真实存在的日期' });
});
