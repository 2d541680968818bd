import { parseVariant, variantSegment } from './queries';

const segment = (path: string, query = '', mode: 'standard' | 'elder' = 'standard') =>
  variantSegment(path, new URLSearchParams(query), mode);

test.each([
  ['/', '', '-', 'elder'],
  ['/news', 'page=2', 'page=2', 'elder&page=2'],
  ['/news', 'page=1', '-', 'elder'],
  ['/news', 'page=2&column=yaowen', 'column=yaowen&page=2', 'elder&column=yaowen&page=2'],
  ['/news', 'utm_source=wechat&from=timeline', '-', 'elder'],
  ['/news', 'elder', '-', 'elder'],
  ['/news', 'column=', '-', 'elder'],
  ['/news/a', 'page=2', '-', 'elder'],
  ['/honors', 'year=1850', 'year=1850', 'elder&year=1850'],
  ['/correction', 'page=/news/a', 'page=%2Fnews%2Fa', 'elder&page=%2Fnews%2Fa'],
  ['/news', 'page=2&village=xiwei', 'village=xiwei&page=2', 'elder&village=xiwei&page=2'],
  ['/villages', 'with=honors&initial=x', 'initial=x&with=honors', 'elder&initial=x&with=honors'],
  [
    '/honors',
    'level=national&year=2020',
    'level=national&year=2020',
    'elder&level=national&year=2020',
  ],
])('%s?%s is kept as %s, in elder mode as %s', (path, query, standard, elder) => {
  expect(segment(path, query)).toBe(standard);
  expect(segment(path, query, 'elder')).toBe(elder);
});

test.each([
  'page=0',
  'page=-1',
  'page=1e3',
  'page=1000',
  'year=20',
  'year=1749',
  'column=../x',
  'column=A',
  'topic=%E5%85%9A',
])('/news?%s cannot be a page', (query) => expect(segment('/news', query)).toBeNull());

test.each(['page=//evil.cn', 'page=https://evil.cn/', 'page=/news/../x?y', 'page=/a b'])(
  '/correction?%s is no page of the site',
  (query) => expect(segment('/correction', query)).toBeNull(),
);

test.each(['initial=xi', 'initial=X', 'with=cats'])('/villages?%s cannot be a page', (query) =>
  expect(segment('/villages', query)).toBeNull(),
);

test.each([
  ['-', 'standard', {}],
  ['elder', 'elder', {}],
  ['column=yaowen&page=2', 'standard', { column: 'yaowen', page: '2' }],
  ['elder&page=2', 'elder', { page: '2' }],
  ['elder%26page%3D2', 'elder', { page: '2' }],
  ['page=%2Fnews%2Fa', 'standard', { page: '/news/a' }],
])('a page reads its variant from the segment %s, encoded or not', (text, mode, query) => {
  expect(parseVariant(text)).toEqual({ mode, query });
});
