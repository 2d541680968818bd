import { renderToStaticMarkup } from 'react-dom/server';
import { RichText } from './rich-text';

const html = (source: string) =>
  renderToStaticMarkup(<RichText html={source} />).replace(/^<div class="prose">|<\/div>$/g, '');

describe('hostile HTML', () => {
  it.each([
    ['a script', '<p>一</p><script>alert(1)</script>', '<p>一</p>'],
    ['an event handler', '<p onclick="alert(1)">一</p>', '<p>一</p>'],
    ['a style', '<p style="position:fixed">一</p><style>p{color:red}</style>', '<p>一</p>'],
    ['a frame', '<iframe src="https://example.com"></iframe><p>一</p>', '<p>一</p>'],
    ['an SVG with a script', '<svg><script>alert(1)</script><p>二</p></svg><p>一</p>', '<p>一</p>'],
    [
      'a form',
      '<form action="/x"><input name="a"><button>好</button></form><p>一</p>',
      '<p>一</p>',
    ],
    ['a javascript: link', '<p><a href="javascript:alert(1)">一</a></p>', '<p>一</p>'],
    ['a broken javascript: link', '<p><a href="java&#9;script:alert(1)">一</a></p>', '<p>一</p>'],
    ['a data: link', '<p><a href="data:text/html,x">一</a></p>', '<p>一</p>'],
    ['a picture from elsewhere', '<p><img src="https://example.com/t.gif">一</p>', '<p>一</p>'],
    ['a picture that leaves the library', '<img src="/uploads/../api/x">', ''],
    ['a comment', '<!-- <p>二</p> --><p>一</p>', '<p>一</p>'],
    ['a class of its own', '<p class="skip-link">一</p>', '<p>一</p>'],
    ['a prototype name', '<constructor>一</constructor>', '一'],
  ])('%s does nothing', (_, source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

it('leaves the text of unknown elements', () => {
  expect(html('<div><font color="red">红</font>字</div>')).toBe('红字');
});

it('makes room for the page title', () => {
  expect(html('<h1>章</h1>')).toBe('<h2>章</h2>');
});

it('marks links that leave the site and leaves its own alone', () => {
  expect(html('<a href="https://example.com/a">外</a>')).toBe(
    '<a href="https://example.com/a" class="external" rel="noopener noreferrer">外</a>',
  );
  expect(html('<a href="/villages/a" target="_blank">内</a>')).toBe('<a href="/villages/a">内</a>');
});

it('lets a wide table be scrolled from the keyboard, named by its caption or its number', () => {
  const cell = '<tbody><tr><td colspan="2">一</td></tr></tbody>';
  const labels = [
    ...html(`<table><caption>人口</caption>${cell}</table><table>${cell}</table>`).matchAll(
      /<section class="table-scroll" aria-label="([^"]+)" tabindex="0"><table>/g,
    ),
  ].map(([, label]) => label);
  expect(labels).toEqual(['人口', '表格 2']);
});

it('says on a phone that a table of four columns has more of them', () => {
  const table = (columns: number) =>
    `<table><tbody><tr>${'<td>一</td>'.repeat(columns)}</tr></tbody></table>`;
  expect(html(table(3))).not.toContain('左右滑动');
  expect(html(table(4))).toContain('左右滑动');
});

it('says what each header cell heads, with and without a thead', () => {
  const row = '<tr><th>一月</th><td>3</td></tr>';
  const table = `<table><tbody><tr><th>月</th><th>件</th></tr>${row}</tbody></table>`;
  expect(html(table).match(/scope="\w+"/g)).toEqual(['scope="col"', 'scope="col"', 'scope="row"']);
});

it.each([
  ['2022 年 2 月 14 日', true],
  ['140824103200', true],
  ['1,092 人', true],
  ['Dōngxiǎozhái', true],
  ['东小翟村', true],
  ['全国统计用村级区划名单', false],
  ['据 2022 年 2 月 14 日公开报道', false],
])('keeps %s of a table in one piece: %s', (text, whole) => {
  const cell = html(`<table><tbody><tr><td>${text}</td></tr></tbody></table>`);
  expect(cell.includes('data-whole')).toBe(whole);
});

it('sets paragraphs by the style sheet, not by typed spaces and blank lines', () => {
  expect(html('<p>　　一　二</p><p>&nbsp;</p><p><br></p><p><strong>　　三</strong></p>')).toBe(
    '<p>一　二</p><p><strong>三</strong></p>',
  );
});

it('keeps the size of a picture, so that nothing moves when it arrives', () => {
  expect(html('<img src="/uploads/a.webp" alt="桥" width="800" height="600">')).toContain(
    '<img alt="桥" src="/uploads/a.webp" width="800" height="600" loading="lazy" decoding="async"/>',
  );
});

it('opens a picture large, unless it is small or already leads elsewhere', () => {
  const picture = (width: number) => `<img src="/uploads/a.webp" alt="桥" width="${width}">`;
  expect(html(picture(800))).toMatch(
    /^<a class="enlarge" href="\/uploads\/a.webp" [^>]+><img[^>]+>/,
  );
  expect(html(picture(40))).not.toContain('enlarge');
  expect(html(`<a href="/villages/a">${picture(800)}</a>`)).not.toContain('enlarge');
});

it('lets a paragraph with a long address end where it ends', () => {
  expect(html('<p>见 https://example.com/a/very/long/path</p>')).toMatch(/^<p data-ragged="">/);
  expect(html('<p>见 example.com</p>')).toMatch(/^<p>/);
});
