import type { Page } from 'playwright-core';
import { axeViolations, Editor, overflow, ownBrowser, ownStack, read } from './support';

const stack = ownStack();
const { visitor } = ownBrowser();

const at = (path: string) => `${stack().siteUrl}${path}`;
const ARTICLE = '/news/cunming-bianqian';

interface Correction {
  pageUrl: string;
  problem: string;
  contact: string | null;
  state: string;
}

let signedIn: Promise<Editor> | undefined;

async function corrections(): Promise<Correction[]> {
  signedIn ??= Editor.login(stack());
  return (await signedIn).all<Correction>('correction');
}

let address = 0;

/** A visitor with an address of their own: how often somebody may report is counted by it. */
async function reader(visit: Parameters<typeof visitor>[0] = {}): Promise<Page> {
  const page = await visitor(visit);
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `192.0.2.${++address}` });
  return page;
}

const fieldOf = (page: Page, name: string) => page.getByRole('textbox', { name });
const send = (page: Page) => page.getByRole('button', { name: '提交' }).click();

test('a reader reports a mistake from the foot of a page, without JavaScript, and staff see it', async () => {
  const page = await reader({ javaScript: false });
  await page.goto(at(ARTICLE));
  await page.getByRole('contentinfo').getByRole('link', { name: '网站纠错' }).click();
  expect(await fieldOf(page, '哪个页面').inputValue()).toBe(ARTICLE);

  await fieldOf(page, '怎么联系您').fill('微信 nongmin');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(page);
  expect((await answered).status()).toBe(422);
  expect(await page.title()).toMatch(/^还没有提交成功/);
  expect(page.url()).toBe(at('/correction'));
  expect(await fieldOf(page, '哪里不对').getAttribute('aria-invalid')).toBe('true');
  expect(await fieldOf(page, '哪个页面').inputValue()).toBe(ARTICLE);
  expect(await fieldOf(page, '怎么联系您').inputValue()).toBe('微信 nongmin');

  await fieldOf(page, '哪里不对').fill('第二段的年份\n应该是 2018');
  await send(page);
  expect(await page.locator('h1').innerText()).toBe('收到了，谢谢您');
  expect((await corrections())[0]).toMatchObject({
    pageUrl: at(ARTICLE),
    problem: '第二段的年份\n应该是 2018',
    contact: '微信 nongmin',
    state: 'new',
  });
  await page.getByRole('main').getByRole('link', { name: '回到刚才的页面' }).click();
  expect(page.url()).toBe(at(ARTICLE));
});

test('the way from an article, and with JavaScript, fills the page in as well', async () => {
  const page = await reader();
  await page.goto(at(ARTICLE));
  await page.locator('main a[href^="/correction"]').click();
  await page.waitForURL('**/correction?page=*');
  expect(await fieldOf(page, '哪个页面').inputValue()).toBe(ARTICLE);

  await page.goto(at('/villages'));
  await page.getByRole('contentinfo').getByRole('link', { name: '网站纠错' }).click();
  await page.waitForURL('**/correction');
  expect(await fieldOf(page, '哪个页面').inputValue()).toBe('/villages');
});

test('by keyboard alone: the errors come first, each leads to its field', async () => {
  const page = await reader({ width: 'desktop' });
  await page.goto(at('/correction'));
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const visited: (string | undefined)[] = [];
  while (visited.length < 10 && visited.at(-1) !== 'contact') {
    await page.keyboard.press('Tab');
    visited.push(await focused());
  }
  expect(visited).toEqual(['pageUrl', 'problem', 'contact']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  const summary = page.getByRole('alert').filter({ hasText: '有几处请再看一下' });
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('pageUrl');
});

test.each([
  ['light', 'standard'],
  ['dark', 'standard'],
  ['light', 'elder'],
] as const)('axe finds nothing, %s, %s', async (colorScheme, mode) => {
  const page = await reader();
  await page.emulateMedia({ colorScheme });
  const value = `${mode}-20-paper`;
  await page.context().addCookies([{ name: 'reading', value, url: stack().siteUrl }]);
  await page.goto(at('/correction'));
  expect(await page.locator('html').getAttribute('data-mode')).toBe(mode);
  expect(await axeViolations(page)).toEqual([]);
  await send(page);
  await page.getByRole('alert').filter({ hasText: '有几处' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflow(page)).toBe(0);
  await page.goto(at('/correction/thanks?page=/villages'));
  expect(await axeViolations(page)).toEqual([]);
});

/** What a browser sends, without one. */
const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  read(at('/correction'), {
    method: 'POST',
    body: new URLSearchParams({ pageUrl: '/', contact: '', ...fields }),
    headers: {
      Origin: stack().siteUrl,
      'User-Agent': 'Mozilla/5.0 (Linux; Android 13) Chrome/131.0.0.0 Mobile Safari/537.36',
      'X-Forwarded-For': '198.51.100.1',
      ...headers,
    },
  });

test('another site cannot report through its visitors', async () => {
  const before = await corrections();
  const foreign: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of foreign) {
    expect((await post({ problem: '别的网站' }, headers)).status).toBe(403);
  }
  expect(await corrections()).toHaveLength(before.length);
});

test('a program that fills in everything is thanked, and nothing is kept', async () => {
  const before = await corrections();
  const { status, headers } = await post({ problem: '广告', website: 'https://ads.example' });
  expect([status, headers.get('location')]).toEqual([303, '/correction/thanks?page=%2F']);
  expect(await corrections()).toHaveLength(before.length);
});

test('what is too long comes back whole', async () => {
  const long = `${'错'.repeat(1001)}<b>&"`;
  const page = await reader({ javaScript: false });
  await page.goto(at('/correction?page=/town'));
  await fieldOf(page, '哪里不对').fill(long);
  await send(page);
  expect(await page.getByRole('alert').innerText()).toContain('1000');
  expect(await fieldOf(page, '哪里不对').inputValue()).toBe(long);
});

test.each([1, 14, 27, 200])('a search for 低保 %i times can be reported', async (times) => {
  const search = `/search?q=${encodeURIComponent('低保'.repeat(times))}`;
  const page = await reader({ javaScript: false });
  await page.goto(at(search));
  await page.getByRole('contentinfo').getByRole('link', { name: '网站纠错' }).click();
  await fieldOf(page, '哪里不对').fill(`找不到低保 ${times}`);
  await send(page);
  expect(await page.locator('h1').innerText()).toBe('收到了，谢谢您');
  const sent = (await corrections()).find(({ problem }) => problem === `找不到低保 ${times}`);
  expect(sent?.pageUrl).toBe(at(times === 200 ? '/search' : search));
});

test('an address that readers cannot go back to is taken all the same', async () => {
  for (const pageUrl of ['/news/%E4%BD%8E', '/uploads/a(1).pdf', `/${'a'.repeat(400)}`]) {
    const { status, headers } = await post({ problem: '打不开', pageUrl });
    expect([status, headers.get('location')]).toEqual([303, '/correction/thanks']);
    expect((await corrections())[0]?.pageUrl).toBe(at(pageUrl));
  }
});

test('ten reports in ten minutes are enough for one reader', async () => {
  // Whatever the browser calls itself.
  const from = (count: number) => ({
    'X-Forwarded-For': '198.51.100.2',
    'User-Agent': `Mozilla/5.0 (Linux; Android ${count}) Chrome/131.0.0.0 Mobile`,
  });
  for (let count = 0; count < 10; count++) {
    expect((await post({ problem: `第 ${count} 处` }, from(count))).status).toBe(303);
  }
  const { status, html } = await post({ problem: '第 11 处' }, from(11));
  expect(status).toBe(429);
  expect(html).toContain('过十分钟再提交');
  expect(html).toContain('第 11 处</textarea>');
  expect((await post({ problem: '别人的' }, { 'X-Forwarded-For': '198.51.100.3' })).status).toBe(
    303,
  );
});

test('while the CMS is down the form opens, keeps what was typed, and goes through later', async () => {
  await stack().cms.stop();
  const page = await reader({ javaScript: false });
  const opened = await page.goto(at('/correction?page=/honors'));
  expect(opened?.status()).toBe(200);
  await fieldOf(page, '哪里不对').fill('停电时写的');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(page);
  expect((await answered).status()).toBe(503);
  expect(await page.getByRole('alert').innerText()).toContain('资料库一时联系不上');
  expect(await fieldOf(page, '哪里不对').inputValue()).toBe('停电时写的');

  await stack().cms.start();
  await send(page);
  expect(await page.locator('h1').innerText()).toBe('收到了，谢谢您');
  expect((await corrections())[0]).toMatchObject({
    pageUrl: at('/honors'),
    problem: '停电时写的',
    contact: null,
  });
});
