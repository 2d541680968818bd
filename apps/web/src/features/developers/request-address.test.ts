import { requestAddress } from './request-address';

const LIST = '/api/villages';

test('what is filled is asked for, readably; what is left empty is left out', () => {
  expect(requestAddress(LIST, [])).toBe('/api/villages');
  expect(
    requestAddress(LIST, [
      ['operation', 'listVillages'],
      ['sort', 'name:asc'],
      ['pagination[page]', ''],
      ['pagination[pageSize]', ' 3 '],
    ]),
  ).toBe('/api/villages?sort=name:asc&pagination[pageSize]=3');
});

test('a condition is asked whole or not at all', () => {
  const condition = (filter: string, value: string) =>
    requestAddress(LIST, [
      ['filter', filter],
      ['operator', '$eq'],
      ['value', value],
    ]);
  expect(condition('filters[code]', '140824103200')).toBe(
    '/api/villages?filters[code][$eq]=140824103200',
  );
  expect(condition('', '1')).toBe(LIST);
  expect(condition('filters[code]', ' ')).toBe(LIST);
});

test('what stands in the path is encoded, and cannot lead elsewhere', () => {
  const one = (key: string) => requestAddress('/api/villages/{key}', [['key', key]]);
  expect(one('xiwei')).toBe('/api/villages/xiwei');
  expect(one('../../x?y=1#z')).toBe('/api/villages/..%2F..%2Fx%3Fy%3D1%23z');
});

test('what is typed stays one value', () => {
  const address = requestAddress('/api/search', [['q', '翟东&type=town']]);
  expect(new URLSearchParams(address.split('?')[1]).get('q')).toBe('翟东&type=town');
});
