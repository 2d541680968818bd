import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Editor, eventually, ownStack, read } from './support';

const stack = ownStack();
const at = (path: string) => `${stack().siteUrl}${path}`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.login(stack());
});

const FORMATS = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};
const formats = Object.keys(FORMATS);

/** Everything at once that has broken a feed somewhere. */
const TITLE = '茶 & <酒> ]]> "𠮷𡘙" ]]> 完';
const BODY = '<p>见<a href="/villages/xiwei">西位村</a>与<a href="#fu">附</a>𠮷</p>';

const fields = (title: string, slug: string) => ({
  title,
  slug,
  summary: `${title}的摘要`,
  body: BODY,
  source: '门户测试',
  displayDate: '2026-01-02T03:04:05.000Z',
});

interface JsonFeed {
  language: string;
  feed_url: string;
  items: { id: string; title: string; url: string; content_html: string; image?: string }[];
}

/** A feed as a reading program sees it, whatever its format. */
async function feedAt(path: string) {
  const { html: text, headers } = await read(at(path));
  const type = headers.get('content-type');
  if (path.endsWith('.json')) {
    const { language, feed_url: self, items } = JSON.parse(text) as JsonFeed;
    return {
      type,
      language,
      self,
      items: items.map(({ content_html: content, ...item }) => ({ ...item, content })),
    };
  }
  expect(XMLValidator.validate(text)).toBe(true);
  const { language, self, items } = parseFeed(text);
  return {
    type,
    language,
    self,
    items: items.map(({ id, title, url, content, media }) => ({
      id: id ?? '',
      title,
      url,
      content,
      image: media[0]?.url,
    })),
  };
}

const untilItHolds = (path: string, text: string) =>
  eventually(
    () => read(at(path)),
    ({ html }) => html.includes(text),
  );

describe('an article with an awkward title', () => {
  const slug = 'e2e-dingyue';
  let documentId: string;
  const paths = ['/feeds/news.atom', '/feeds/columns/yaowen.rss', '/feeds/villages/xiwei.json'];

  beforeAll(async () => {
    const connect = async (type: string, of: string) => ({
      connect: [{ documentId: (await editor.find(type, of)).documentId }],
    });
    const cover = await editor.upload('cover.png', 'image/png', PNG);
    await Promise.all(paths.map((path) => read(at(path))));
    const article = await editor.publishNew('article', {
      ...fields(TITLE, slug),
      displayDate: new Date(Date.now() - 1000).toISOString(),
      cover,
      column: await connect('column', 'yaowen'),
      villages: await connect('village', 'xiwei'),
    });
    documentId = article.documentId;
    await Promise.all(paths.map((path) => untilItHolds(path, documentId)));
  });

  test.each(paths)('stands in %s as it is', async (path) => {
    const feed = await feedAt(path);
    const item = feed.items.find(({ id }) => id.endsWith(documentId));
    expect(feed.type).toBe(`${FORMATS[path.split('.')[1] as keyof typeof FORMATS]}; charset=utf-8`);
    expect(feed.language).toBe('zh-CN');
    expect(feed.self).toBe(at(path));
    expect(item).toMatchObject({ title: TITLE, url: at(`/news/${slug}`) });
    expect(item?.content).toContain(`href="${at('/villages/xiwei')}"`);
    expect(item?.content).toContain(`href="${at(`/news/${slug}#fu`)}"`);
    expect(item?.content).toContain(`<img src="${stack().siteUrl}/uploads/`);
    expect(item?.image).toContain(`${stack().siteUrl}/uploads/`);
  });

  test('keeps its id when its address changes', async () => {
    const id = async () =>
      (await feedAt('/feeds/news.atom')).items.find((item) => item.id.endsWith(documentId))?.id;
    const before = await id();
    await editor.publish('article', documentId, { slug: `${slug}-gai` });
    await untilItHolds('/feeds/news.atom', `${slug}-gai`);
    expect(await id()).toBe(before);
  });

  test('leaves every feed when it is unpublished', async () => {
    await editor.unpublish('article', documentId);
    for (const path of paths) {
      const answer = await eventually(
        () => read(at(path)),
        ({ html }) => !html.includes(documentId),
      );
      expect([path, answer.status, answer.html.includes(documentId)]).toEqual([path, 200, false]);
    }
  });
});

test('a feed keeps to the rules of JSON Feed 1.1', async () => {
  const feed = JSON.parse((await read(at('/feeds/news.json'))).html) as Record<string, unknown>;
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: expect.stringMatching(/./),
    home_page_url: at('/news'),
    feed_url: at('/feeds/news.json'),
  });
  const items = feed.items as Record<string, string>[];
  expect(items.length).toBeGreaterThan(0);
  expect(items.length).toBeLessThanOrEqual(30);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const item of items) {
    expect(item.content_html).toMatch(/^</);
    expect(item.content_html).not.toMatch(/(?:src|href)="\//);
    for (const moment of [item.date_published, item.date_modified]) {
      expect(new Date(moment!).toISOString()).toBe(moment);
    }
  }
  const dates = items.map(({ date_published }) => date_published);
  expect(dates).toEqual([...dates].sort().reverse());
});

test.each(['/feeds/columns/meiyou.rss', '/feeds/villages/meiyou.atom', '/feeds/topics/wenhua.rss'])(
  'there is no %s',
  async (path) => {
    expect((await read(at(path))).status).toBe(404);
  },
);

test('a feed at a former address leads to the present one', async () => {
  const village = await editor.find('village', 'nanzhai');
  await editor.publish('village', village.documentId, { slug: 'nanzhai-cun' });
  const former = await eventually(
    () => read(at('/feeds/villages/nanzhai.rss')),
    ({ status }) => status === 308,
  );
  expect(former.headers.get('location')).toBe(at('/feeds/villages/nanzhai-cun.rss'));
});

test.each(['/feeds/news.rss', '/feeds/news.json', '/sitemap.xml', '/sitemap-pages-1.xml'])(
  '%s is the same for everybody, and is not sent to who has it',
  async (path) => {
    const [standard, elder] = [
      await read(at(path)),
      await read(at(path), { headers: { Cookie: 'reading=elder-20-paper' } }),
    ];
    expect(elder.html).toBe(standard.html);
    expect(standard.headers.get('vary') ?? '').not.toMatch(/cookie/i);
    const etag = standard.headers.get('etag')!;
    const again = await read(at(path), { headers: { 'If-None-Match': `W/${etag}` } });
    expect([again.status, again.html]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(etag);
  },
);

test('pages name their feeds, and 订阅 lists feeds that are there', async () => {
  const linked = (html: string) =>
    [...html.matchAll(/<link rel="alternate"[^>]*href="([^"]+)"/g)].map(([, href]) => href);
  expect(linked((await read(at('/'))).html)).toEqual(
    formats.map((format) => at(`/feeds/news.${format}`)),
  );
  expect(linked((await read(at('/news?column=yaowen'))).html)).toContain(
    at('/feeds/columns/yaowen.rss'),
  );
  expect(linked((await read(at('/villages/xiwei'))).html)).toContain(
    at('/feeds/villages/xiwei.atom'),
  );
  const { html } = await read(at('/feeds'));
  const rss = [...html.matchAll(/href="(\/feeds\/[^"]+\.rss)"/g)].map(([, href]) => href!);
  expect(rss.length).toBeGreaterThan(10);
  for (const href of rss.slice(0, 4)) expect((await read(at(href))).status).toBe(200);
});

describe('the sitemap', () => {
  interface Listed {
    loc: string;
    lastmod?: string;
  }
  const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });
  const parsed = async (address: string) => {
    const { status, html, headers } = await read(address);
    expect([address, status, XMLValidator.validate(html)]).toEqual([address, 200, true]);
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    return parser.parse(html) as {
      urlset?: { url: Listed[] };
      sitemapindex?: { sitemap: Listed[] };
    };
  };

  test('keeps to the rules, names every page once, and dates each part by its newest page', async () => {
    const robots = (await read(at('/robots.txt'))).html;
    expect(robots).toContain(`Sitemap: ${at('/sitemap.xml')}`);
    const { sitemapindex } = await parsed(at('/sitemap.xml'));
    const all: string[] = [];
    for (const { loc, lastmod } of sitemapindex!.sitemap) {
      expect(new URL(loc).origin).toBe(stack().siteUrl);
      const { url } = (await parsed(loc)).urlset!;
      expect(url.length).toBeLessThanOrEqual(50_000);
      const moments = url.flatMap((page) => page.lastmod ?? []);
      expect(lastmod).toBe(moments.sort().at(-1));
      for (const moment of moments) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      all.push(...url.map((page) => page.loc));
    }
    expect(new Set(all).size).toBe(all.length);
    for (const address of all) expect(new URL(address).origin).toBe(stack().siteUrl);
    for (const path of ['/', '/news?column=yaowen', '/villages/xiwei', '/honors']) {
      expect(all).toContain(new URL(path, stack().siteUrl).href);
    }
    const statuses = await Promise.all(
      all.filter((_, index) => index % 10 === 0).map(async (page) => (await read(page)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test.each(['/sitemap-articles-2.xml', '/sitemap-pages-2.xml', '/sitemap-alerts-1.xml'])(
    'has no part %s',
    async (path) => {
      expect((await read(at(path))).status).toBe(404);
    },
  );
});

/** One red pixel. */
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
);
