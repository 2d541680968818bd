import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { axeViolations, Editor, eventually, ownBrowser, ownStack, read } from './support';

const stack = ownStack();
const { visitor } = ownBrowser();

const at = (address: string) => `${stack().siteUrl}${address}`;
const ARTICLE = '/news/cunming-bianqian';
const LINE = /^现在没有网络。这是 \d+月\d+日 \d\d:\d\d 读过的页面，内容可能已有更新。/;

const lineOf = (page: Page) => page.locator('#offline-line').innerText();
const headingOf = (page: Page) => page.locator('h1').innerText();

/** Addresses of the pages kept on the visitor's device. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('pages-'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url.slice(location.origin.length));
  });

/** Reads a page until it is kept; keeping happens after the page is shown. */
async function readAndKeep(page: Page, address: string): Promise<void> {
  await page.goto(at(address));
  const answer = await eventually(
    () => kept(page),
    (addresses) => addresses.includes(address),
  );
  expect(answer).toContain(address);
}

const setOffline = (page: Page, offline: boolean) => page.context().setOffline(offline);

test('a page read once opens without a network, pictures included, with a line that is read out', async () => {
  const page = await visitor();
  await readAndKeep(page, '/');
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const line = document.getElementById('offline-line');
      const note = (records: MutationRecord[]) => {
        const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
        document.documentElement.dataset.announced = added.map((n) => n.textContent).join('');
      };
      if (line) new MutationObserver(note).observe(line, { childList: true });
    });
  });
  await page.locator('footer').scrollIntoViewIfNeeded();
  const pictures = () =>
    page.locator('main img').evaluateAll((images) =>
      images
        .filter((image): image is HTMLImageElement => image instanceof HTMLImageElement)
        .filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
        .map(({ currentSrc }) => currentSrc),
    );
  const before = await pictures();
  expect(before.length).toBeGreaterThan(0);

  await setOffline(page, true);
  await page.goto(at('/'));
  expect(await lineOf(page)).toMatch(LINE);
  expect(await page.locator('#offline-line').getAttribute('role')).toBe('status');
  expect(await page.locator('html').getAttribute('data-announced')).toMatch(LINE);
  expect(await headingOf(page)).toContain('翟店');
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  await page.locator('footer').scrollIntoViewIfNeeded();
  const after = await eventually(pictures, (shown) => shown.length >= before.length);
  expect(after).toEqual(before);
  expect(await axeViolations(page)).toEqual([]);
});

test('a page reached by a link is kept too, and links go on working without a network', async () => {
  const page = await visitor();
  await readAndKeep(page, '/villages');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator('main a[href="/villages/xiwei"]').first().click();
  await page.waitForURL('**/villages/xiwei');
  await eventually(
    () => kept(page),
    (addresses) => addresses.includes('/villages/xiwei'),
  );
  await page.goBack();
  await setOffline(page, true);
  await page.reload();
  await page.locator('main a[href="/villages/xiwei"]').first().click();
  await page.locator('h1', { hasText: '西位村' }).waitFor();
  expect(await lineOf(page)).toMatch(LINE);
});

test('a page never read says so and lists those that were', async () => {
  const page = await visitor();
  await readAndKeep(page, ARTICLE);
  const title = await headingOf(page);
  await setOffline(page, true);
  await page.goto(at('/honors'));
  expect(await headingOf(page)).toBe('没有网络时');
  expect(await lineOf(page)).toMatch(/^现在没有网络。这个页面没有在这台设备上打开过。/);
  expect(await axeViolations(page)).toEqual([]);
  const links = page.locator('#kept-pages a');
  expect(await links.first().innerText()).toContain(title);
  await links.first().click();
  await page.waitForURL(at(ARTICLE));
  expect(await headingOf(page)).toBe(title);
});

test('a list with two facets is found again in the list of what is kept', async () => {
  const page = await visitor();
  const address = '/honors?level=county&view=timeline';
  await readAndKeep(page, address);
  const title = await headingOf(page);
  await setOffline(page, true);
  await page.goto(at('/villages'));
  const link = page.locator('#kept-pages a').first();
  expect(await link.getAttribute('href')).toBe(address);
  await link.click();
  await page.waitForURL(at(address));
  expect(await headingOf(page)).toBe(title);
});

const articleFields = (title: string) => ({
  title,
  summary: '摘要',
  body: '<p>正文</p>',
  source: '门户测试',
  displayDate: new Date().toISOString(),
});

test('back on the network the page is the present one; what was withdrawn is kept no longer', async () => {
  const editor = await Editor.login(stack());
  const slug = 'e2e-lixian';
  const article = await editor.publishNew('article', {
    slug,
    ...articleFields('离线第一稿'),
  });
  const address = `/news/${slug}`;
  await eventually(
    () => read(at(address)),
    ({ status }) => status === 200,
  );
  const page = await visitor();
  await readAndKeep(page, address);

  await setOffline(page, true);
  await editor.publish('article', article.documentId, { title: '离线第二稿' });
  await eventually(
    () => read(at(address)),
    ({ html }) => html.includes('离线第二稿'),
  );
  await page.reload();
  expect(await headingOf(page)).toBe('离线第一稿');
  await setOffline(page, false);
  await page.getByRole('status').getByRole('link', { name: '重新打开' }).click();
  await page.locator('h1', { hasText: '离线第二稿' }).waitFor();
  expect(await page.locator('#offline-line').innerText()).toBe('');

  await editor.unpublish('article', article.documentId);
  await eventually(
    () => read(at(address)),
    ({ status }) => status === 404,
  );
  await page.reload();
  expect(await headingOf(page)).toContain('找不到');
  expect(
    await eventually(
      () => kept(page),
      (addresses) => !addresses.includes(address),
    ),
  ).not.toContain(address);
  await setOffline(page, true);
  await page.reload();
  expect(await headingOf(page)).toBe('没有网络时');
});

test('a withdrawn article stays readable, but not on the device', async () => {
  const editor = await Editor.login(stack());
  const address = '/news/e2e-chehui';
  const { documentId } = await editor.publishNew('article', {
    slug: 'e2e-chehui',
    ...articleFields('要撤回的一篇'),
  });
  await eventually(
    () => read(at(address)),
    ({ status }) => status === 200,
  );
  const page = await visitor();
  await readAndKeep(page, address);
  await editor.publish('article', documentId, {
    withdrawnAt: new Date().toISOString(),
    withdrawalReason: '数字有误',
  });
  await eventually(
    () => read(at(address)),
    ({ html }) => html.includes('数字有误'),
  );
  await page.reload();
  expect(await headingOf(page)).toBe('要撤回的一篇');
  const left = await eventually(
    () => kept(page),
    (addresses) => !addresses.includes(address),
  );
  expect(left).not.toContain(address);
});

/** The documents kept on the visitor's device whose HTML holds the text. */
const keptWith = (page: Page, text: string): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const names = (await caches.keys()).filter((name) => name.startsWith('pages-'));
    const found: string[] = [];
    for (const name of names) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const html = await (await cache.match(request))?.text();
        if (html?.includes(wanted)) found.push(new URL(request.url).pathname);
      }
    }
    return found.sort();
  }, text);

test('the next contact with any page takes off the device what was withdrawn, and puts right what was corrected', async () => {
  const editor = await Editor.login(stack());
  const publish = (slug: string, title: string) =>
    editor.publishNew('article', { slug, ...articleFields(title) });
  const gone = await publish('e2e-chehuo', '带着电话的一篇');
  const corrected = await publish('e2e-gaizheng', '改正之前的一篇');
  const page = await visitor();
  await eventually(
    () => read(at('/news')),
    ({ html }) => html.includes('带着电话的一篇') && html.includes('改正之前的一篇'),
  );
  for (const path of ['/news/e2e-chehuo', '/news/e2e-gaizheng', '/news', '/town']) {
    await readAndKeep(page, path);
  }
  // An article that was published beside it makes another page of it, which is being fetched.
  const withBoth = (pages: string[]) =>
    pages.includes('/news') && pages.includes('/news/e2e-chehuo');
  expect(await eventually(() => keptWith(page, '带着电话的一篇'), withBoth)).toEqual(
    expect.arrayContaining(['/news', '/news/e2e-chehuo']),
  );

  await editor.unpublish('article', gone.documentId);
  await editor.publish('article', corrected.documentId, { title: '改正之后的一篇' });
  await eventually(
    () => read(at('/news')),
    ({ html }) => html.includes('改正之后的一篇') && !html.includes('带着电话的一篇'),
  );
  await page.goto(at('/contact'));
  const without = (pages: string[]) => pages.length === 0;
  expect(await eventually(() => keptWith(page, '带着电话的一篇'), without)).toEqual([]);
  expect(await eventually(() => keptWith(page, '改正之前的一篇'), without)).toEqual([]);
  expect(
    await eventually(
      () => keptWith(page, '改正之后的一篇'),
      (pages) => pages.includes('/news/e2e-gaizheng') && pages.includes('/news'),
    ),
  ).toEqual(expect.arrayContaining(['/news', '/news/e2e-gaizheng']));
  expect(await kept(page)).toContain('/town');
});

test('what the site tells a device about changes names no address', async () => {
  const changes = async (since: number) => {
    const { html } = await read(at(`/site/changes?since=${since}`));
    return JSON.parse(html) as { mark: number; everything: boolean; changed: string[] };
  };
  const { mark } = await changes(0);
  const editor = await Editor.login(stack());
  await editor.publishNew('article', { slug: 'e2e-mimi', ...articleFields('只给知道的人') });
  const { changed, everything } = await eventually(
    () => changes(mark),
    ({ changed }) => changed.length > 0,
  );
  expect(everything).toBe(false);
  for (const hash of changed) expect(hash).toMatch(/^[0-9a-f]{16}$/);
});

test('forms, data and what search engines shall not keep stay off the device', async () => {
  const page = await visitor();
  await readAndKeep(page, '/town');
  await page.goto(at('/correction'));
  await readAndKeep(page, '/contact');
  expect((await kept(page)).sort()).toEqual(['/contact', '/town']);
});

test('who reads in elder mode is met by an offline page in elder mode', async () => {
  const page = await visitor();
  await readAndKeep(page, '/town');
  const modeWithout = async () => {
    await setOffline(page, true);
    await page.goto(at('/honors'));
    await setOffline(page, false);
    return page.locator('html').getAttribute('data-mode');
  };
  expect(await modeWithout()).toBe('standard');
  const value = 'elder-20-paper';
  await page.context().addCookies([{ name: 'reading', value, url: stack().siteUrl }]);
  // The offline page is renewed after a page is kept: a network that goes in between leaves it as it was until the next page is read.
  const modeAfterReading = async () => {
    await readAndKeep(page, '/contact');
    return modeWithout();
  };
  expect(await eventually(modeAfterReading, (mode) => mode === 'elder')).toBe('elder');
});

test('sixty pages are kept, those read last', async () => {
  const page = await visitor();
  await readAndKeep(page, '/town');
  const addresses = Array.from({ length: 65 }, (_, index) => `/villages?reading=${index}`);
  for (const address of addresses) {
    // As the router asks, for a page that was followed by a link.
    await page.evaluate((url) => fetch(url, { headers: { RSC: '1' } }), address);
    const answer = await eventually(
      () => kept(page),
      (known) => known.includes(address),
    );
    expect(answer).toContain(address);
  }
  expect((await kept(page)).sort()).toEqual(addresses.slice(-60).sort());
});

/** Something else that answers on the site's port. */
async function instead<Result>(answer: RequestListener, act: () => Promise<Result>) {
  await stack().site.stop();
  const server = createServer(answer);
  await new Promise<void>((resolve) =>
    server.listen(Number(new URL(stack().siteUrl).port), 'localhost', resolve),
  );
  try {
    return await act();
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await stack().site.start();
  }
}

test('a failure of the server is shown as it is, and what was kept stays', async () => {
  const page = await visitor();
  await readAndKeep(page, '/town');
  const failing: RequestListener = (_, response) =>
    response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end('<h1>维护</h1>');
  await instead(failing, async () => {
    await page.reload();
    expect(await headingOf(page)).toBe('维护');
    expect(await kept(page)).toContain('/town');
  });
});

test('an operator can take the worker and all that it kept off the device', async () => {
  const page = await visitor();
  await readAndKeep(page, '/town');
  const remover = readFileSync(path.join(__dirname, '../public/sw/remove.js'));
  const document =
    '<!doctype html><title>x</title><script>onload = () =>' +
    "navigator.serviceWorker.register('/sw.js')</script>";
  const answer: RequestListener = ({ url }, response) =>
    url === '/sw.js'
      ? response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(remover)
      : response.writeHead(200, { 'Content-Type': 'text/html' }).end(document);
  await instead(answer, async () => {
    await page.reload();
    const left = await eventually(
      () =>
        page.evaluate(async () => [
          ...(await caches.keys()),
          ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        ]),
      (things) => things.length === 0,
    );
    expect(left).toEqual([]);
  });
});
