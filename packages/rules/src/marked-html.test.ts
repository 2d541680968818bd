import { markedHtml } from './marked-html';

const ins = (text: string) => `<ins data-change>${text}</ins>`;
const del = (text: string) => `<del data-change>${text}</del>`;

test.each([
  [
    'a word',
    '<p>全镇召开会议</p>',
    '<p>全镇举行会议</p>',
    `<p>全镇${del('召开')}${ins('举行')}会议</p>`,
  ],
  ['nothing', '<p>一样</p>', '<p>一样</p>', '<p>一样</p>'],
  ['a new paragraph', '<p>第一</p>', '<p>第一</p><p>新的</p>', `<p>第一</p><p>${ins('新的')}</p>`],
  ['a lost paragraph', '<p>第一</p><p>旧的</p>', '<p>第一</p>', `<p>第一${del('旧的')}</p>`],
  [
    'a cell',
    '<table><tbody> <tr><td>甲</td><td>12</td></tr> </tbody></table>',
    '<table><tbody> <tr><td>甲</td><td>21</td></tr> </tbody></table>',
    `<table><tbody> <tr><td>甲</td><td>${del('12')}${ins('21')}</td></tr> </tbody></table>`,
  ],
  [
    'inside of a link',
    '<p><a href="/a">旧</a></p>',
    '<p><a href="/a">新</a></p>',
    `<p><a href="/a">${del('旧')}${ins('新')}</a></p>`,
  ],
  ['all of it', '', '<p>新写</p>', `<p>${ins('新写')}</p>`],
  [
    'what is written by name',
    '<p>甲&amp;乙</p>',
    '<p>甲&lt;乙</p>',
    `<p>甲${del('&amp;')}${ins('&lt;')}乙</p>`,
  ],
  ['no text at all', '<p>旧</p>', '<hr>', '<hr>'],
])('%s', (_, before, after, expected) => {
  expect(markedHtml(before, after)).toBe(expected);
});

test('without the marks it is what is written today', () => {
  const before =
    '<h2>一</h2><p>原来<strong>重要</strong>的话，2026年3月5日。</p><ul><li>甲</li></ul>';
  const after = '<h2>二</h2><p>后来<strong>更重要</strong>的话，2026年3月6日。</p><p>加的</p>';
  const marked = markedHtml(before, after);
  expect(marked.replace(/<del data-change>.*?<\/del>|<\/?ins[^>]*>/g, '')).toBe(after);
});
