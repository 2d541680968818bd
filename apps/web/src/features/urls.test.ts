import { articleUrl, listUrl } from './urls';

it('leaves out empty facets and the first page', () => {
  expect(listUrl('/news', { column: undefined, year: null, page: 1 })).toBe('/news');
  expect(listUrl('/news', { column: 'gonggao', topic: '', year: 2022, page: 2 })).toBe(
    '/news?column=gonggao&year=2022&page=2',
  );
});

it('addresses content by its slug', () => {
  expect(articleUrl({ slug: 'ce-shi' })).toBe('/news/ce-shi');
});
