import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { toAtom } from './atom';
import type { Feed } from './feed';
import { feedLinks, splitFormat } from './formats';
import { toRss } from './rss';

const title = '茶 & <酒> ]]> "𠮷𡘙" ]]> 完';
const content = '<p>一 ]]&gt; &lt;b&gt; <a href="https://e.example/?a=1&amp;b=2">二</a></p>';

const feed: Feed = {
  id: 'tag:e.example,2026:news',
  title: '示例镇 & 村',
  description: '新闻',
  address: 'https://e.example/feeds/news',
  page: 'https://e.example/news',
  publisher: '示例镇',
  updatedAt: '2026-01-02T03:04:05.000Z',
  items: [
    {
      id: 'tag:e.example,2026:article/d1',
      title: `${title}\u0000\u000b\ud800`,
      page: 'https://e.example/news/a',
      summary: '摘要 ]]> 𠮷',
      content,
      author: '某某 & 某',
      categories: ['要闻', '文化'],
      publishedAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-02T03:04:05.000Z',
      image: { url: 'https://e.example/uploads/a.webp?a=1&b=2', mime: 'image/webp', bytes: 1200 },
    },
  ],
};

describe.each([
  ['RSS', toRss, 'rss'],
  ['Atom', toAtom, 'atom'],
])('%s', (_, write, format) => {
  const xml = write(feed);

  it('is well-formed', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
  });

  it('says of itself what it is', () => {
    expect(parseFeed(xml)).toMatchObject({
      title: '示例镇 & 村',
      description: '新闻',
      language: 'zh-CN',
      url: 'https://e.example/news',
      self: `https://e.example/feeds/news.${format}`,
      updated: new Date(feed.updatedAt),
    });
  });

  it('keeps every character of an article that XML can hold', () => {
    const [item] = parseFeed(xml).items;
    expect(item).toMatchObject({
      id: 'tag:e.example,2026:article/d1',
      title,
      url: 'https://e.example/news/a',
      description: '摘要 ]]> 𠮷',
      published: new Date('2026-01-01T00:00:00.000Z'),
    });
    expect(item?.authors.map(({ name }) => name)).toEqual(['某某 & 某']);
    expect(item?.media[0]).toMatchObject({
      url: 'https://e.example/uploads/a.webp?a=1&b=2',
      mimeType: 'image/webp',
      length: 1200,
    });
    // Read once: the parser of feeds unescapes a second time.
    const [text] = [...JSON.stringify(new XMLParser().parse(xml)).matchAll(/"(<p>.*?<\/p>)"/g)];
    expect(JSON.parse(`"${text?.[1]}"`)).toBe(content);
  });

  it('may hold no article', () => {
    const empty = write({ ...feed, items: [] });
    expect(XMLValidator.validate(empty)).toBe(true);
    expect(parseFeed(empty).items).toEqual([]);
  });
});

test.each([
  ['news.rss', { feed: 'news', format: 'rss' }],
  ['columns/yaowen.json', { feed: 'columns/yaowen', format: 'json' }],
  ['news.constructor', null],
  ['news', null],
])('the address %s', (address, expected) => {
  expect(splitFormat(address)).toEqual(expected);
});

test('a page names each feed in each format', () => {
  expect(feedLinks([{ feed: '/feeds/news', title: '全部资讯' }])).toMatchObject({
    'application/atom+xml': [{ url: '/feeds/news.atom', title: '全部资讯' }],
  });
});
