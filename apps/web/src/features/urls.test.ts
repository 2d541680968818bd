import { articleUrl, hitUrl, listUrl, searchUrl } from './urls';

it('leaves out empty facets and the first page', () => {
  expect(listUrl('/news', { column: undefined, year: null, page: 1 })).toBe('/news');
  expect(listUrl('/news', { column: 'gonggao', topic: '', year: 2022, page: 2 })).toBe(
    '/news?column=gonggao&year=2022&page=2',
  );
});

it('addresses content by its slug', () => {
  expect(articleUrl({ slug: 'ce-shi' })).toBe('/news/ce-shi');
});

test.each([
  [{ type: 'article', slug: 'a' }, '/news/a'],
  [{ type: 'topic', slug: 'a' }, '/topics/a'],
  [{ type: 'village', slug: 'a' }, '/villages/a'],
  [{ type: 'enterprise', slug: 'a' }, '/enterprises/a'],
  [{ type: 'honor', slug: 'a' }, '/honors/a'],
  [{ type: 'town', slug: null }, '/town'],
] as const)('%j is found at %s', (hit, address) => expect(hitUrl(hit)).toBe(address));

it('addresses a search by what was typed, whatever that is', () => {
  expect(searchUrl()).toBe('/search');
  expect(searchUrl({ q: 'a&b=%/"', type: undefined, page: 1 })).toBe('/search?q=a%26b%3D%25%2F%22');
});
