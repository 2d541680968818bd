import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
  axeViolations,
  Editor,
  eventually,
  overflow,
  ownBrowser,
  ownStack,
  read,
  type Stack,
} from './support';

const { visitor } = ownBrowser();
const stack = ownStack();
const at = (address: string) => `${stack().siteUrl}${address}`;

const PICTURES = path.resolve(__dirname, '../../../cms/content/zhaidian/pictures');
const PDF = new TextEncoder().encode(
  `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n${' '.repeat(2_000)}`,
);
const TITLE = '示例数据很长的标题'.repeat(12) + 'https-www-cn';
const cells = (tag: string, texts: string[]) =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
const TABLE = `<table><caption>示例表</caption><tbody><tr>${cells('th', [...'甲乙丙丁戊己'])}</tr><tr>${cells(
  'td',
  [
    '2026 年 11 月 23 日',
    '示例数据',
    '示例数据一二三四五六七八九十',
    '1,092',
    '140824103200',
    '无',
  ],
)}</tr></tbody></table>`;

let editor: Editor;
let article: { documentId: string; slug: string };
const address = () => `/news/${article.slug}`;

/** An article with everything that an article can have. */
async function publishArticle(): Promise<typeof article> {
  const picture = async (name: string) =>
    editor.upload(name, 'image/webp', new Uint8Array(readFileSync(path.join(PICTURES, name))));
  const names = ['biaogan-dangwei.webp', 'cun-jiti-jingji.webp'];
  const [cover, second] = [await picture(names[0]!), await picture(names[1]!)];
  const file = await editor.upload('zhinan.pdf', 'application/pdf', PDF);
  return editor.publishNew('article', {
    title: TITLE,
    slug: 'shili-wenzhang',
    summary: '示例数据的摘要',
    source: '示例来源',
    displayDate: '2026-11-20T02:00:00.000Z',
    body: `<p>\u3000\u3000示例数据。</p>${TABLE}<p>https://example.com/${'a/'.repeat(60)}</p>`,
    cover,
    attachments: [
      { title: '示例指南', file },
      { title: '示例照片', file: second },
    ],
  });
}

const shows = (marker: string) =>
  eventually(
    () => read(at(address())),
    ({ html }) => html.includes(marker),
  );

beforeAll(async () => {
  editor = await Editor.login(stack() satisfies Stack);
  article = await publishArticle();
  await shows('示例照片');
});

async function open(page: Page, width = 360): Promise<Page> {
  await page.setViewportSize({ width, height: 780 });
  await page.goto(at(address()));
  return page;
}

test('everything is there without JavaScript', async () => {
  const page = await open(await visitor({ javaScript: false }));
  // No room is kept for what only scripts can do.
  expect((await page.locator('.article__tools').boundingBox())?.height ?? 0).toBe(0);
  expect(await overflow(page)).toBe(0);
  expect(await page.locator('.article__byline').innerText()).toMatch(/约 \d+ 字 · 读 1 分钟/);
  expect(await page.locator('.prose p').first().innerText()).toBe('示例数据。');

  const large = page.getByRole('link', { name: /看大图/ }).first();
  const picture = await read(at((await large.getAttribute('href')) ?? ''));
  expect(picture.headers.get('content-type')).toBe('image/webp');

  const files = page.locator('.files__link');
  expect(await files.allInnerTexts()).toEqual([
    expect.stringMatching(/示例指南\s*下载PDF 文件，2 KB/),
    expect.stringMatching(/示例照片\s*下载图片，\d+ KB/),
  ]);

  await page.getByText('微信扫码、复制链接').click();
  expect(await page.getByRole('img', { name: '本页的二维码' }).isVisible()).toBe(true);
  expect(await page.locator('.share__address').innerText()).toBe(at(address()));
  await page.getByText('引用本文').click();
  expect(await page.locator('.article-end__citation').innerText()).toBe(
    `示例来源. ${TITLE}[EB/OL]. 翟店镇, (2026-11-20). ${at(address())}.`,
  );
  expect(await page.getByRole('button', { name: /复制/ }).count()).toBe(0);
  expect(
    await page
      .getByRole('link', { name: /网站纠错/ })
      .first()
      .getAttribute('href'),
  ).toBe(`/correction?page=${encodeURIComponent(address())}`);
});

test('a wide table scrolls by itself, from the keyboard, and says so', async () => {
  const page = await open(await visitor());
  const region = page.getByRole('region', { name: '示例表' });
  expect(await page.getByText('左右滑动看全表').isVisible()).toBe(true);
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await eventually(
    () => region.evaluate((element) => element.scrollLeft),
    (left) => left > 0,
  );
  expect(await region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  // A date stands in one line.
  const date = region.getByText('2026 年 11 月 23 日');
  const lines = await date.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test('pictures open large, are turned and closed from the keyboard, and the focus returns', async () => {
  const page = await open(await visitor());
  const first = page.getByRole('link', { name: /看大图/ }).first();
  await first.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '看大图' });
  await dialog.waitFor();
  const place = dialog.getByText(/^第 \d 张，共 2 张$/);
  expect(await place.innerText()).toBe('第 1 张，共 2 张');
  await page.keyboard.press('ArrowRight');
  await dialog.getByText('第 2 张，共 2 张').waitFor();
  expect(await dialog.locator('figcaption').innerText()).toBe('示例照片');
  await dialog.getByRole('button', { name: '下一张' }).click();
  await dialog.getByText('第 1 张，共 2 张').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(page.url()).toBe(at(address()));
});

test('the address is copied and the reader told so', async () => {
  const page = await visitor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByText('微信扫码、复制链接').click();
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByRole('status').getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(at(address()));
});

test('where the clipboard is closed, the address is selected to be copied', async () => {
  const page = await visitor();
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await open(page);
  await page.getByText('微信扫码、复制链接').click();
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByRole('status').getByText('已选中，请复制').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(at(address()));
});

test('the way to pass an article on appears where the device has one', async () => {
  const without = await visitor();
  await without.addInitScript(() => {
    delete (Navigator.prototype as Partial<Navigator>).share;
  });
  await open(without);
  await without.getByText('引用本文').waitFor();
  expect(await without.getByRole('button', { name: '转发给别人' }).count()).toBe(0);

  const able = await visitor();
  await able.addInitScript(() => {
    Navigator.prototype.share = (data) => {
      sessionStorage.setItem('shared', JSON.stringify(data));
      return Promise.resolve();
    };
  });
  await open(able);
  await able.getByRole('button', { name: '转发给别人' }).click();
  const shared = await able.waitForFunction(() => sessionStorage.getItem('shared'));
  expect(JSON.parse((await shared.jsonValue())!)).toEqual({ title: TITLE, url: at(address()) });
});

test('on paper stand the article, its source and its address, and nothing to press', async () => {
  const page = await open(await visitor(), 1280);
  await page.emulateMedia({ media: 'print' });
  for (const shown of ['.colophon', '.colophon .qr', '.prose', '.article__byline']) {
    expect([shown, await page.locator(shown).first().isVisible()]).toEqual([shown, true]);
  }
  for (const hidden of ['.nav', '.article-end', '.neighbours', '.enlarge__sign', '.footer']) {
    expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
  }
  expect(await page.locator('.colophon').innerText()).toContain(at(address()));
  const clipped = await page
    .locator('.table-scroll')
    .evaluate((region) => getComputedStyle(region).overflowX);
  expect(clipped).toBe('visible');
});

test.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
  const page = await visitor();
  await page.emulateMedia({ colorScheme });
  await open(page);
  await page.getByText('微信扫码、复制链接').click();
  await page.getByText('引用本文').click();
  expect(await axeViolations(page)).toEqual([]);
});

describe('after publication', () => {
  const listed = async () => (await read(at('/news'))).html.includes(address());
  const changeNotes = [
    { changedAt: '2026-01-02T02:00:00.000Z', note: '补充了电话' },
    { changedAt: new Date().toISOString(), note: '因会期调整，改了日期' },
  ];

  test('changes are told above the text and in full below it, newest first', async () => {
    await editor.publish('article', article.documentId, { changeNotes });
    await shows('补充了电话');
    const page = await open(await visitor());
    expect(await page.locator('.recent-change').innerText()).toMatch(
      /^更新于 \d{4}年\d+月\d+日，因会期调整，改了日期$/,
    );
    expect(await page.locator('.changes__item').allInnerTexts()).toEqual([
      expect.stringContaining('因会期调整'),
      '更新于 2026年1月2日：补充了电话',
    ]);
  });

  test('a withdrawn article stays with a notice, out of lists and search engines', async () => {
    expect(await eventually(listed, (there) => there)).toBe(true);
    await editor.publish('article', article.documentId, {
      withdrawnAt: '2026-11-22T02:00:00.000Z',
      withdrawalReason: '活动已取消',
    });
    await shows('活动已取消');
    expect(await eventually(listed, (there) => !there)).toBe(false);

    const page = await visitor();
    const answer = await page.goto(at(address()));
    expect(answer?.status()).toBe(200);
    expect(await page.locator('.withdrawal').innerText()).toMatch(
      /本文已于 2026年11月22日 撤回\s*原因：活动已取消/,
    );
    expect(await page.locator('head meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.title()).toMatch(/^已撤回：/);
    expect(await page.locator('.prose p').first().innerText()).toBe('示例数据。');
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('a 公示', () => {
  test('says until when one can object and how, on its page and in lists', async () => {
    const notice = await editor.publishNew('article', {
      title: '示例公示',
      slug: 'shili-gongshi',
      summary: '示例数据的摘要',
      source: '示例来源',
      displayDate: '2026-11-20T02:00:00.000Z',
      body: '<p>示例数据。</p>',
      publicNotice: { workingDays: 5, contact: '示例办公室', phone: '0359-4000000' },
    });
    const page = await visitor();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(at('/news/shili-gongshi'));
    const box = await page.locator('.notice-box').innerText();
    expect(box).toMatch(/公示中\s+\d{4}年\d+月\d+日至\d{4}年\d+月\d+日，还剩 5 个工作日/);
    expect(box).toMatch(/示例办公室[\s\S]*0359-4000000/);
    expect(await overflow(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(at('/news'));
    const item = page.locator('.articles__item', { hasText: '示例公示' });
    expect(await item.locator('.articles__notice').innerText()).toBe('公示中');
    expect(notice.slug).toBe('shili-gongshi');
  });
});

describe('taken back', () => {
  const TEXT = '示例原文里的一句话';
  const withdrawnAt = '2026-11-22T02:00:00.000Z';
  async function publishThenTakeBack(slug: string, data: object) {
    const { documentId } = await editor.publishNew('article', {
      title: `示例${slug}`,
      slug,
      summary: TEXT,
      source: '示例来源',
      displayDate: '2026-11-20T02:00:00.000Z',
      body: `<p>${TEXT}</p>`,
    });
    expect((await read(at(`/news/${slug}`))).html).toContain(TEXT);
    await editor.publish('article', documentId, { withdrawnAt, ...data });
  }
  const answer = (slug: string) => fetch(at(`/news/${slug}`), { redirect: 'manual' });

  test.each([
    ['gone', '页面已删除', null],
    ['published-in-error', '发布有误，已撤下', '示例原因'],
  ])('%s: 410 with nothing of the text', async (kind, title, reason) => {
    const slug = `shili-${kind}`;
    await publishThenTakeBack(slug, { withdrawalKind: kind, withdrawalReason: '示例原因' });
    expect(
      await eventually(
        async () => (await answer(slug)).status,
        (status) => status === 410,
      ),
    ).toBe(410);
    // Each time anew.
    for (const once of [1, 2]) expect([once, (await answer(slug)).status]).toEqual([once, 410]);
    const page = await visitor();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(at(`/news/${slug}`));
    const text = await page.locator('main').innerText();
    expect(text).toContain(title);
    expect([text.includes(TEXT), text.includes('示例原因')]).toEqual([false, reason !== null]);
    expect(await page.locator('head meta[name=robots]').first().getAttribute('content')).toContain(
      'noindex',
    );
    expect(await axeViolations(page)).toEqual([]);
  });

  test('replaced: leads to what takes its place, for good', async () => {
    await publishThenTakeBack('shili-jiu', {
      withdrawalKind: 'replaced',
      replacedBy: article.documentId,
    });
    const status = await eventually(
      async () => (await answer('shili-jiu')).status,
      (one) => one === 308,
    );
    expect([status, (await answer('shili-jiu')).headers.get('location')]).toEqual([308, address()]);
  });
});
