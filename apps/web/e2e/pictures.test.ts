import { PNG } from 'pngjs';
import { Editor, eventually, ownStack, read } from './support';

const stack = ownStack();
const at = (path: string) => `${stack().siteUrl}${path}`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.login(stack());
});

const publish = (slug: string, title: string) =>
  editor.publishNew('article', {
    slug,
    title,
    summary: '摘要',
    body: '<p>正文</p>',
    source: '门户测试',
    displayDate: new Date().toISOString(),
  });

async function picture(path: string): Promise<PNG> {
  const response = await fetch(at(path));
  expect([path, response.status, response.headers.get('content-type')]).toEqual([
    path,
    200,
    'image/png',
  ]);
  return PNG.sync.read(Buffer.from(await response.arrayBuffer()));
}

/** How many pixels of a region are darker than the paper: ink. */
function ink({ data, width }: PNG, top: number, bottom: number): number {
  let dark = 0;
  for (let i = top * width * 4; i < bottom * width * 4; i += 4) {
    if ((data[i] ?? 255) < 128) dark += 1;
  }
  return dark;
}

/** Rows that the title stands in. */
const TITLE = [140, 480] as const;

const imageOf = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]+)"`).exec(html)?.[1];

test('every template without a cover names a picture of 1200 × 630 that is there', async () => {
  const paths = ['/', '/news', '/topics', '/villages', '/villages/xiwei', '/honors', '/town'];
  for (const path of [...paths, '/sitemap', '/accessibility', '/news?page=2']) {
    const { html } = await read(at(path));
    const image = imageOf(html, 'og:image');
    expect([path, image]).toEqual([path, expect.stringMatching(/^http/)]);
    expect(imageOf(html, 'twitter:card')).toBe('summary_large_image');
    expect(imageOf(html, 'twitter:image')).toBe(image);
    const { pathname } = new URL(image ?? '');
    if (!pathname.startsWith('/og/')) continue;
    const { width, height } = await picture(pathname);
    expect([width, height]).toEqual([1200, 630]);
  }
});

test('Chinese titles are drawn by their glyphs, rare and missing ones too', async () => {
  // The same number of characters: boxes for missing glyphs would make four equal pictures.
  const titles = {
    yi: '翟店镇西位村',
    er: '稷山堃喆珺瑄',
    san: '一一一一一一',
    si: '𠮷𠮷𠮷𠮷𠮷𠮷',
  };
  const drawn: Record<string, PNG> = {};
  for (const [name, title] of Object.entries(titles)) {
    await publish(`tu-${name}`, title);
    drawn[name] = await picture(`/og/news/tu-${name}.png`);
  }
  const amounts = Object.values(drawn).map((png) => ink(png, ...TITLE));
  expect(new Set(amounts).size).toBe(4);
  for (const amount of amounts) expect(amount).toBeGreaterThan(500);
  // Six strokes are less ink than six characters.
  const [dense = 0, rare = 0, strokes = 0] = amounts;
  expect(dense).toBeGreaterThan(strokes * 3);
  expect(rare).toBeGreaterThan(strokes * 3);
});

test('a title of 120 characters, emoji and markup stays inside its picture', async () => {
  await publish('tu-chang', `<b>“${'稷山县翟店镇，'.repeat(15)}”</b>😀\u200d`.slice(0, 118));
  const png = await picture('/og/news/tu-chang.png');
  // Nothing runs into the foot or over the edges but the rule and the crop marks.
  expect(ink(png, 484, 497)).toBe(0);
});

test('a changed title is drawn anew, under another version and the same address', async () => {
  const { documentId } = await publish('tu-gai', '第一版标题');
  const before = imageOf((await read(at('/news/tu-gai'))).html, 'og:image') ?? '';
  const first = await (await fetch(at('/og/news/tu-gai.png'))).headers.get('etag');
  await editor.publish('article', documentId, { title: '第二版标题' });
  const { html } = await eventually(
    () => read(at('/news/tu-gai')),
    (answer) => answer.html.includes('第二版标题'),
  );
  const after = imageOf(html, 'og:image') ?? '';
  expect(after).not.toBe(before);
  expect(new URL(after).pathname).toBe(new URL(before).pathname);
  const second = await eventually(
    async () => (await fetch(at('/og/news/tu-gai.png'))).headers.get('etag'),
    (tag) => tag !== first,
  );
  expect(second).not.toBe(first);
});

test('pictures are of pages that exist: no text comes from the address', async () => {
  const missing = [
    '/og/news/no-such-article.png',
    '/og/anything.png',
    '/og/home.svg',
    '/og/home',
    '/og/villages/xiwei/x.png',
    '/icons/1.png',
    '/icons/192.png/x',
  ];
  for (const path of missing) {
    expect([path, (await read(at(path))).status]).toEqual([path, 404]);
  }
  const one = await fetch(at('/og/home.png'));
  const other = await fetch(at('/og/home.png?v=1&title=%E5%88%AB%E7%9A%84'));
  expect(other.headers.get('etag')).toBe(one.headers.get('etag'));
});

test('a reader who has the picture is told so', async () => {
  const { headers } = await fetch(at('/og/villages/xiwei.png'));
  const etag = headers.get('etag') ?? '';
  expect(etag).toMatch(/^"\S+"$/);
  const again = await fetch(at('/og/villages/xiwei.png'), { headers: { 'If-None-Match': etag } });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  const stale = await fetch(at('/og/villages/xiwei.png'), { headers: { 'If-None-Match': '"x"' } });
  expect(stale.status).toBe(200);
});

test('the manifest names the town, and its icons are there', async () => {
  const { html } = await read(at('/'));
  expect(html).toContain('<link rel="manifest" href="/manifest.webmanifest"');
  expect(html).toMatch(/<link rel="icon" href="\/icon\.svg"/);
  const response = await fetch(at('/manifest.webmanifest'));
  expect(response.headers.get('content-type')).toMatch('application/manifest+json');
  const manifest = (await response.json()) as {
    name: string;
    icons: { src: string; sizes: string }[];
  };
  expect(manifest.name).toBe('翟店镇');
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await picture(src);
    expect(`${width}x${height}`).toBe(sizes);
  }
});

test('a page that is not there asks not to be listed', async () => {
  expect((await read(at('/news/no-such-article'))).html).toMatch(
    /<meta name="robots" content="noindex/,
  );
});
