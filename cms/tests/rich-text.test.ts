import { readFileSync } from 'node:fs';
import path from 'node:path';
import { richTextAttributes } from '@township/rules/rich-text';
import { sanitizeRichText } from '../src/features/rich-text/sanitize';

const fixture = (name: string) =>
  readFileSync(path.join(__dirname, 'fixtures', `${name}.html`), 'utf8');

describe('what an attacker may try', () => {
  it.each([
    ['a script', '<p>正文</p><script>alert(1)</script>', '<p>正文</p>'],
    ['an event handler', '<p onclick="alert(1)">正文</p>', '<p>正文</p>'],
    ['a javascript: link', '<p><a href="javascript:alert(1)">点</a></p>', '<p><a>点</a></p>'],
    ['a disguised link', '<p><a href=" java&#10;script:alert(1)">点</a></p>', '<p><a>点</a></p>'],
    ['a data: link', '<p><a href="data:text/html,x">点</a></p>', '<p><a>点</a></p>'],
    [
      'a protocol-relative link',
      '<p><a href="//evil.example">点</a></p>',
      '<p><a rel="noopener noreferrer">点</a></p>',
    ],
    ['a frame', '<p>正文</p><iframe src="https://evil.example"></iframe>', '<p>正文</p>'],
    ['an SVG', '<svg onload="alert(1)"><a href="javascript:1">x</a></svg>', '<a>x</a>'],
    [
      'an animated SVG link',
      '<svg><a><animate attributeName="href" values="javascript:alert(1)"/>x</a></svg>',
      '<a>x</a>',
    ],
    [
      'a text area that closes itself',
      '<textarea/></textarea/><img src=x onerror=alert(1)></textarea>',
      '',
    ],
    [
      'an example that never ends',
      '<p>正文</p><xmp><img src=x onerror=alert(1)></xmp/>',
      '<p>正文</p>&lt;img src=x onerror=alert(1)&gt;&lt;/xmp/&gt;',
    ],
    ['a broken image', '<p><img src=x onerror=alert(1)>正文</p>', '<p>正文</p>'],
    ['a picture from elsewhere', '<figure><img src="https://evil.example/t.gif"></figure>', ''],
    ['a way out of the uploads', '<figure><img src="/uploads/../api/x"></figure>', ''],
    ['a data: picture', '<img src="data:image/svg+xml,<svg/onload=1>">', ''],
    ['a style', '<p style="position:fixed;background:url(//evil.example)">正文</p>', '<p>正文</p>'],
    [
      'a foreign class',
      '<p class="admin align-center">正文</p>',
      '<p class="align-center">正文</p>',
    ],
    ['a form', '<form action="//evil.example"><input name="password"></form>', ''],
    ['an unclosed tag', '<p>甲<b>乙', '<p>甲<strong>乙</strong></p>'],
  ])('%s', (_, html, clean) => {
    expect(sanitizeRichText(html)).toBe(clean);
  });

  it('leaves no tag or attribute outside the list', () => {
    const html = sanitizeRichText(fixture('paste-word') + fixture('paste-wps'));
    const tags = [...html.matchAll(/<(\w+)([^>]*)>/g)];
    expect(tags.length).toBeGreaterThan(20);
    for (const [, tag, attributes] of tags) {
      const names = [...attributes!.matchAll(/([\w-]+)=/g)].map(([, name]) => name);
      expect(richTextAttributes).toHaveProperty(tag!);
      expect(richTextAttributes[tag as keyof typeof richTextAttributes]).toEqual(
        expect.arrayContaining(names),
      );
    }
  });
});

describe('what staff write', () => {
  it('keeps tables with their spans and scopes', () => {
    const table =
      '<table><thead><tr><th colspan="2" scope="col">甲</th></tr></thead><tbody><tr><td rowspan="2">乙</td><td class="align-right">1</td></tr><tr><td>2</td></tr></tbody></table>';
    expect(sanitizeRichText(table)).toBe(table);
  });

  it('keeps pictures of the media library with caption and alternative text', () => {
    const figure =
      '<figure><img src="/uploads/a.webp" alt="村口" width="800" height="600" /><figcaption>村口的牌坊</figcaption></figure>';
    expect(sanitizeRichText(figure)).toBe(figure);
    expect(
      sanitizeRichText('<figure><img src="/uploads/a.webp"><figcaption> </figcaption></figure>'),
    ).toBe('<figure><img src="/uploads/a.webp" alt="" /></figure>');
  });

  it('turns other spellings into the list’s', () => {
    expect(sanitizeRichText('<h1>甲</h1><h6>乙</h6><p><b>丙</b><del>丁</del></p>')).toBe(
      '<h2>甲</h2><h4>乙</h4><p><strong>丙</strong><s>丁</s></p>',
    );
  });

  it('keeps alignment from styles and from Markdown tables', () => {
    expect(
      sanitizeRichText(
        '<p style="text-align: center">甲</p><table><tr><td align="right">1</td></tr></table>',
      ),
    ).toBe('<p class="align-center">甲</p><table><tr><td class="align-right">1</td></tr></table>');
  });

  it('marks links that leave the site, and only those', () => {
    expect(
      sanitizeRichText(
        '<a href="https://a.cn">甲</a><a href="/news">乙</a><a href="tel:12345" rel="x">丙</a>',
      ),
    ).toBe(
      '<a href="https://a.cn" rel="noopener noreferrer">甲</a><a href="/news">乙</a><a href="tel:12345">丙</a>',
    );
  });
});

test('sanitising twice changes nothing more', () => {
  const pieces = [
    fixture('paste-word'),
    fixture('paste-wps'),
    '<div><p>甲</div>',
    '<table><tr><td><table><tr><td>乙',
    '</p></td><li>丙',
    '<a href="x"><a href="https://b.cn">丁</a></a>',
    '<h1>戊<p>己</h1>',
    '<figure><table><tr><td>庚</td></tr></table></figure>',
    '<figure><img src="/uploads/1.png"><figcaption>辛',
    '&lt;script&gt;壬&amp;amp;',
    '<b><i>癸</b></i>&nbsp;',
    '<p>一<br>二</p><hr>',
  ];
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let round = 0; round < 300; round += 1) {
    const html = Array.from(
      { length: 1 + Math.floor(random() * 5) },
      () => pieces[Math.floor(random() * pieces.length)],
    ).join('');
    const once = sanitizeRichText(html);
    expect(sanitizeRichText(once)).toBe(once);
  }
});
