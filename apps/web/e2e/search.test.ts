import type { Page } from 'playwright-core';
import {
  axeViolations,
  Editor,
  eventually,
  overflow,
  ownBrowser,
  ownStack,
  read,
  siteUrl,
} from './support';

const { visitor } = ownBrowser();
const stack = ownStack();

const at = (path: string) => `${siteUrl()}${path}`;
const searchFor = (q: string) => at(`/search?${new URLSearchParams({ q })}`);
const field = (page: Page) => page.getByRole('main').getByLabel('要搜的词');
const titles = (page: Page) => page.locator('.hits h3').allInnerTexts();

describe('without JavaScript', () => {
  test('the way from a phone’s header leads to the form, which finds a village by name', async () => {
    const page = await visitor({ javaScript: false });
    await page.goto(at('/news'));
    await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
    expect(await page.locator('h1').innerText()).toBe('搜索');
    await field(page).fill('翟东村');
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
    expect(page.url()).toBe(searchFor('翟东村'));
    // A click waits for the new address alone, and the title comes with the document.
    await page.waitForLoadState('domcontentloaded');
    expect(await page.title()).toMatch(/^搜索：翟东村 - 翟店/);
    expect(await field(page).inputValue()).toBe('翟东村');
    expect((await titles(page))[0]).toBe('翟东村');
    expect(await page.locator('.hits mark').first().innerText()).toBe('翟东村');
    await page.locator('.hits h3 a').first().click();
    expect(page.url()).toBe(at('/villages/zhaidong'));
  });

  test('a wide screen has the form in its header', async () => {
    const page = await visitor({ javaScript: false, width: 'desktop' });
    await page.goto(at('/town'));
    const form = page.getByRole('search', { name: '全站搜索' });
    await form.getByRole('searchbox').fill('南吴坡');
    await form.getByRole('button', { name: '搜索' }).click();
    expect(page.url()).toBe(searchFor('南吴坡'));
    await page.waitForLoadState('domcontentloaded');
    expect(await titles(page)).toContain('翟西村');
    expect(await form.isVisible()).toBe(false);
  });

  test.each([
    ['南吴坡', '翟西村'],
    ['zdc', '翟东村'],
    ['zhaidong', '翟东村'],
  ])('%s finds %s first', async (q, name) => {
    const page = await visitor({ javaScript: false });
    await page.goto(searchFor(q));
    expect((await titles(page))[0]).toBe(name);
  });

  test('types narrow what was found, and pages go on in the type', async () => {
    const page = await visitor({ javaScript: false });
    await page.goto(searchFor('翟店'));
    const types = page.getByRole('navigation', { name: '按类型看' });
    await types.getByRole('link', { name: /^资讯 \d+$/ }).click();
    expect(page.url()).toContain('type=article');
    expect(new Set(await page.locator('.hits__type').allInnerTexts())).toEqual(new Set(['资讯']));
    const first = await titles(page);
    await page
      .getByRole('navigation', { name: '分页' })
      .getByRole('link', { name: '下一页' })
      .click();
    expect(page.url()).toMatch(/type=article&page=2$/);
    expect(await titles(page)).not.toEqual(first);
    expect(await types.locator('[aria-current]').innerText()).toMatch(/^资讯/);
  });

  test('nothing found says so and leads on', async () => {
    const page = await visitor({ javaScript: false });
    const answer = await page.goto(searchFor('qxqxqx'));
    expect(answer?.status()).toBe(200);
    const main = page.getByRole('main');
    expect(await main.locator('h2').first().innerText()).toBe('没有找到“qxqxqx”');
    for (const [name, href] of [
      ['全部村庄', '/villages'],
      ['联系我们', '/contact'],
      [/告诉我们/, '/correction?page=%2Fsearch'],
    ] as const) {
      expect(await main.getByRole('link', { name }).getAttribute('href')).toBe(href);
    }
  });
});

describe('whatever stands in the address', () => {
  test.each([
    '<script>document.title="hacked"</script>',
    '"><img src=x onerror=document.title="hacked">',
    '\'"&amp;</title><b>',
    '100%',
    '%E7%',
    'a/b\\c?d#e',
    'NEAR( * OR "',
    '😀👨‍👩‍👧',
    '\u0000\u202e',
  ])('%j is a text like any other', async (q) => {
    const page = await visitor();
    const answer = await page.goto(searchFor(q));
    expect(answer?.status()).toBe(200);
    expect(await page.title()).toMatch(/^搜索(?:：| - )/);
    expect(await field(page).inputValue()).toBe(q.replace('\u0000', ''));
    expect(await page.locator('main :is(script:not([type]), img, b)').count()).toBe(0);
  });

  test('500 characters are searched by their first 64, which is said', async () => {
    const page = await visitor({ javaScript: false });
    await page.setViewportSize({ width: 360, height: 740 });
    const q = '翟店镇纸箱'.repeat(100);
    const answer = await page.goto(searchFor(q));
    expect(answer?.status()).toBe(200);
    expect(await field(page).inputValue()).toBe(q);
    expect(await page.getByRole('main').innerText()).toContain('64 个字');
    expect(await overflow(page)).toBe(0);
  });

  test.each([
    'q=翟东村&page=abc',
    'q=翟东村&page=0',
    'q=翟东村&page=1&page=2',
    'q=翟东村&type=column',
    'q=翟东村&q=x',
    'q=翟东村&utm_source=wechat',
  ])('/search?%s is the first page of what was asked for', async (query) => {
    const { status, html } = await read(at(`/search?${query}`));
    expect([status, html.includes('href="/villages/zhaidong"')]).toEqual([200, true]);
  });

  test('a page beyond the end leads back', async () => {
    const { status, html } = await read(at('/search?q=翟东村&page=999'));
    expect([status, html.includes('没有第 999 页')]).toEqual([200, true]);
  });

  test('is nothing that search engines shall keep, and no page that the site keeps', async () => {
    const { html, headers } = await read(searchFor('翟东村'));
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(headers.get('x-nextjs-cache')).toBeNull();
    expect((await read(at('/robots.txt'))).html).toMatch(/^Disallow: \/search$/m);
  });
});

test('suggestions come while one types, and lead to their page by keyboard', async () => {
  const page = await visitor();
  await page.goto(at('/search'));
  await field(page).click();
  await page.keyboard.type('nanwupo');
  await page.getByRole('option', { name: /^翟西村/ }).waitFor();
  expect(await page.getByRole('status').filter({ hasText: '条建议' }).count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  const selected = page.getByRole('option', { selected: true });
  expect(await selected.innerText()).toMatch(/^翟西村/);
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(
    await selected.getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  await page.waitForURL(at('/villages/zhaixi'));
});

test('Escape and Enter leave the suggestions aside', async () => {
  const page = await visitor();
  await page.goto(at('/search'));
  await field(page).click();
  await page.keyboard.type('翟东');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(searchFor('翟东'));
  expect((await titles(page))[0]).toBe('翟东村');
});

test('the site answers searches of other programs as the CMS does', async () => {
  const { status, html } = await read(at('/api/search/suggest?q=zdc'));
  expect([status, JSON.parse(html)]).toMatchObject([
    200,
    { data: [{ type: 'village', slug: 'zhaidong', title: '翟东村' }] },
  ]);
  expect((await read(at('/api/search?type=column'))).status).toBe(400);
});

test.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['elder', { reading: 'elder-20-paper' }],
] as const)('axe finds nothing, %s', async (_, how) => {
  const page = await visitor(how);
  for (const path of [searchFor('翟店'), searchFor('qxqxqx'), at('/search')]) {
    await page.goto(path);
    expect([path, await axeViolations(page)]).toEqual([path, []]);
  }
  await field(page).click();
  await page.keyboard.type('翟');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflow(page)).toBe(0);
  for (const option of await page.getByRole('option').all()) {
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

test('what is published is found, and what is unpublished no more', async () => {
  const editor = await Editor.login(stack());
  const found = () => read(`${stack().siteUrl}/search?q=七彩纸箱节`);
  const isFound = ({ html }: { html: string }) => html.includes('href="/news/e2e-sousuo"');
  expect(isFound(await found())).toBe(false);
  const { documentId } = await editor.publishNew('article', {
    title: '七彩纸箱节开幕',
    summary: '示例数据',
    body: '<p>示例数据</p>',
    source: '门户测试',
    displayDate: new Date().toISOString(),
    slug: 'e2e-sousuo',
  });
  expect(isFound(await eventually(found, isFound))).toBe(true);
  await editor.unpublish('article', documentId);
  const isGone = (answer: { html: string }) => !isFound(answer);
  expect(isGone(await eventually(found, isGone))).toBe(true);
});

test('while the CMS is down the page says so, and what was typed can be sent again', async () => {
  await stack().cms.stop();
  const page = await visitor();
  const address = `${stack().siteUrl}/search?${new URLSearchParams({ q: '翟东 "村"' })}`;
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(503);
  expect(await page.locator('h1').innerText()).toBe('暂时无法搜索');
  expect(await page.locator('header').first().innerText()).toContain('翟店');
  expect(await field(page).inputValue()).toBe('翟东 "村"');
  expect(await axeViolations(page)).toEqual([]);

  await stack().cms.start();
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
  await page.getByRole('heading', { level: 1, name: '搜索', exact: true }).waitFor();
  expect(page.url()).toBe(address);
  expect(await titles(page)).toContain('翟东村');
});
