import { textWidth } from '../text-width';
import {
  barSpans,
  CHART_EM,
  dayPositions,
  labelLines,
  lines,
  percentText,
  shareSpans,
  stackRows,
  textsThatFit,
  ticks,
} from './layout';

test('a Chinese character is one em wide, figures and letters less', () => {
  expect(textWidth('翟店镇（一）')).toBe(6);
  expect(textWidth('1,092')).toBeLessThan(3);
  expect(textWidth('')).toBe(0);
});

test('bars are in proportion to the largest, from zero', () => {
  expect(barSpans([50, 100, 0, 25]).map(({ length }) => length)).toEqual([50, 100, 0, 25]);
  expect(barSpans([7])).toEqual([{ start: 0, length: 100 }]);
});

test('a small value keeps some ink, zero and less have none', () => {
  const [large, small, zero, negative] = barSpans([1_200_000_000, 1, 0, -5]);
  expect(large?.length).toBe(100);
  expect(small?.length).toBeGreaterThan(0);
  expect([zero?.length, negative?.length]).toEqual([0, 0]);
  expect(barSpans([0, 0]).map(({ length }) => length)).toEqual([0, 0]);
});

test('parts follow one another and never leave the whole', () => {
  expect(shareSpans([60, 30, 10], 100)).toEqual([
    { start: 0, length: 60 },
    { start: 60, length: 30 },
    { start: 90, length: 10 },
  ]);
  const [, tiny] = shareSpans([1000, 0.01], 1000.01);
  expect(tiny!.start + tiny!.length).toBeLessThanOrEqual(100);
  expect(shareSpans([0], 0)).toEqual([{ start: 0, length: 0 }]);
});

test.each([
  [102, 187, '54.5%'],
  [1, 2, '50%'],
  [0, 9, '0%'],
  [1, 1_000_000, '不到0.1%'],
  [0, 0, '0%'],
])('%d of %d is %s', (value, whole, text) => {
  expect(percentText(value, whole)).toBe(text);
});

test.each([
  [23, [0, 10, 20, 30]],
  [3, [0, 1, 2, 3]],
  [0.7, [0, 0.25, 0.5, 0.75]],
  [1_200_000_000, [0, 500_000_000, 1_000_000_000, 1_500_000_000]],
  [0, [0]],
])('ticks up to %d', (largest, expected) => {
  expect(ticks(largest)).toEqual(expected);
});

test.each([1, 9, 11, 16, 99, 101, 12345, 0.003])('ticks reach %d in few steps', (largest) => {
  const found = ticks(largest);
  expect(found.at(-1)).toBeGreaterThanOrEqual(largest);
  expect(found.length).toBeLessThanOrEqual(5);
});

test('days stand in proportion to time', () => {
  const [first, middle, last] = dayPositions(['2020-01-01', '2021-01-01', '2024-01-01']);
  expect([first, last]).toEqual([0, 100]);
  expect(middle).toBeCloseTo(25, 0);
  expect(dayPositions(['2020-01-01'])).toEqual([50]);
});

test('a long label breaks into lines that fit, and loses nothing', () => {
  const label = '寺庄220千伏变电站项目与临汾至长治输气管道运城支线翟店段工程'.repeat(2);
  const found = lines(label);
  expect(found.join('')).toBe(label);
  for (const line of found) expect(textWidth(line)).toBeLessThanOrEqual(CHART_EM);
});

test('a value has a line of its own where it does not fit beside its label', () => {
  expect(labelLines('民营企业', '187家')).toEqual(['民营企业']);
  expect(labelLines('孵化包装印刷企业和其他项目合计', '1,234家')).toEqual([
    '孵化包装印刷企业和其他项目合计',
    '',
  ]);
});

test('rows stand one under the other', () => {
  const rows = [
    { label: '甲', text: '1个' },
    { label: '乙'.repeat(40), text: '2个' },
    { label: '丙', text: '3个' },
  ];
  const { places, height } = stackRows(rows);
  const ends = places.map(({ barY, barHeight }) => barY + barHeight);
  places.slice(1).forEach(({ lines }, index) => {
    expect(lines[0]!.y).toBeGreaterThan(ends[index]!);
  });
  expect(height).toBeGreaterThanOrEqual(ends.at(-1)!);
});

test('texts that would touch are left out, the ends stay', () => {
  const at = (from: number) => ({ from, to: from + 3 });
  expect(textsThatFit([0, 2, 4, 6, 8, 10].map(at))).toEqual([
    true,
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(textsThatFit([at(0), at(1)])).toEqual([true, true]);
  expect(textsThatFit([])).toEqual([]);
});
