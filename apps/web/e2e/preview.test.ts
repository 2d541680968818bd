import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { axeViolations, Editor, eventually, overflow, ownBrowser, ownStack, read } from './support';

const stack = ownStack();
const { visitor } = ownBrowser();
const at = (address: string) => `${stack().siteUrl}${address}`;

const HOUR = 3600 * 1000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();
const SECRET_WORDS = '还不能公开的一句话';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.login(stack());
});

let written = 0;
async function draft(more: object = {}) {
  const slug = `e2e-yulan-${++written}`;
  const { documentId } = await editor.saveNew('article', {
    title: '送审的稿子',
    summary: '送审稿的摘要',
    body: `<p>${SECRET_WORDS}</p>`,
    source: '门户测试',
    displayDate: fromNow(-HOUR),
    slug,
    ...more,
  });
  return { documentId, slug };
}
const shared = async (more?: object) => {
  const { documentId, slug } = await draft(more);
  return { documentId, slug, link: await editor.sharePreview('article', documentId) };
};

const bar = (page: Page) => page.getByRole('complementary', { name: /^(?:送审稿|预览) / });
const dots = (colour: number) => {
  const image = new PNG({ width: 640, height: 400 });
  image.data.fill(colour);
  return new Uint8Array(PNG.sync.write(image));
};

describe('a link that was sent', () => {
  test.each(['phone', 'desktop'] as const)(
    'shows the draft on the real page, watermarked, with and without script: %s',
    async (width) => {
      const { link } = await shared();
      for (const javaScript of [true, false]) {
        const page = await visitor({ width, javaScript });
        if (width === 'phone') await page.setViewportSize({ width: 360, height: 800 });
        const answer = await page.goto(at(link));
        expect(answer?.status()).toBe(200);
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('送审的稿子');
        expect(await page.locator('.article__body').innerText()).toContain(SECRET_WORDS);
        expect(await bar(page).innerText()).toMatch(/送审稿 未发布.*分享，.*前有效/s);
        const mark = page.locator('.watermark');
        const picture = await mark.evaluate((element) => getComputedStyle(element).backgroundImage);
        expect(decodeURIComponent(picture)).toContain('送审稿 未发布');
        expect(await mark.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
        expect(await page.getByRole('contentinfo').count()).toBe(1);
        expect(await overflow(page)).toBe(0);
        if (javaScript) expect(await axeViolations(page)).toEqual([]);
      }
    },
  );

  test('tells every machine to keep nothing and to list nothing, and sends its address nowhere', async () => {
    const { link } = await shared();
    const token = link.split('/').at(-1)!;
    for (const address of [link, `${link}/desk`, `${link}/uploads/none.png`, '/preview/wrong']) {
      const { headers } = await read(at(address));
      expect([address, headers.get('cache-control')]).toEqual([address, 'private, no-store']);
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      expect(headers.get('x-nextjs-cache')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    }
    const { html } = await read(at(link));
    expect(html).toContain('<meta name="robots" content="noindex, nofollow, noarchive"/>');
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
    expect(html).not.toMatch(/property="og:|rel="canonical"|rel="alternate"|rel="manifest"/);
    const page = await visitor();
    const asked: string[] = [];
    const referrers: (string | undefined)[] = [];
    page.on('request', (request) => {
      asked.push(new URL(request.url()).pathname);
      referrers.push(request.headers().referer);
    });
    await page.goto(at(link), { waitUntil: 'networkidle' });
    expect(asked.filter((address) => address.startsWith('/site/'))).toEqual([]);
    await page.getByRole('contentinfo').getByRole('link').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/preview'));
    expect(referrers.join(' ')).not.toContain(token);
  });

  test('is stored by no cache: not the site’s pages, not the device’s', async () => {
    const cover = await editor.upload('cover.png', 'image/png', dots(120));
    const { link } = await shared({ cover });
    const page = await visitor();
    await page.goto(at('/'));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await page.goto(at(link), { waitUntil: 'networkidle' });
    const picture = page.locator('.article__body img').first();
    await eventually(
      () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth),
      (size) => size > 0,
    );
    expect(await picture.getAttribute('src')).toMatch(/^\/preview\/[\w-]{43}\/uploads\//);
    // Another page is read and kept after it: the worker has had its time.
    await page.goto(at('/villages'));
    const addresses = () =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const lists = await Promise.all(
          names.map(async (name) => (await caches.open(name)).keys()),
        );
        return lists.flat().map(({ url }) => new URL(url).pathname);
      });
    const kept = await eventually(addresses, (all) => all.includes('/villages'));
    expect(kept).toContain('/villages');
    expect(kept.filter((address) => address.startsWith('/preview'))).toEqual([]);
    await page.context().setOffline(true);
    expect(await page.goto(at(link)).catch(() => null)).toBeNull();
    await page.context().setOffline(false);

    const folder = path.join(stack().dir, 'pages');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const stored = files
      .filter((file) => file.isFile())
      .filter((file) => readFileSync(path.join(file.parentPath, file.name)).includes(SECRET_WORDS));
    expect(files.length).toBeGreaterThan(0);
    expect(stored.map(({ name }) => name)).toEqual([]);
  });

  test('leaves the draft where nobody finds it', async () => {
    const { link, slug } = await shared({ title: '谁也搜不到的题目' });
    expect((await read(at(link))).status).toBe(200);
    expect((await read(at(`/news/${slug}`))).status).toBe(404);
    const places = [
      '/',
      '/news',
      '/sitemap-articles-1.xml',
      '/feeds/news.rss',
      `/search?q=${encodeURIComponent('谁也搜不到的题目')}`,
      '/api/articles?sort=updatedAt:desc',
      `/api/search?q=${encodeURIComponent('谁也搜不到的题目')}`,
    ];
    for (const place of places) {
      const { html } = await read(at(place));
      expect([place, html.includes(slug), html.includes(SECRET_WORDS)]).toEqual([
        place,
        false,
        false,
      ]);
    }
  });

  test('shows pictures that only the draft uses, which nobody has without it', async () => {
    const cover = await editor.upload('only-here.png', 'image/png', dots(80));
    const { link, documentId } = await shared({ cover });
    const { url } = await editor.file(cover);
    const file = await read(at(link + url));
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await read(at(url))).status).toBe(404);
    const other = await shared();
    expect((await read(at(other.link + url))).status).toBe(404);
    await editor.revokePreviews('article', documentId);
    expect((await read(at(link + url))).status).toBe(404);
  });

  test('says when a newer version is there, and once its own is public, where', async () => {
    const { documentId, slug, link } = await shared();
    await editor.publish('article', documentId, {
      column: (await editor.find('column', 'yaowen')).documentId,
    });
    const published = await editor.sharePreview('article', documentId);
    const page = await visitor();
    await page.goto(at(published));
    expect(await bar(page).innerText()).toContain('送审稿 已发布');
    expect(await bar(page).getByRole('link').innerText()).toBe(at(`/news/${slug}`));
    expect(await page.locator('.watermark').count()).toBe(0);
    await editor.save('article', documentId, { title: '后来的题目' });
    await page.goto(at(link));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('送审的稿子');
    expect(await bar(page).innerText()).toMatch(/又改过，改动不在这里/);
  });

  test('that is wrong, revoked or of a deleted entry shows one page, which tells nobody of what', async () => {
    const revoked = await shared({ title: '机密题目' });
    await editor.revokePreviews('article', revoked.documentId);
    const deleted = await shared({ title: '机密题目' });
    await editor.delete('article', deleted.documentId);
    const answers = await Promise.all(
      ['/preview/abc', `/preview/${'x'.repeat(43)}`, revoked.link, deleted.link].map((address) =>
        read(at(address)),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 410, 410]);
    for (const { html } of answers) {
      expect(html).toContain('这个预览链接打不开');
      expect(html).not.toMatch(/机密题目|送审的稿子/);
      expect(html).toContain('noindex');
    }
    const page = await visitor();
    await page.goto(at(revoked.link));
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('what a clerk opens', () => {
  test('is the page at the width of a phone or a desk, by a form that needs no script', async () => {
    const { documentId } = await draft();
    const desk = await editor.openPreview('article', documentId);
    const page = await visitor({ width: 'desktop', javaScript: false });
    await page.goto(at(desk));
    const frame = page.frameLocator('iframe');
    const heading = frame.getByRole('heading', { level: 1 });
    expect(await heading.innerText()).toBe('送审的稿子');
    const width = async () => (await page.locator('iframe').boundingBox())?.width;
    expect(await width()).toBe(1280);
    await page.getByLabel('手机').check();
    await page.getByRole('button', { name: '更新预览' }).click();
    await page.locator('iframe[title="手机上的样子"]').waitFor();
    expect(await width()).toBe(360);
    expect(await heading.innerText()).toBe('送审的稿子');
    expect(await frame.locator('.watermark').count()).toBe(0);
    const withScript = await visitor({ width: 'desktop' });
    await withScript.goto(at(desk));
    expect(await axeViolations(withScript)).toEqual([]);
  });

  test('marks what is another than on the site, in the text and by field', async () => {
    const { documentId } = await draft({ body: '<p>全镇187家企业。</p>' });
    const column = (await editor.find('column', 'yaowen')).documentId;
    await editor.publish('article', documentId, { column });
    await editor.save('article', documentId, {
      title: '改过的稿子',
      body: '<p>全镇178家企业。</p>',
    });
    const page = await visitor({ width: 'desktop' });
    await page.goto(`${at(await editor.openPreview('article', documentId))}?changes=1`);
    const frame = page.frameLocator('iframe');
    const body = frame.locator('.article__body');
    expect(await body.locator('del').allInnerTexts()).toEqual(['187']);
    expect(await body.locator('ins').allInnerTexts()).toEqual(['178']);
    await frame.getByText('和网站上的相比，改了 2 项').click();
    expect(await frame.locator('.changes dt').allInnerTexts()).toEqual(['标题', '正文关键改动']);
    const phone = await visitor();
    await phone.goto(at(await editor.sharePreview('article', documentId)));
    expect(await phone.locator('.article__body del').count()).toBe(0);
    await phone.getByText('和网站上的相比，改了 2 项').click();
    await phone.getByRole('link', { name: '在正文里标出改动' }).click();
    await phone.locator('.article__body del').waitFor();
    expect(await axeViolations(phone)).toEqual([]);
  });

  test('is the page as it will be at a moment: dates, alerts, pins', async () => {
    const { documentId } = await draft({
      displayDate: fromNow(24 * HOUR),
      pinnedUntil: fromNow(48 * HOUR),
    });
    const alert = await editor.publishNew('alert', {
      title: '示例：明天停水',
      kind: 'warning',
      body: '示例数据',
      startsAt: fromNow(20 * HOUR),
      endsAt: fromNow(30 * HOUR),
    });
    const desk = await editor.openPreview('article', documentId);
    const page = await visitor({ width: 'desktop' });
    const look = async (ms: number) => {
      await page.goto(at(desk));
      const china = new Date(Date.now() + ms + 8 * HOUR).toISOString().slice(0, 16);
      await page.getByLabel('看什么时候的样子').fill(china);
      await page.getByRole('button', { name: '更新预览' }).click();
      await page.waitForURL(/at=\d/);
      const frame = page.frameLocator('iframe');
      await frame.locator('.preview-bar').waitFor();
      return {
        notes: await frame.locator('.preview-bar').innerText(),
        alerts: await frame.getByText('示例：明天停水').count(),
      };
    };
    const soon = await look(HOUR);
    expect(soon.notes).toMatch(/这时还不显示，.*起显示/);
    expect(soon.notes).toContain('这时置顶');
    expect(soon.alerts).toBe(0);
    const then = await look(25 * HOUR);
    expect(then.notes).not.toContain('这时还不显示');
    expect(then.alerts).toBeGreaterThan(0);
    const after = await look(50 * HOUR);
    expect(after.notes).toContain('置顶已在');
    expect(after.alerts).toBe(0);
    await editor.delete('alert', alert.documentId);
  });

  test('of an alert is the home page with it on top, from its beginning on', async () => {
    const { documentId } = await editor.saveNew('alert', {
      title: '示例：还是草稿的提示',
      kind: 'urgent',
      body: '示例数据',
      startsAt: fromNow(24 * HOUR),
    });
    const page = (await editor.openPreview('alert', documentId)).replace(/\/desk$/, '');
    const text = async (query: string) => (await read(at(page + query))).html;
    const now = await text('');
    expect(now).not.toContain('alert--urgent');
    expect(now).toMatch(/这时还不显示/);
    const then = await text(`?at=${encodeURIComponent(fromNow(25 * HOUR))}`);
    expect(then).toContain('alert--urgent');
    expect((await read(at('/'))).html).not.toContain('还是草稿的提示');
  });

  test.each([
    ['village', { name: '示例村', code: '140824103999', body: '<p>村里的草稿</p>' }],
    ['enterprise', { name: '示例企业', body: '<p>企业的草稿</p>' }],
    [
      'honor',
      { title: '示例荣誉', level: 'county', holderKind: 'town', body: '<p>荣誉的草稿</p>' },
    ],
    ['topic', { title: '示例专题', summary: '摘要', body: '<p>专题的草稿</p>' }],
  ])('of a %s is its own page', async (type, fields: Record<string, string>) => {
    const { documentId } = await editor.saveNew(type, { slug: `e2e-yulan-${type}`, ...fields });
    const link = await editor.sharePreview(type, documentId);
    const page = await visitor();
    await page.goto(at(link));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
      fields.title ?? fields.name,
    );
    expect(await page.locator('main').innerText()).toContain('的草稿');
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});
