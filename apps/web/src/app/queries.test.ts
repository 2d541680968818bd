import { parseQuerySegment, querySegment } from './queries';

const segment = (path: string, query = '') => querySegment(path, new URLSearchParams(query));

test.each([
  ['/', '', '-'],
  ['/news', 'page=2', 'page=2'],
  ['/news', 'page=1', '-'],
  ['/news', 'page=2&column=yaowen', 'column=yaowen&page=2'],
  ['/news', 'utm_source=wechat&from=timeline', '-'],
  ['/news', 'column=', '-'],
  ['/news/a', 'page=2', '-'],
  ['/honors', 'level=national&year=2020', 'level=national&year=2020'],
])('%s?%s is kept as %s', (path, query, expected) => {
  expect(segment(path, query)).toBe(expected);
});

test.each([
  'page=0',
  'page=-1',
  'page=1e3',
  'page=1000',
  'year=20',
  'column=../x',
  'column=A',
  'topic=%E5%85%9A',
])('/news?%s cannot be a page', (query) => expect(segment('/news', query)).toBeNull());

test('a page reads its parameters from the segment, encoded or not', () => {
  expect(parseQuerySegment('-')).toEqual({});
  expect(parseQuerySegment('column=yaowen&page=2')).toEqual({ column: 'yaowen', page: '2' });
  expect(parseQuerySegment('column%3Dyaowen%26page%3D2')).toEqual({ column: 'yaowen', page: '2' });
});
