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

const site = { origin: 'https://town.cn', hosts };

test('a form that says which page and what is wrong is taken', () => {
  expect(checkForm(values, site)).toMatchObject({
    ok: true,
    correction: { pageUrl: 'https://town.cn/news/a', problem: '人口数不对', contact: null },
    path: '/news/a',
  });
});

test.each([
  [{ pageUrl: '' }, ['pageUrl']],
  [{ pageUrl: 'https://other.cn/' }, ['pageUrl']],
  [{ problem: ' \n ' }, ['problem']],
  [{ pageUrl: '首页', problem: '', contact: '1'.repeat(101) }, ['pageUrl', 'problem', 'contact']],
])('%j is told at its fields', (change, fields) => {
  const checked = checkForm({ ...values, ...change }, site);
  expect(checked.ok ? [] : Object.keys(checked.errors).sort()).toEqual([...fields].sort());
});

test.each([
  ['as long as it may be', 200, '?q='],
  ['longer than any', 700, ''],
])('an address %s counts as it is sent, and then loses its query', (_, characters, query) => {
  const checked = checkForm({ ...values, pageUrl: `/search?q=${'保'.repeat(characters)}` }, site);
  const pageUrl = checked.ok ? checked.correction.pageUrl : '';
  const expected = query && query + '%E4%BF%9D'.repeat(characters);
  expect(pageUrl).toBe(`https://town.cn/search${expected}`);
});

test('a path that is too long by itself is told at its field', () => {
  const checked = checkForm({ ...values, pageUrl: `/${'保'.repeat(250)}` }, site);
  expect(checked).toEqual({ ok: false, errors: { pageUrl: expect.stringContaining('2000') } });
});

test('a field that was not sent is empty, what was typed stays as it is', () => {
  const form = new URLSearchParams({ problem: ' 错了 ' });
  expect(readCorrection(form)).toEqual({ pageUrl: '', problem: ' 错了 ', contact: '' });
});
