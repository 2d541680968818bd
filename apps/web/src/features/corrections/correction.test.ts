import { checkForm, readCorrection, sitePath } from './correction';

const hosts = ['town.cn', 'localhost:3000'];
const values = { pageUrl: '/news/a', problem: '人口数不对', contact: '' };

test.each([
  ['/news/a?page=2', '/news/a?page=2'],
  ['https://town.cn/villages/b#top', '/villages/b'],
  ['http://localhost:3000/', '/'],
  ['https://other.cn/news/a', null],
  ['//other.cn/news/a', null],
  ['javascript:alert(1)', null],
  ['http://', null],
])('the path of %s is %s', (address, path) => expect(sitePath(address, hosts)).toBe(path));

test('a form that says which page and what is wrong is taken', () => {
  expect(checkForm(values, hosts)).toMatchObject({
    correction: { problem: '人口数不对', contact: null },
    path: '/news/a',
  });
});

test.each([
  [{ pageUrl: '' }, ['pageUrl']],
  [{ pageUrl: 'https://other.cn/' }, ['pageUrl']],
  [{ problem: ' \n ' }, ['problem']],
  [{ pageUrl: '首页', problem: '', contact: '1'.repeat(101) }, ['pageUrl', 'problem', 'contact']],
])('%j is told at its fields', (change, fields) => {
  const checked = checkForm({ ...values, ...change }, hosts);
  expect(checked.correction).toBeNull();
  expect(Object.keys('errors' in checked ? checked.errors : {})).toEqual(fields);
});

test('a field that was not sent is empty, what was typed stays as it is', () => {
  const form = new URLSearchParams({ problem: ' 错了 ' });
  expect(readCorrection(form)).toEqual({ pageUrl: '', problem: ' 错了 ', contact: '' });
});
