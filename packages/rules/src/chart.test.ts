import { checkChart, type Chart } from './chart';

const figure = (
  value: number | null,
  asOf: string | null = '2022-02-14',
  unit: string | null = '个',
) => ({
  value,
  unit,
  asOf,
});
const chart = (change: Partial<Chart>): Chart => ({
  kind: 'bar',
  unit: null,
  figures: [figure(23), figure(16)],
  ...change,
});
const reasonOf = (change: Partial<Chart>) => {
  const checked = checkChart(chart(change));
  return checked.ok ? null : checked.reason;
};

test('two figures of one unit make a chart, whichever of chart and figures names it', () => {
  expect(checkChart(chart({}))).toEqual({ ok: true, value: '个' });
  expect(checkChart(chart({ unit: '个' }))).toEqual({ ok: true, value: '个' });
  const unnamed = [figure(1, '2022-02-14', null), figure(2, '2022-02-14', '个')];
  expect(checkChart(chart({ unit: '个', figures: unnamed }))).toEqual({ ok: true, value: '个' });
  const bare = [figure(1, '2022-02-14', null), figure(2, '2022-02-14', null)];
  expect(checkChart(chart({ figures: bare }))).toEqual({ ok: true, value: null });
});

test.each(['bar', 'share', 'trend'] as const)(
  'a %s chart of fewer than two figures is none',
  (kind) => {
    expect(reasonOf({ kind, figures: [] })).toContain('两项');
    expect(reasonOf({ kind, figures: [figure(1)] })).toContain('两项');
  },
);

test('figures of different units cannot be compared', () => {
  const mixed = [figure(1, '2022-02-14', '万元'), figure(2, '2022-02-14', '人')];
  expect(reasonOf({ figures: mixed })).toContain('“万元”、“人”');
  expect(reasonOf({ unit: '户' })).toContain('同一个单位');
  const half = [figure(1, '2022-02-14', null), figure(2, '2022-02-14', '人')];
  expect(reasonOf({ figures: half })).toContain('没有单位');
});

test('parts of a whole are not negative, and not all nothing', () => {
  expect(reasonOf({ kind: 'share', figures: [figure(-1), figure(2)] })).toContain('小于零');
  expect(reasonOf({ kind: 'share', figures: [figure(0), figure(0)] })).toContain('都是零');
  expect(reasonOf({ kind: 'share', figures: [figure(0), figure(2)] })).toBeNull();
  expect(reasonOf({ kind: 'bar', figures: [figure(-1), figure(2)] })).toBeNull();
  expect(reasonOf({ kind: 'share', figures: [figure(null), figure(null)] })).toBeNull();
});

test('a trend has one figure a date', () => {
  expect(reasonOf({ kind: 'trend' })).toContain('各不相同');
  const years = [figure(23, '2017-12-31'), figure(16, '2023-06-30')];
  expect(reasonOf({ kind: 'trend', figures: years })).toBeNull();
});

test('what more figures would mend is incomplete, what they would not is wrong', () => {
  const waits = (change: Partial<Chart>) => {
    const checked = checkChart(chart(change));
    return !checked.ok && checked.incomplete === true;
  };
  expect(waits({ figures: [figure(1)] })).toBe(true);
  expect(waits({ figures: [figure(1), figure(2, '2022-02-14', null)] })).toBe(true);
  expect(waits({ kind: 'share', figures: [figure(0), figure(0)] })).toBe(true);
  expect(waits({ kind: 'share', figures: [figure(-1)] })).toBe(false);
  expect(waits({ kind: 'trend' })).toBe(false);
  expect(waits({ unit: '户' })).toBe(false);
});

test('what is not filled in yet is not judged here', () => {
  expect(reasonOf({ kind: 'trend', figures: [figure(null, null), figure(null, null)] })).toBeNull();
});
