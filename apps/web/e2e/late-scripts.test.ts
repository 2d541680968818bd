import type { Page } from 'playwright-core';
import { ownBrowser, siteUrl } from './support';

/* Pages load no script until a reader touches what acts by script alone; what was touched acts then. */

const { visitor } = ownBrowser();

const ARTICLE = '/news/renshi-zhaidian';

/** Addresses of the scripts that a page asks for. */
function scriptsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url());
  });
  return asked;
}

const pressPicture = (page: Page) =>
  page
    .getByRole('link', { name: /看大图/ })
    .first()
    .click();

/** Scripts come when they are let go. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

test('who reads, scrolls, folds out and follows links loads no script', async () => {
  const page = await visitor();
  const asked = scriptsOf(page);
  await page.goto(siteUrl() + ARTICLE, { waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 2_000);
  await page.getByText('微信扫码、复制链接').click();
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '村庄' })
    .click();
  await page.waitForURL('**/villages');
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
});

test('a press before the scripts are there acts once they are, and once', async () => {
  const page = await visitor();
  await page.addInitScript(() => {
    Navigator.prototype.share = (data) => {
      sessionStorage.setItem('shared', `${sessionStorage.getItem('shared') ?? ''}+${data?.url}`);
      return Promise.resolve();
    };
  });
  const letGo = await holdScripts(page);
  await page.goto(siteUrl() + ARTICLE);
  await page.getByRole('button', { name: '转发给别人' }).click();
  const shared = () => page.evaluate(() => sessionStorage.getItem('shared'));
  expect(await shared()).toBeNull();
  letGo();
  await page.waitForFunction(() => sessionStorage.getItem('shared'));
  await page.waitForLoadState('networkidle');
  expect(await shared()).toBe(`+${siteUrl()}${ARTICLE}`);
});

test('a picture pressed before that opens over the page', async () => {
  const page = await visitor();
  const letGo = await holdScripts(page);
  await page.goto(siteUrl() + ARTICLE);
  await pressPicture(page);
  letGo();
  await page.getByRole('dialog', { name: '看大图' }).waitFor();
  expect(page.url()).toBe(siteUrl() + ARTICLE);
});

test('when the scripts do not come, a picture is a link', async () => {
  const page = await visitor();
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.goto(siteUrl() + ARTICLE);
  await pressPicture(page);
  await page.waitForURL('**/uploads/**');
});

test('a page that has changed since gets no data that do not fit it: a picture is a link there, too', async () => {
  const page = await visitor();
  let refused = 0;
  await page.route('**/late/**', async (route) => {
    const url = route
      .request()
      .url()
      .replace(/\/late\/[\w-]{16}/, `/late/${'x'.repeat(16)}`);
    refused = (await page.request.get(url)).status();
    await route.continue({ url });
  });
  await page.goto(siteUrl() + ARTICLE);
  await pressPicture(page);
  await page.waitForURL('**/uploads/**');
  expect(refused).toBe(404);
});

test('what is typed before that is found by', async () => {
  const page = await visitor();
  const letGo = await holdScripts(page);
  await page.goto(`${siteUrl()}/villages`);
  await page.getByLabel('查找').pressSequentially('zhaidong');
  letGo();
  await page.getByText(/^找到 \d+ 个$/).waitFor();
});

test('suggestions come for what is typed before that', async () => {
  const page = await visitor();
  const letGo = await holdScripts(page);
  await page.goto(`${siteUrl()}/search`);
  await page.getByLabel('要搜的词').pressSequentially('翟东');
  letGo();
  await page.getByRole('option', { name: /翟东村/ }).waitFor();
});
