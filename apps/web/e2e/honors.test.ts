import { axeViolations, Editor, eventually, overflow, ownBrowser, ownStack, read } from './support';

const { visitor } = ownBrowser();
const stack = ownStack();
const at = (path: string) => `${stack().siteUrl}${path}`;

const TEST_LEVEL = { holderKind: 'town', holderName: '示例数据', level: 'county' };
const EXPIRED = '示例数据已过期的荣誉';
const VALID = '示例数据有效的荣誉';

beforeAll(async () => {
  const editor = await Editor.login(stack());
  await editor.publishNew('honor', {
    ...TEST_LEVEL,
    title: EXPIRED,
    slug: 'shili-guoqi',
    awardedOn: '2015-03-01',
    awardedPrecision: 'month',
    validUntil: '2020-12-31',
  });
  await editor.publishNew('honor', {
    ...TEST_LEVEL,
    title: VALID,
    slug: 'shili-youxiao',
    awardedOn: '2015-01-01',
    awardedPrecision: 'year',
    validUntil: '2099-12-31',
  });
  for (const path of ['/honors', '/honors?view=timeline']) {
    await eventually(
      () => read(at(path)),
      ({ html }) => html.includes(EXPIRED) && html.includes(VALID),
    );
  }
});

test('wall and timeline are two pages, one link apart', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/honors'));
  const levels = await page.locator('main h2').allInnerTexts();
  expect(levels).toEqual(['国家级', '省级', '县级']);
  const display = page.getByRole('navigation', { name: '陈列方式' });
  await display.getByRole('link', { name: '时间轴' }).click();
  expect(page.url()).toBe(at('/honors?view=timeline'));
  expect(await display.locator('[aria-current]').innerText()).toBe('时间轴');
  const years = (await page.locator('main h2').allInnerTexts()).map((text) =>
    text.replace(/\s/g, ''),
  );
  expect(years).toEqual(['2020年', '2015年', '日期待考']);
});

test('a date is no finer than known', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/honors?view=timeline'));
  const dateOf = (title: string) =>
    page.locator('.timeline__honor').filter({ hasText: title }).locator('time').first();
  expect(await dateOf(EXPIRED).getAttribute('datetime')).toBe('2015-03');
  expect(await dateOf(VALID).getAttribute('datetime')).toBe('2015');
});

test('facets offer only what leads to something, and keep the display', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/honors?view=timeline'));
  const facets = page.getByRole('navigation', { name: '筛选' });
  const level = (name: string) => facets.getByRole('link', { name, exact: true });
  expect(await level('市级').count()).toBe(0);
  const hrefs = await facets
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const href of hrefs) {
    expect(href === '/honors?view=timeline' || href.includes('view=timeline')).toBe(true);
    const { status, html } = await read(at(href));
    expect([href, status, html.includes('还没有荣誉记录')]).toEqual([href, 200, false]);
  }
});

test('an honor past its last day says so and is quiet; a valid one only names its day', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/honors'));
  const plaque = (title: string) => page.locator('.plaque').filter({ hasText: title });
  expect(await plaque(EXPIRED).innerText()).toMatch(/已过有效期[\s\S]*2020年12月31日/);
  expect(await plaque(EXPIRED).getAttribute('class')).toContain('plaque--expired');
  expect(await plaque(VALID).innerText()).toMatch(/有效期至[\s\S]*2099年12月31日/);
  expect(await plaque(VALID).innerText()).not.toContain('已过有效期');
  await page.goto(at('/honors/shili-guoqi'));
  expect(await page.locator('.honor-title').innerText()).toContain('已过有效期');
});

test('an honor leads to those beside it within its level', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/honors/shili-guoqi'));
  const beside = page.getByRole('navigation', { name: '其他县级荣誉' });
  expect(await beside.getByRole('link').allInnerTexts()).toEqual([expect.stringContaining(VALID)]);
  await beside.getByRole('link').click();
  expect(await page.locator('h1').innerText()).toBe(VALID);
});

test.each([
  '/honors?page=2',
  '/honors?view=timeline&page=2',
  '/honors?view=list',
  '/honors?year=1999',
])('%s is no page', async (path) => {
  expect((await read(at(path))).status).toBe(404);
});

test.each(['light', 'dark'] as const)(
  'wall, timeline and an expired honor leave axe nothing on a small phone, %s',
  async (colorScheme) => {
    const page = await visitor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    for (const path of ['/honors', '/honors?view=timeline', '/honors/shili-guoqi']) {
      await page.goto(at(path));
      expect([path, await axeViolations(page), await overflow(page)]).toEqual([path, [], 0]);
    }
  },
);
