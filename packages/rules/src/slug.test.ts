import { pinyinSlug } from './slug';

const NAMES = { 翟店: 'zhaidian', 翟东: 'zhaidong', 小翟: 'xiaozhai', 东小翟: 'dongxiaozhai' };

test.each([
  ['翟店', 'zhaidian'],
  ['翟东村', 'zhaidong-cun'],
  ['东小翟村', 'dongxiaozhai-cun'],
  ['小翟和翟店', 'xiaozhai-he-zhaidian'],
])('a name that stays one word: %s reads %s', (name, slug) => {
  expect(pinyinSlug(name, NAMES)).toBe(slug);
});

test('a character with several readings is read with its neighbours', () => {
  expect(pinyinSlug('重庆')).toMatch(/^chong-?qing$/);
  expect(pinyinSlug('重点')).toMatch(/^zhong-?dian$/);
});

test('a name given wins over the reading', () => {
  expect(pinyinSlug('翟')).toBe('zhai');
  expect(pinyinSlug('翟', { 翟: 'di' })).toBe('di');
  expect(pinyinSlug('单县', { 单县: 'shanxian' })).toBe('shanxian');
});

test('Latin letters and digits are kept, full width is folded', () => {
  expect(pinyinSlug('２０２２ GDP')).toBe('2022-gdp');
  expect(pinyinSlug('Ａ４ Café')).toBe('a4-cafe');
});

test.each(['', '　', '！？', '\u{1F600}'])('nothing to read in “%s”: no slug', (text) => {
  expect(pinyinSlug(text)).toBe('');
});

test('a long title is cut at a hyphen within 60 characters', () => {
  const slug = pinyinSlug('关于进一步加强全镇安全生产工作的通知'.repeat(4));
  expect(slug.length).toBeLessThanOrEqual(60);
  expect(slug.length).toBeGreaterThan(45);
  expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  expect(pinyinSlug('关于进一步加强全镇安全生产工作的通知'.repeat(5)).startsWith(slug)).toBe(true);
});

test('one word without a hyphen is cut hard', () => {
  expect(pinyinSlug('a'.repeat(80))).toBe('a'.repeat(60));
});
