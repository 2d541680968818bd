import type { Page } from 'playwright-core';
import { ownBrowser, read, siteUrl } from './support';

/* Pages for developers: in two languages, with forms that ask the portal's own API. */

const { visitor } = ownBrowser();

const at = (path: string) => siteUrl() + path;

/** The part of a page that tells of one question. */
const question = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`);

const slugs = async () => {
  const { html } = await read(at('/developers'));
  return [
    ...new Set(
      [...html.matchAll(/href="\/developers\/(?!en")([a-z-]+)"/g)].map(([, slug]) => slug!),
    ),
  ];
};

test('a plain link leads to the other language and back, and both pages name each other', async () => {
  const page = await visitor({ javaScript: false });
  for (const path of ['', '/villages']) {
    await page.goto(at(`/developers${path}`));
    expect(await page.locator('main [lang]').first().getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(at(`/developers/en${path}`));
    expect(await page.locator('main [lang]').first().getAttribute('lang')).toBe('en');
    const alternates = await page
      .locator('head link[hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      );
    expect(Object.fromEntries(alternates)).toEqual({
      'zh-CN': at(`/developers${path}`),
      en: at(`/developers/en${path}`),
      'x-default': at(`/developers${path}`),
    });
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL(at(`/developers${path}`));
  }
});

test('English pages hold no Chinese that is not marked as such', async () => {
  const page = await visitor({ javaScript: false });
  for (const slug of ['', ...(await slugs())]) {
    await page.goto(at(['/developers/en', slug].filter(Boolean).join('/')));
    const chinese = await page.locator('main [lang=en]').evaluate((main) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        const isText = parentElement?.closest('[lang]') === main && !parentElement.closest('code');
        if (isText && /\p{Script=Han}/u.test(textContent ?? '')) found.push(textContent ?? '');
      }
      return found;
    });
    expect([slug, chinese]).toEqual([slug, []]);
  }
});

test('every form, as it is filled at first, is answered; without JavaScript it leads to the answer', async () => {
  const page = await visitor({ javaScript: false });
  let forms = 0;
  for (const slug of await slugs()) {
    await page.goto(at(`/developers/${slug}`));
    const ids = await page
      .locator('form.try input[name=operation]')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    for (const id of ids) {
      await page.goto(at(`/developers/${slug}`));
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url().startsWith(at('/api/'))),
        question(page, id).locator('form.try button').click(),
      ]);
      expect([id, answer.status()]).toEqual([id, 200]);
      expect(answer.url()).not.toMatch(/=(?:&|$)/);
      forms += 1;
    }
  }
  expect(forms).toBeGreaterThan(20);
});

test('a form shows the answer with what a caller acts on, and asks no one but the portal', async () => {
  const page = await visitor({ width: 'desktop' });
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.goto(at('/developers/articles'));
  const list = question(page, 'listArticles');
  await list.getByLabel('sort').selectOption('displayDate:desc');
  await list.getByLabel('pagination[pageSize]').fill('2');
  await list.getByRole('button', { name: '发送请求' }).click();
  const said = list.getByRole('status').filter({ hasText: 'ETag' });
  await said.waitFor();
  const text = await said.innerText();
  expect(text).toMatch(/^200/);
  expect(text).toContain('/api/articles?sort=displayDate:desc&pagination[pageSize]=2');
  expect(text).toContain('RateLimit-Policy');
  expect(text).toContain('X-Request-Id');
  const body = await list.getByRole('group', { name: '返回的内容' }).innerText();
  expect(JSON.parse(body)).toMatchObject({ data: [{}, {}] });
  expect(page.url()).toBe(at('/developers/articles'));
  expect([...origins]).toEqual([siteUrl()]);
});

test('a form shows what is wrong with what was asked', async () => {
  const page = await visitor();
  await page.goto(at('/developers/en/articles'));
  const list = question(page, 'listArticles');
  await list.getByLabel('Field').selectOption('filters[displayDate]');
  await list.getByLabel('Value').fill('yesterday');
  await list.getByRole('button', { name: 'Send' }).click();
  await list.getByText('400 Bad Request').waitFor();
  const body = await list.getByRole('group', { name: 'Body of the answer' }).innerText();
  expect(JSON.parse(body)).toMatchObject({ error: { code: 'invalid-parameter' } });
});

test('a form says when the portal is not reached', async () => {
  const page = await visitor();
  await page.goto(at('/developers/town'));
  await page.route('**/api/town', (route) => route.abort());
  await page.getByRole('button', { name: '发送请求' }).click();
  await page.getByText('没有连上').waitFor();
});

test('the copy button copies the code, line for line', async () => {
  const page = await visitor();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => Promise.resolve(sessionStorage.setItem('copied', text)),
      },
    });
  });
  await page.goto(at('/developers'));
  const block = page.locator('figure', { has: page.locator('#quick-py') });
  await block.getByRole('button', { name: '复制' }).click();
  await block.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => sessionStorage.getItem('copied'));
  expect(copied).toBe(await page.locator('#quick-py').textContent());
  expect(copied).toContain('import json\nfrom urllib.parse import urlencode\n');
});

test('limits are the API’s own, and errors are those of the contract', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/developers'));
  const policy = (await fetch(at('/api/villages'))).headers.get('RateLimit-Policy');
  const [, requests, seconds] = /q=(\d+);w=(\d+)/.exec(policy ?? '') ?? [];
  expect(await page.locator('[aria-labelledby=limits] .facts').innerText()).toContain(
    `${seconds} 秒内 ${requests} 次`,
  );
  const document = (await (await fetch(at('/api/openapi.json'))).json()) as {
    info: { version: string };
  };
  expect(await page.locator('[aria-labelledby=log] dt').first().innerText()).toContain(
    document.info.version,
  );
  expect(await page.getByRole('cell', { name: 'too-many-requests' }).count()).toBe(1);
});

test('llms.txt leads to what is there', async () => {
  const answer = await read(at('/llms.txt'));
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.html).toMatch(/^# 翟店镇\n\n> /);
  const links = [...answer.html.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    expect([link, (await read(link)).status]).toEqual([link, 200]);
  }
});

test('the foot of every page and the sitemap lead here; what is no resource is missing', async () => {
  expect((await read(at('/'))).html).toContain('href="/developers"');
  const sitemap = await read(at('/sitemap-pages-1.xml'));
  for (const path of [
    '/developers',
    '/developers/en',
    '/developers/articles',
    '/developers/en/town',
  ]) {
    expect(sitemap.html).toContain(`<loc>${at(path)}</loc>`);
  }
  for (const path of ['/developers/nothing', '/developers/en/nothing']) {
    expect((await read(at(path))).status).toBe(404);
  }
  expect((await read(at('/site/try?operation=nothing'))).status).toBe(404);
});
