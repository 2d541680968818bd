import type { Article } from '@township/client';
import { contentOf } from './content';

const of = (article: Partial<Article>) =>
  contentOf({ cover: null, attachments: [], ...article } as Article, 'https://e.example/news/a');

it.each([
  ['<a href="/villages/a">村</a>', '<a href="https://e.example/villages/a">村</a>'],
  ['<a href="#b">附</a>', '<a href="https://e.example/news/a#b">附</a>'],
  ['<a href="tel:110">电话</a>', '<a href="tel:110">电话</a>'],
  ['<a href="javascript:alert(1)">坏</a>', '<a>坏</a>'],
  ['<a href="http://[">破</a>', '<a href="http://[">破</a>'],
  [
    '<img src="/uploads/a.webp" alt="桥">',
    '<img alt="桥" src="https://e.example/uploads/a.webp" />',
  ],
  ['<img src="https://else.example/t.gif">', ''],
  ['<p class="align-center">一 &lt;b&gt; ]]&gt;</p>', '<p>一 &lt;b&gt; ]]&gt;</p>'],
  ['<p onclick="a()">一</p><script>b()</script>', '<p>一</p>'],
])('%s becomes %s', (body, expected) => {
  expect(of({ body })).toBe(expected);
});

it('puts the cover first and the attachments last', () => {
  const file = (url: string) => ({ url, alternativeText: '“桥” & <河>' }) as Article['cover'] & {};
  const html = of({
    body: '<p>一</p>',
    cover: file('/uploads/c.webp'),
    attachments: [{ title: '表 <1>', file: file('/uploads/b.pdf') }],
  });
  expect(html.split('\n')).toEqual([
    '<p><img src="https://e.example/uploads/c.webp" alt="“桥” &amp; &lt;河&gt;"/></p>',
    '<p>一</p>',
    '<h3>附件</h3><ul><li><a href="https://e.example/uploads/b.pdf">表 &lt;1&gt;</a></li></ul>',
  ]);
});

it('cuts a long text after a whole block or row, and leads to the rest', () => {
  const row = `<tr><td><p>${'格'.repeat(50)}</p></td><td><p>二</p></td></tr>`;
  const html = of({ body: `<p>一</p><table><tbody>${row.repeat(3000)}</tbody></table>` });
  expect(html.length).toBeLessThan(21_000);
  expect(html).toMatch(/<p>二<\/p><\/td><\/tr><\/tbody><\/table>\n/);
  expect(html).toMatch(/<p><a href="https:\/\/e.example\/news\/a">全文见网站<\/a><\/p>$/);
  expect(of({ body: '<p>短</p>' })).toBe('<p>短</p>');
});
