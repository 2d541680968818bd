import { placeOnList } from './village-neighbours';

const [a, b, c] = ['jia', 'yi', 'bing'].map((slug) => ({ slug, name: slug })) as [
  { slug: string; name: string },
  { slug: string; name: string },
  { slug: string; name: string },
];

test('the first has nobody before it, the last nobody after it', () => {
  expect(placeOnList([a, b, c], 'jia')).toEqual({ number: 1, total: 3, previous: null, next: b });
  expect(placeOnList([a, b, c], 'yi')).toEqual({ number: 2, total: 3, previous: a, next: c });
  expect(placeOnList([a, b, c], 'bing')).toMatchObject({ number: 3, previous: b, next: null });
});

test('a village that is not on the list has no place', () => {
  expect(placeOnList([a], 'ding')).toBeNull();
});
