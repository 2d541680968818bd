import { isSlug } from '../src/contract/slug.js';

test.each([
  ['zhaidong', true],
  ['a-1-b', true],
  ['', false],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['A', false],
  ['翟店', false],
])('isSlug(%j) is %s', (text, expected) => {
  expect(isSlug(text)).toBe(expected);
});

test('a slug longer than the schemas allow can be nobody’s', () => {
  expect([120, 121].map((length) => isSlug('a'.repeat(length)))).toEqual([true, false]);
});
