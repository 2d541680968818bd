import { RICH_TEXT, versionText } from './version-text';

const body = { type: RICH_TEXT };

test.each([
  ['<h2>一、概况</h2><p>正文<strong>加重</strong></p>', '一、概况\n正文加重'],
  [
    '<table><tbody><tr><th>村</th><th>户数</th></tr><tr><td>西位村</td><td>320</td></tr></tbody></table>',
    '村 | 户数\n西位村 | 320',
  ],
  ['<p>见<a href="/news/a">通知</a></p>', '见通知〔/news/a〕'],
  [
    '<figure><img src="/a.png" alt="合影"><figcaption>大会</figcaption></figure>',
    '〔图：合影〕大会',
  ],
  ['<p>1 &lt; 2 &amp; 3</p><ul><li>甲</li><li>乙</li></ul>', '1 < 2 & 3\n甲\n乙'],
])('%s', (html, text) => {
  expect(versionText(html, body)).toBe(text);
});

test.each([
  [undefined, { type: 'string' }, ''],
  ['<b>', { type: 'string' }, '<b>'],
  [0, { type: 'integer' }, '0'],
  [false, { type: 'boolean' }, '否'],
  ['2026-12-04T21:00:05.896Z', { type: 'datetime' }, '2026-12-05 05:00'],
  [{ documentId: 'a', label: '要闻' }, { type: 'relation' }, '要闻'],
  [[{ id: 1, name: '表.pdf', url: '/b' }], { type: 'media' }, '表.pdf'],
  [
    [{ title: '申请表', file: { id: 2, name: '表.docx', url: '/c' } }, { title: '说明' }],
    { type: 'component', fields: { title: { type: 'string' }, file: { type: 'media' } } },
    '申请表，表.docx\n说明',
  ],
])('%j', (value, field, text) => {
  expect(versionText(value, field)).toBe(text);
});
