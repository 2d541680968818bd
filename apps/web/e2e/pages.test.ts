import type { Page } from 'playwright-core';
import {
  ENGLISH_TEMPLATES,
  addressOf,
  axeViolations,
  overflow,
  ownBrowser,
  siteUrl,
  TEMPLATES,
} from './support';
import type { Visit } from './support/browser';
import { illegible } from './support/legibility';

const { visitor } = ownBrowser();

const at = (path: string) => `${siteUrl()}${path}`;

const structuredData = async (page: Page): Promise<{ '@type': string }[]> =>
  (await page.locator('script[type="application/ld+json"]').allTextContents()).map((text) =>
    JSON.parse(text),
  );

describe.each(TEMPLATES)('%s', (template) => {
  test('answers complete without JavaScript', async () => {
    const path = await addressOf(template);
    const page = await visitor({ javaScript: false });
    const answer = await page.goto(at(path));
    expect(answer?.status()).toBe(200);
    const heading = page.locator('main h1');
    expect(await heading.count()).toBe(1);
    const isEnglish = ENGLISH_TEMPLATES.includes(template);
    expect(await heading.innerText()).toMatch(isEnglish ? /^[\w ]+$/ : /\p{Script=Han}/u);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.title()).toMatch(/翟店/);
    const canonical = await page.locator('head link[rel=canonical]').getAttribute('href');
    expect(canonical).toBe(path === '/' ? siteUrl() : at(path));
    for (const name of ['meta[name=description]', 'meta[property="og:title"]']) {
      expect(await page.locator(`head ${name}`).getAttribute('content')).toMatch(/\S/);
    }
    if (path === '/') return;
    const trail = page.getByRole('navigation', { name: '当前位置' });
    expect(await trail.getByRole('link').first().getAttribute('href')).toBe('/');
    expect((await structuredData(page)).map((data) => data['@type'])).toContain('BreadcrumbList');
  });
});

const PLAIN = ['light', 'dark'] as const;
const ELDER = ['elder-30-yellow', 'elder-18-paper', 'elder-20-white'] as const;

/** Each look on every third page, but the plainest and the largest on all; E2E_LOOKS=all: every look on every page. */
const isTried = (look: number, page: number) =>
  process.env.E2E_LOOKS === 'all' || look === 0 || look === 1 + (page % 3);
const PAGES = [...TEMPLATES, '/search?q=zdc', '/search?q=qxqxqx', '/correction', '/no-such-page'];

/** In the looks that a reader may choose, on a narrow phone. */
describe.each(PAGES.map((template, page) => ({ template, page })))(
  '$template at 360 pixels',
  ({ template, page: place }) => {
    async function opened(how: Visit): Promise<Page> {
      const page = await visitor(how);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(at(await addressOf(template)));
      return page;
    }

    test.each(PLAIN.filter((_, look) => isTried(look, place)))(
      'needs no sideways scrolling and has nothing for axe to find, %s',
      async (colorScheme) => {
        const page = await opened({ colorScheme });
        expect(await overflow(page)).toBe(0);
        expect(await axeViolations(page)).toEqual([]);
      },
    );

    test.each(ELDER.filter((_, look) => isTried(look, place)))(
      'is large, has room and nothing for axe to find, %s',
      async (reading) => {
        const page = await opened({ reading });
        expect(await illegible(page, { text: 18, line: 1.5, target: 44 })).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(await axeViolations(page, ['color-contrast-enhanced'])).toEqual([]);
      },
    );
  },
);

test('facets and pages of the news are links that work without JavaScript', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/news'));
  const titles = () => page.locator('.articles h2').allInnerTexts();
  const first = await titles();

  await page
    .getByRole('navigation', { name: '分页' })
    .getByRole('link', { name: '下一页' })
    .click();
  expect(page.url()).toBe(at('/news?page=2'));
  expect(await titles()).not.toEqual(first);

  const facets = page.getByRole('navigation', { name: '筛选' });
  await facets.locator('summary').click();
  await facets.getByRole('link', { name: '通知公告' }).click();
  expect(page.url()).toMatch(/\/news\?column=[a-z-]+$/);
  expect(await page.locator('h1').innerText()).toBe('通知公告');
  expect(await facets.getByRole('link', { name: '取消栏目：通知公告' }).count()).toBe(1);
  const columns = await page.locator('.articles__meta > :first-child').allInnerTexts();
  expect(new Set(columns)).toEqual(new Set(['通知公告']));
});

test('enterprises are found by industry, honors by level', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/enterprises'));
  const facets = page.getByRole('navigation', { name: '筛选' });
  await facets.locator('summary').click();
  await facets.getByRole('link', { name: '印刷包装' }).click();
  expect(await page.locator('h1').innerText()).toBe('印刷包装');
  expect(await page.locator('.directory__name').count()).toBeGreaterThan(0);

  await page.goto(at('/honors'));
  await facets.locator('summary').click();
  await facets.getByRole('link', { name: '省级', exact: true }).click();
  expect(page.url()).toBe(at('/honors?level=provincial'));
  expect(await page.locator('main h2').allInnerTexts()).toEqual(['省级']);
});

test('an empty list says so and shows a way on', async () => {
  const page = await visitor({ javaScript: false });
  const answer = await page.goto(at('/honors?level=county'));
  expect(answer?.status()).toBe(200);
  expect(await page.locator('.empty').innerText()).toMatch(/还没有/);
  expect(await page.locator('.empty a').getAttribute('href')).toBe('/honors');
});

test('an article says where it comes from and leads on', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/news?page=2'));
  await page.locator('.articles h2 a').first().click();
  expect(await page.locator('.article__byline').innerText()).toMatch(/\d{4}年\d+月\d+日/);
  expect(await page.locator('.facts').first().innerText()).toMatch(/来源[\s\S]*责任编辑/);
  expect((await structuredData(page)).map((data) => data['@type'])).toContain('NewsArticle');
  const neighbours = page.getByRole('navigation', { name: '上一篇与下一篇' });
  const before = page.url();
  await neighbours.getByRole('link', { name: '下一篇' }).click();
  await page.getByRole('link', { name: /^上一篇/ }).click();
  expect(page.url()).toBe(before);
});

test('the keyboard reaches the text in two steps', async () => {
  const page = await visitor({ width: 'desktop' });
  await page.goto(at('/town'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.waitForURL(at('/town#main'));
});

test.each(['/', '/town', '/topics', '/topics/*'])(
  'every figure of %s has its date and source, without JavaScript',
  async (route) => {
    const page = await visitor({ javaScript: false });
    await page.goto(at(await addressOf(route)));
    const figures = await page.locator('.figure').all();
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const about = figure.locator('.figure__about');
      expect(await about.isVisible()).toBe(false);
      await figure.locator('summary').click();
      expect(await about.innerText()).toMatch(/截至 ?\d{4}年[\s\S]*来源：\S+/);
    }
  },
);
