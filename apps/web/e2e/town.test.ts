import type { Page } from 'playwright-core';
import { axeViolations, overflow, ownBrowser, siteUrl } from './support';

const { visitor } = ownBrowser();
const town = () => `${siteUrl()}/town`;

const plain = (text: string) => text.replace(/\s/g, '');

test('every chart is a named drawing over a table of the same values', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(town());
  const charts = await page.locator('.chart').all();
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts) {
    const drawing = chart.getByRole('img');
    const title = await chart.locator('h3').innerText();
    expect(await drawing.locator('> title').textContent()).toBe(title);
    expect(await drawing.locator('> desc').textContent()).toMatch(/\d 项/);
    const drawn = (await drawing.locator('text').allTextContents()).map(plain).join('|');
    const rows = await chart.locator('tbody tr').all();
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(drawn).toContain(plain(await row.locator('td').first().innerText()));
    }
    expect(await chart.locator('thead th[scope=col]').count()).toBeGreaterThan(1);
    expect(await chart.locator('tbody th[scope=row]').count()).toBe(rows.length);
    expect(await chart.innerText()).toMatch(/截至[\s\S]*来源/);
  }
});

test('bars are as long as their values are large', async () => {
  const page = await visitor({ javaScript: false, width: 'desktop' });
  await page.goto(town());
  const chart = page.locator('.chart').filter({ hasText: '评出的好家庭' });
  const widths = await chart
    .locator('.chart__bar')
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  expect(widths[1]! / widths[0]!).toBeCloseTo(362 / 883, 1);
});

const figure = (page: Page) => page.locator('.figure').filter({ hasText: '人口' }).first();

test.each([true, false])('a figure opens by keyboard, with JavaScript: %s', async (javaScript) => {
  const page = await visitor({ javaScript });
  await page.goto(town());
  const about = figure(page).locator('.figure__about');
  await figure(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await about.innerText()).toMatch(/截至 ?2022年2月14日[\s\S]*来源：\S+/);
  await page.keyboard.press('Enter');
  expect(await about.isVisible()).toBe(false);
});

test('a figure is large enough for a finger and stands on one line', async () => {
  const page = await visitor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(town());
  for (const summary of await page.locator('.figure summary').all()) {
    expect((await summary.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  const broken = await page
    .locator('.figure__value')
    .evaluateAll((values) =>
      values
        .filter((value) => value.scrollWidth > value.clientWidth)
        .map((value) => value.textContent),
    );
  expect(broken).toEqual([]);
});

test('print shows every date and source', async () => {
  const page = await visitor({ width: 'desktop' });
  await page.goto(town());
  await page.emulateMedia({ media: 'print' });
  const figures = page.locator('#main .figures:not(.figures--shared) .figure__about');
  expect(await figures.count()).toBeGreaterThan(0);
  for (const about of await figures.all()) expect(await about.isVisible()).toBe(true);
});

test('the contents lead to every part of the page', async () => {
  const page = await visitor({ javaScript: false, width: 'desktop' });
  await page.goto(town());
  const links = await page.getByRole('navigation', { name: '本页内容' }).getByRole('link').all();
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) {
    const target = page.locator((await link.getAttribute('href')) ?? '');
    expect(await target.innerText()).toBe(await link.innerText());
  }
});

test('the programme is told card by card', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(town());
  const cards = await page.locator('.programme__card').all();
  expect(cards).toHaveLength(5);
  for (const card of cards) {
    expect(await card.locator('h3').innerText()).not.toBe('');
    expect(await card.locator('.figure').count()).toBe(1);
    expect(await card.getByRole('link').getAttribute('href')).toMatch(/^\/topics\/[a-z]+$/);
  }
});

test.each(['light', 'dark'] as const)(
  'opened figures leave axe nothing, %s',
  async (colorScheme) => {
    const page = await visitor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await page.goto(town());
    for (const summary of await page.locator('.figure summary').all()) await summary.click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  },
);
