import { readAsked, searchedOf } from './asked';

test.each([
  ['nothing', {}, { q: '', type: undefined, page: 1 }],
  ['blanks', { q: ' \t ' }, { q: '', type: undefined, page: 1 }],
  ['all', { q: ' 翟东 ', type: 'village', page: '2' }, { q: '翟东', type: 'village', page: 2 }],
  ['several', { q: ['翟东', '翟西'], page: ['3', '4'] }, { q: '翟东', type: undefined, page: 3 }],
  ['none of several', { q: [] }, { q: '', type: undefined, page: 1 }],
  ['an unknown type', { q: 'a', type: 'column' }, { q: 'a', type: undefined, page: 1 }],
  ['control characters', { q: 'a\u0000b\n' }, { q: 'a b', type: undefined, page: 1 }],
])('%s', (_, parameters, expected) => expect(readAsked(parameters)).toEqual(expected));

test.each(['abc', '0', '-1', '1e3', '1000', '2.5', ''])('page=%s is the first page', (page) =>
  expect(readAsked({ q: 'a', page }).page).toBe(1),
);

test('64 characters are searched, each of them whole', () => {
  expect(searchedOf('😀'.repeat(70))).toBe('😀'.repeat(64));
  expect(searchedOf(`${'字'.repeat(63)} 尾巴`)).toBe('字'.repeat(63));
});
