import fc from 'fast-check';
import { maskerOf, readNames } from './masked-names';

const names = [
  '张三',
  '张三丰',
  '欧阳明',
  '欧阳明月',
  '司马光',
  '欧阳',
  '阿依·买买提',
  'Li Lei',
  '王𠮷',
];
const mask = maskerOf(readNames(names.join('、')));

test.each([
  ['张三家庭拟纳入低保', '张*家庭拟纳入低保'],
  ['张三、张三丰', '张*、张**'],
  // A compound surname stays whole; two characters alone are a surname and a name.
  ['欧阳明和欧阳明月、司马光', '欧阳*和欧阳**、司马*'],
  ['欧阳同志', '欧*同志'],
  // Set wide, as tables of names are.
  ['张　三', '张　*'],
  ['张 三 丰', '张 * *'],
  ['张\u00a0三', '张\u00a0*'],
  // Within longer words too: nobody can tell a word from a person.
  ['张三角', '张*角'],
  ['一张三条腿的桌子', '一张*条腿的桌子'],
  ['阿依·买买提', '阿**'.replace('**', '*·***')],
  ['ＬＩ　Ｌｅｉ和lilei', 'Ｌ*　***和l****'],
  ['王𠮷', '王**'],
  // Two lines are two things.
  ['张\n三', '张\n三'],
  ['张四、李三', '张四、李三'],
])('names: %s', (text, masked) => {
  expect(mask.text(text)).toBe(masked);
});

test.each([
  ['电话13812345678。', '电话138****5678。'],
  ['138 1234 5678或138-1234-5678', '138 **** 5678或138-****-5678'],
  ['１３８１２３４５６７８', '１３８****５６７８'],
  ['140824199001011234', `140824${'*'.repeat(12)}`],
  ['14082419900101123X，', `140824${'*'.repeat(12)}，`],
  ['140824 19900101 1234', '140824 ******** ****'],
  ['6222 0212 3456 7890 123', '6222 **** **** **** ***'],
  // Of offices and places.
  ['0359-4000000', '0359-4000000'],
  ['140824103200', '140824103200'],
  ['2026年12月7日 2026-12-07', '2026年12月7日 2026-12-07'],
  ['1,092', '1,092'],
])('numbers: %s', (text, masked) => {
  expect(mask.text(text)).toBe(masked);
});

test.each([
  ['<p><strong>张</strong>三</p>', '<p><strong>张</strong>*</p>'],
  ['<p>张&emsp;三&nbsp;丰</p>', '<p>张&emsp;*&nbsp;*</p>'],
  ['<td>张</td><td>三</td>', '<td>张</td><td>三</td>'],
  ['<img src="/uploads/张三.png" alt="张三在家">', '<img src="/uploads/张三.png" alt="张*在家">'],
  ['<p>a &lt; 张三 &amp; b</p>', '<p>a &lt; 张* &amp; b</p>'],
  ['<a href="tel:13812345678">138<b>1234</b>5678</a>', '<a>138<b>****</b>5678</a>'],
])('HTML: %s', (html, masked) => {
  expect(mask.html(html)).toBe(masked);
});

test('a list is read a line or a 、 each, spaces within a name left out', () => {
  expect(readNames(' 张　三、李四\n王五；\r\n李四，Li Lei')).toEqual([
    '张三',
    '李四',
    '王五',
    'LiLei',
  ]);
});

test('nothing but names and numbers changes, and no name is left', () => {
  const some = maskerOf(['张三', '欧阳明月']);
  const word = fc.constantFrom(
    '张三',
    '张　三',
    '欧阳明月',
    '低保',
    '的',
    '。',
    ' ',
    '\n',
    '张',
    '三',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join('');
      const masked = some.text(text);
      expect(masked).toHaveLength(text.length);
      expect(some.text(masked)).toBe(masked);
      expect(masked).not.toMatch(/张[ \u3000]*三|欧阳明月/u);
    }),
  );
});
