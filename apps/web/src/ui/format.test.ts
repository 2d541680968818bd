import { clip, formatBytes, formatDay, isoDay } from './format';

it('reads a moment by the clock in China', () => {
  expect(isoDay('2022-12-31T16:00:00.000Z')).toBe('2023-01-01');
  expect(formatDay('2022-12-31T15:59:59.000Z')).toBe('2022年12月31日');
});

it('leaves a calendar day as it is', () => {
  expect(isoDay('2022-02-14')).toBe('2022-02-14');
  expect(formatDay('2022-02-14')).toBe('2022年2月14日');
});

it.each([
  [0, '1 KB'],
  [348_160, '340 KB'],
  [1_258_291, '1.2 MB'],
])('%i bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

it('cuts by characters, not by halves of one', () => {
  expect(clip('翟店镇', 3)).toBe('翟店镇');
  expect(clip('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
});
