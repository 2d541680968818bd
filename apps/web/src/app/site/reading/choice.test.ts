import { DEFAULT_PREFERENCES } from '@/features/reading/preferences';
import { chosen, pageBefore } from './choice';

const after = (form: string, present = {}) =>
  chosen(new URLSearchParams(form), { ...DEFAULT_PREFERENCES, ...present });

test('a form changes what it names and nothing else', () => {
  const elder = { mode: 'elder', size: 24, contrast: 'yellow' } as const;
  expect(after('mode=elder')).toEqual({ ...DEFAULT_PREFERENCES, mode: 'elder' });
  expect(after('mode=standard', elder)).toEqual({ ...elder, mode: 'standard' });
  expect(after('contrast=white', elder)).toEqual({ ...elder, contrast: 'white' });
  expect(after('mode=x&size=99&contrast=%0D%0A', elder)).toEqual(elder);
});

test.each([
  ['larger', 20, 24],
  ['larger', 30, 30],
  ['smaller', 20, 18],
  ['smaller', 18, 18],
] as const)('%s from %i is %i', (size, before, expected) => {
  expect(after(`size=${size}`, { size: before }).size).toBe(expected);
});

test.each([
  ['https://town.cn/news?page=2#top', '/news?page=2'],
  ['https://town.cn/', '/'],
  ['https://town.cn//evil.cn/x', '/evil.cn/x'],
  ['https://town.cn/\\evil.cn', '/evil.cn'],
  ['https://evil.cn/news', '/'],
  ['https://town.cn@evil.cn/', '/'],
  ['nonsense', '/'],
])('a reader who comes from %s goes back to %s', (referer, expected) => {
  expect(pageBefore(new Headers({ referer, host: 'town.cn' }))).toBe(expected);
});

test('without a Referer it is the home page', () => {
  expect(pageBefore(new Headers({ host: 'town.cn' }))).toBe('/');
});
