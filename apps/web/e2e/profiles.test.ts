import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import {
  addCopies,
  axeViolations,
  Editor,
  eventually,
  openDatabase,
  overflow,
  ownBrowser,
  ownStack,
  read,
  siteUrl,
} from './support';

const { visitor } = ownBrowser();
const shared = (path: string) => `${siteUrl()}${path}`;

/** The budget of the design, in bytes as sent. */
const HTML_BUDGET = 25 * 1024;

const names = '.letters .directory__name';

const filters = (page: Page) => page.getByRole('navigation', { name: '筛选' });

/** Follows a choice; on a phone the choices are folded. */
async function choose(page: Page, name: RegExp): Promise<void> {
  await filters(page).locator('summary').click();
  await filters(page).getByRole('link', { name }).click();
}

describe('villages', () => {
  // The first rendering reads much of the CMS: on a busy machine it may have to be asked for again.
  beforeAll(() =>
    eventually(
      () => read(shared('/villages')),
      ({ status }) => status === 200,
    ),
  );

  test('are narrowed by links, and a choice is taken back, without JavaScript', async () => {
    const page = await visitor({ javaScript: false });
    await page.goto(shared('/villages'));
    const all = await page.locator(names).count();

    await choose(page, /^X/);
    expect(page.url()).toBe(shared('/villages?initial=x'));
    const withX = await page.locator(names).allInnerTexts();
    expect(withX).toEqual(['小宁村', '西位村', '西小翟村']);

    await choose(page, /^有荣誉/);
    expect(page.url()).toBe(shared('/villages?initial=x&with=honors'));
    expect(await page.locator(names).allInnerTexts()).toEqual(['西位村']);

    await page.getByRole('link', { name: '取消拼音：X' }).click();
    expect(page.url()).toBe(shared('/villages?with=honors'));
    await page.getByRole('link', { name: '取消资料：有荣誉' }).click();
    expect(await page.locator(names).count()).toBe(all);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  });

  test('are found from the keyboard by a former name in pinyin', async () => {
    const page = await visitor();
    await page.goto(shared('/villages'));
    await page.getByRole('searchbox', { name: '查找' }).focus();
    await page.keyboard.type('nanwupo');
    await page.getByRole('status').getByText('找到 1 个').waitFor();
    expect(await page.locator(`${names}:visible`).allInnerTexts()).toEqual(['翟西村']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(shared('/villages/zhaixi'));
    expect(await page.locator('h1').innerText()).toBe('翟西村');
  });

  test('a place that is no village any more is found among the former names', async () => {
    const page = await visitor();
    await page.goto(shared('/villages'));
    await page.getByRole('searchbox').fill('东大有');
    expect(await page.getByText('东大有', { exact: true }).isVisible()).toBe(true);
    await page.getByRole('heading', { name: '村庄名录' }).waitFor({ state: 'hidden' });
    await page.getByRole('searchbox').fill('不在这里的村');
    expect(await page.getByRole('status').innerText()).toMatch(/没有找到“不在这里的村”/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('claim no place as long as it is unknown', async () => {
    const { html } = await read(shared('/villages'));
    expect(html).toContain('不表示位置和界线');
    expect(html).not.toContain('示意图');
    expect((await read(shared('/villages/xiwei'))).html).not.toContain('uri.amap.com');
  });

  test('lead from one to the next in the order of their codes', async () => {
    const page = await visitor({ javaScript: false });
    await page.goto(shared('/villages/xiaoning'));
    const steps = page.getByRole('navigation', { name: '上一个村与下一个村' });
    await steps.getByRole('link', { name: /下一个村/ }).click();
    expect(page.url()).toBe(shared('/villages/xiwei'));
    await steps.getByRole('link', { name: /上一个村/ }).click();
    expect(page.url()).toBe(shared('/villages/xiaoning'));
  });
});

describe('a town that knows more', () => {
  const stack = ownStack();
  const at = (path: string) => `${stack().siteUrl}${path}`;
  let editor: Editor;
  /** The one village whose place is not known yet. */
  const last = 'zhaixi';

  beforeAll(async () => {
    const database = openDatabase(stack().dir);
    addCopies(database, 'articles', 'xiwei-chuantong-cunluo', 500);
    addCopies(database, 'enterprises', 'xinjiayuan', 500);
    // Somewhere at sea: the places of this town's villages are not known.
    database.exec(
      `UPDATE villages SET latitude = 10.5 + (id * 7 % 16) * 0.005, longitude = 90.25 + (id * 5 % 16) * 0.006
       WHERE slug <> '${last}'`,
    );
    database.close();
    editor = await Editor.login(stack());
  });

  test('a map is linked where coordinates are known; the sketch waits for the last village', async () => {
    expect((await read(at('/villages/xiwei'))).html).toMatch(
      /uri\.amap\.com\/marker\?position=90\.\d+%2C10\.\d+[^"]*coordinate=wgs84/,
    );
    expect((await read(at(`/villages/${last}`))).html).not.toContain('uri.amap.com');
    expect((await read(at('/villages'))).html).not.toContain('示意图');

    const { documentId } = await editor.find('village', last);
    await editor.publish('village', documentId, { latitude: 10.51, longitude: 90.3 });
    await eventually(
      () => read(at(`/villages/${last}`)),
      ({ html }) => html.includes('uri.amap.com'),
    );
    await eventually(
      () => read(at('/villages')),
      ({ html }) => html.includes('示意图，不表示行政区域界线'),
    );
    const page = await visitor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at('/villages'));
    const sketch = page.getByRole('group', { name: '村庄位置示意图' });
    expect(await sketch.getByRole('link').count()).toBe(16);
    expect(await overflow(page)).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  test('500 articles about a village leave its page light, and all are one link away', async () => {
    const profile = await read(at('/villages/xiwei'));
    expect(profile.html).toContain('示例数据');
    expect(gzipSync(profile.html).length).toBeLessThan(HTML_BUDGET);

    const page = await visitor({ javaScript: false });
    await page.goto(at('/villages/xiwei'));
    const all = page.getByRole('link', { name: /^全部 50\d 篇$/ });
    await all.click();
    expect(page.url()).toBe(at('/news?village=xiwei'));
    expect(await page.locator('h1').innerText()).toContain('西位村');
    expect(await page.locator('.count').first().innerText()).toMatch(/共 50\d 篇/);
    await page.getByRole('link', { name: '取消村庄：西位村' }).click();
    expect(page.url()).toBe(at('/news'));
  });

  test('500 enterprises are counted by facet, shown in pages, and each page stays light', async () => {
    const { documentId } = await editor.find('enterprise', 'huaming-keji');
    await editor.publish('enterprise', documentId, { hiring: true, hiringNote: '示例：招聘两人' });
    const overview = await read(at('/enterprises'));
    expect(overview.html).toContain('示例数据');
    expect(gzipSync(overview.html).length).toBeLessThan(HTML_BUDGET);

    const page = await visitor();
    await page.goto(at('/enterprises'));
    await choose(page, /^印刷包装 ?502$/);
    await page.waitForURL(at('/enterprises?industry=yinshua-baozhuang'));
    expect(await page.locator('.count').first().innerText()).toContain('共 502 家');
    // Nobody in printing is hiring: the choice is not offered.
    expect(await filters(page).getByText('正在招聘').count()).toBe(0);
    await page
      .getByRole('navigation', { name: '分页' })
      .getByRole('link', { name: '下一页' })
      .click();
    await page.waitForURL(at('/enterprises?industry=yinshua-baozhuang&page=2'));
    expect(await page.locator('.directory__item').count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);

    await page.goto(at('/enterprises?hiring=1'));
    expect(await page.locator('.directory__name').allInnerTexts()).toEqual([
      expect.stringContaining('华明科技'),
    ]);
    await page.getByRole('link', { name: '华明科技' }).click();
    await page.waitForURL(at('/enterprises/huaming-keji'));
    expect(await page.getByText('示例：招聘两人').isVisible()).toBe(true);
  });

  test('a long name, many products and every field stay inside a phone', async () => {
    const { documentId } = await editor.find('enterprise', 'tiansheng-zhiyao');
    const name = '示例数据'.repeat(15);
    await editor.publish('enterprise', documentId, {
      name,
      latitude: 10.5,
      longitude: 20.25,
      website: 'https://example.cn/',
      products: Array.from({ length: 30 }, (_, index) => ({
        name: `示例产品${index + 1}`,
        description: '示例说明'.repeat(10),
      })),
      contacts: [
        {
          label: '示例科室',
          phone: '000-00000000',
          email: 'shili@example.cn',
          address: '示例地址'.repeat(12),
        },
      ],
    });
    await eventually(
      () => read(at('/enterprises/tiansheng-zhiyao')),
      ({ html }) => html.includes(name),
    );
    const page = await visitor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at('/enterprises/tiansheng-zhiyao'));
    expect(await overflow(page)).toBe(0);
    expect(await page.getByRole('link', { name: '在高德地图上看' }).count()).toBe(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
  });
});
