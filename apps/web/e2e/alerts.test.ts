import type { Page } from 'playwright-core';
import { axeViolations, Editor, eventually, overflow, ownBrowser, ownStack, read } from './support';

const { visitor } = ownBrowser();
const stack = ownStack();
const at = (path: string) => `${stack().siteUrl}${path}`;

const PAGES = ['/', '/news', '/villages/xiwei', '/town'];
const HOUR = 3600 * 1000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.login(stack());
});

const published: string[] = [];

/** Publishes an alert that has begun, and waits until every page shows it. */
async function raise(fields: Record<string, unknown>): Promise<string> {
  const { documentId } = await editor.publishNew('alert', {
    kind: 'notice',
    body: '示例数据',
    startsAt: fromNow(-HOUR),
    ...fields,
  });
  published.push(documentId);
  for (const path of PAGES) await shows(path, String(fields.title));
  return documentId;
}

const shows = async (path: string, text: string) => {
  const answer = await eventually(
    () => read(at(path)),
    ({ html }) => html.includes(text),
  );
  expect([path, answer.html.includes(text)]).toEqual([path, true]);
};

const hides = async (path: string, text: string) => {
  const answer = await eventually(
    () => read(at(path)),
    ({ html }) => !html.includes(text),
  );
  expect([path, answer.html.includes(text)]).toEqual([path, false]);
};

afterEach(async () => {
  for (const documentId of published.splice(0)) await editor.delete('alert', documentId);
});

const banner = (page: Page) => page.getByRole('region', { name: '紧急和重要提示' });

test('an alert is on every page once it is published, and gone once it is withdrawn', async () => {
  await Promise.all(PAGES.map((path) => read(at(path))));
  const documentId = await raise({ title: '示例：今晚停水' });
  await shows('/news?page=2', '示例：今晚停水');
  await editor.unpublish('alert', documentId);
  await Promise.all(PAGES.map((path) => hides(path, '示例：今晚停水')));
});

test('an alert shows neither before its time nor after it', async () => {
  const quiet = { kind: 'urgent', body: '示例数据' };
  const later = await editor.publishNew('alert', {
    ...quiet,
    title: '示例：还没开始',
    startsAt: fromNow(HOUR),
  });
  const past = await editor.publishNew('alert', {
    ...quiet,
    title: '示例：已经结束',
    startsAt: fromNow(-2 * HOUR),
    endsAt: fromNow(-HOUR),
  });
  published.push(later.documentId, past.documentId);
  // Published last: whoever shows it has heard of the two before.
  await raise({ title: '示例：正在进行' });
  const { html } = await read(at('/'));
  expect(html).not.toMatch(/还没开始|已经结束/);
});

test('a scheduled alert comes and goes by itself', async () => {
  const title = '示例：定时提醒';
  const kind = 'warning';
  await read(at('/'));
  const startsAt = fromNow(5_000);
  const { documentId } = await editor.publishNew('alert', { title, kind, startsAt });
  published.push(documentId);
  expect((await read(at('/'))).html).not.toContain(title);
  await shows('/', title);
  await editor.publish('alert', documentId, { endsAt: fromNow(3_000) });
  await hides('/', title);
});

test('the gravest stands first, right after the skip links, and is told by word and mark', async () => {
  await raise({ title: '示例：通知一件', kind: 'notice' });
  await raise({ title: '示例：警示一件', kind: 'warning' });
  await raise({ title: '示例：紧急一件', kind: 'urgent', linkUrl: '/town', linkLabel: '怎么办' });
  const page = await visitor({ javaScript: false });
  await page.goto(at('/villages/xiwei'));
  const titles = await banner(page).locator('.alert__title').allInnerTexts();
  expect(titles.map((title) => title.replace(/\s/g, ''))).toEqual([
    '紧急：示例：紧急一件',
    '警示：示例：警示一件',
    '通知：示例：通知一件',
  ]);
  expect(await banner(page).locator('.alert__mark').count()).toBe(3);
  expect(await banner(page).getByRole('button').count()).toBe(0);
  expect(await banner(page).getByText('示例数据').first().isVisible()).toBe(true);
  const skipLinks = await page.locator('.skip-link').count();
  for (let press = 0; press <= skipLinks; press++) await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('怎么办');
});

test('what a reader has put away stays away until it changes', async () => {
  const documentId = await raise({ title: '示例：缴费提醒' });
  const page = await visitor();
  await page.goto(at('/'));
  await banner(page).getByRole('button', { name: '知道了：示例：缴费提醒' }).click();
  const title = page.getByText('示例：缴费提醒');
  expect(await title.isVisible()).toBe(false);
  expect(await page.locator(':focus').count()).toBe(1);
  for (const path of ['/', '/news', '/villages/xiwei']) {
    await page.goto(at(path));
    expect([path, await title.isVisible()]).toEqual([path, false]);
  }

  await editor.publish('alert', documentId, { title: '示例：缴费延期' });
  await shows('/news', '示例：缴费延期');
  await page.goto(at('/news'));
  expect(await page.getByText('示例：缴费延期').isVisible()).toBe(true);
});

test('an urgent one folds to its title, and opens again', async () => {
  await raise({ title: '示例：请转移', kind: 'urgent', body: '示例数据：去村委会。' });
  const page = await visitor();
  await page.goto(at('/'));
  const text = page.getByText('示例数据：去村委会。');
  await banner(page).getByRole('button', { name: '收起：示例：请转移' }).click();
  expect(await text.isVisible()).toBe(false);
  await page.goto(at('/town'));
  expect(await text.isVisible()).toBe(false);
  expect(await page.getByText('示例：请转移').isVisible()).toBe(true);
  await banner(page).getByRole('button', { name: '展开：示例：请转移' }).click();
  expect(await text.isVisible()).toBe(true);
  await page.reload();
  expect(await text.isVisible()).toBe(true);
});

test('where storage is refused, putting away holds for the page', async () => {
  await raise({ title: '示例：没有存储' });
  const page = await visitor();
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(at('/'));
  await banner(page)
    .getByRole('button', { name: /知道了/ })
    .click();
  expect(await page.getByText('示例：没有存储').isVisible()).toBe(false);
  expect(errors).toEqual([]);
});

test('many and long alerts leave a phone room for the page', async () => {
  await raise({ title: '示例：一号提醒', kind: 'urgent', body: '示例数据，字很多。'.repeat(33) });
  for (const number of ['二', '三', '四', '五']) await raise({ title: `示例：${number}号提醒` });
  const page = await visitor();
  await page.goto(at('/'));
  const box = await banner(page).boundingBox();
  expect(box?.height).toBeLessThan(500);
  expect(await overflow(page)).toBe(0);
  await banner(page).getByText('另有 2 条提示').click();
  expect(await page.getByText('示例：二号提醒').isVisible()).toBe(true);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in alerts of every kind, %s',
  async (colorScheme) => {
    await raise({ title: '示例：通知一件', kind: 'notice', linkUrl: '/news', linkLabel: '去看看' });
    await raise({ title: '示例：警示一件', kind: 'warning', endsAt: fromNow(HOUR) });
    await raise({ title: '示例：紧急一件', kind: 'urgent', linkUrl: '/town', linkLabel: '怎么办' });
    const page = await visitor();
    await page.emulateMedia({ colorScheme });
    await page.goto(at('/town'));
    for (const summary of await banner(page).locator('summary').all()) await summary.click();
    expect(await axeViolations(page)).toEqual([]);
  },
);
