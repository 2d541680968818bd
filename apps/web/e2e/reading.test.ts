import type { Locator, Page } from 'playwright-core';
import { Editor, eventually, ownBrowser, ownStack, read, siteUrl } from './support';

const { visitor } = ownBrowser();
const stack = ownStack();

const at = (path: string) => `${siteUrl()}${path}`;
/** Presses what leads to another page, and waits for that page with its stylesheets. */
const follow = (page: Page, control: Locator) =>
  Promise.all([page.waitForEvent('load'), control.click()]);

const modeOf = (page: Page) => page.locator('html').getAttribute('data-mode');
const elder = (value = 'elder-20-paper') => ({ headers: { Cookie: `reading=${value}` } });

test('elder mode is chosen, kept over pages and a restart of the browser, and left, without JavaScript', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(at('/news?page=2'));
  expect(await page.context().cookies()).toEqual([]);
  await follow(page, page.getByRole('button', { name: '适老版' }));
  expect(page.url()).toBe(at('/news?page=2'));
  expect(await modeOf(page)).toBe('elder');

  await follow(page, page.getByRole('button', { name: '字大' }));
  await follow(page, page.getByRole('button', { name: /黑底/ }));
  await follow(page, page.locator('.articles h2 a').first());
  expect(await modeOf(page)).toBe('elder');
  const look = () =>
    page.evaluate(() => {
      const { fontSize } = getComputedStyle(document.documentElement);
      return [fontSize, getComputedStyle(document.body).backgroundColor];
    });
  expect(await look()).toEqual(['24px', 'rgb(0, 0, 0)']);

  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ name: 'reading', value: 'elder-24-yellow', sameSite: 'Lax' });
  const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
  expect(days).toBeGreaterThan(364);
  const later = await visitor({ javaScript: false });
  await later.context().addCookies(await page.context().cookies());
  await later.goto(at('/villages'));
  expect(await modeOf(later)).toBe('elder');

  await follow(page, page.getByRole('button', { name: '返回标准版' }));
  expect(await modeOf(page)).toBe('standard');
  await page.goto(at('/'));
  expect(await modeOf(page)).toBe('standard');
});

test('both modes of a page are kept, and caches outside are told to keep them apart', async () => {
  const path = at('/villages/xiwei');
  for (const init of [{}, elder(), elder('elder-30-yellow')]) await read(path, init);
  const [standard, large, other] = await Promise.all([
    read(path),
    read(path, elder()),
    read(path, elder('elder-30-yellow')),
  ]);
  expect(standard.html).toContain('data-mode="standard"');
  expect(large.html).toContain('data-mode="elder"');
  expect(other.html).toBe(large.html);
  for (const { headers } of [standard, large, other]) {
    expect(headers.get('x-nextjs-cache')).toBe('HIT');
    expect(headers.get('vary')).toMatch(/\bcookie\b/i);
  }
});

test('a cookie that the site did not write, and files for machines, know no mode', async () => {
  expect((await read(at('/'), elder('elder-99-red'))).html).toContain('data-mode="standard"');
  const [plain, asked] = [await read(at('/sitemap.xml')), await read(at('/sitemap.xml'), elder())];
  expect(asked.html).toBe(plain.html);
  expect(plain.headers.get('vary')).not.toMatch(/cookie/i);
});

test('a choice leads back to this site alone, and other sites make none', async () => {
  const post = (headers: Record<string, string>) =>
    read(at('/site/reading'), { method: 'POST', body: 'mode=elder', headers });
  const own = { 'Sec-Fetch-Site': 'same-origin' };
  for (const [referer, expected] of [
    [at('/news?page=2'), '/news?page=2'],
    [at('//evil.example/'), '/evil.example/'],
    ['https://evil.example/news', '/'],
  ] as const) {
    const { status, headers } = await post({ ...own, Referer: referer });
    expect([status, headers.get('location')]).toEqual([303, expected]);
  }
  const foreign = await post({ 'Sec-Fetch-Site': 'cross-site', Referer: at('/') });
  expect(foreign.status).toBe(403);
  expect(foreign.headers.get('set-cookie')).toBeNull();
});

test('the keyboard goes from the skip links over the tools to the text', async () => {
  const page = await visitor({ reading: 'elder-20-paper' });
  await page.goto(at('/news/menhu-shuoming'));
  const steps = ['跳到正文', '跳到导航', '翟店镇', '搜索', '返回标准版', '字小', '字大', '朗读'];
  for (const step of steps) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(step);
  }
  await page.locator('.skip-link').first().focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

/** Headless browsers have no voices: this one takes every sentence, and ends it when the test says so. */
const VOICE = `(() => {
  const spoken = (window.spoken = []);
  let current = null;
  window.endSentence = () => { const ended = current; current = null; ended?.onend?.(); };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => window.voices,
    speak(utterance) { if (utterance.text) { spoken.push(utterance.text + '@' + utterance.rate); current = utterance; } },
    cancel() { current = null; },
  });
  window.voices = [{ lang: 'en-US', localService: true }, { lang: 'zh-CN', localService: true }];
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
})()`;

const spoken = (page: Page) => page.evaluate('window.spoken') as Promise<string[]>;

test('an article is read aloud sentence by sentence, marked, paused, slowed down and stopped', async () => {
  const page = await visitor({ reading: 'elder-20-paper' });
  await page.addInitScript(VOICE);
  await page.goto(at('/news/menhu-shuoming'));
  await page.getByRole('button', { name: '朗读' }).click();
  const bar = page.getByRole('region', { name: '朗读' });
  await bar.getByText('正在朗读').waitFor();
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(String).join(''));
  await page.evaluate('window.endSentence()');
  const [first, second] = await spoken(page);
  expect(second).not.toBe(first);
  expect(`${await marked()}@1`.replace(/\s+/g, ' ')).toBe(second);

  await bar.getByRole('button', { name: '暂停' }).click();
  await bar.getByText('已暂停').waitFor();
  await bar.getByRole('button', { name: '慢' }).click();
  await bar.getByRole('button', { name: '继续' }).click();
  expect((await spoken(page)).at(-1)).toBe(second?.replace('@1', '@0.75'));

  await bar.getByRole('button', { name: '停止' }).click();
  expect(await bar.count()).toBe(0);
  expect(await marked()).toBe('');
});

test('a device without a Chinese voice is told so', async () => {
  const page = await visitor({ reading: 'elder-20-paper' });
  await page.addInitScript(VOICE);
  await page.addInitScript('window.voices.pop()');
  await page.goto(at('/town'));
  await page.getByRole('button', { name: '朗读' }).click();
  await page.getByText('没有中文语音').waitFor();
  expect(await spoken(page)).toEqual([]);
});

test('an alert is on every page that was read before, in both modes, and a grey day greys them', async () => {
  const own = (path: string) => `${stack().siteUrl}${path}`;
  const editor = await Editor.login(stack());
  const paths = ['/villages/nanliang', '/honors', '/topics/wenhua'];
  for (const path of paths) {
    await read(own(path));
    await read(own(path), elder());
  }
  await editor.publishNew('alert', {
    title: '停水通知测试',
    body: '今晚停水。',
    kind: 'urgent',
    startsAt: new Date(Date.now() - 60_000).toISOString(),
  });
  // Home is rendered first; from then on the others follow by themselves.
  await eventually(
    () => read(own('/')),
    ({ html }) => html.includes('停水通知测试'),
  );
  for (const path of paths) {
    for (const init of [{}, elder()]) {
      const { html } = await eventually(
        () => read(own(path), init),
        (answer) => answer.html.includes('停水通知测试'),
      );
      expect([path, html.includes('停水通知测试')]).toEqual([path, true]);
    }
  }

  const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  await editor.publishSingle('town', {
    greyPeriods: [{ startsOn: today, endsOn: today, reason: '测试' }],
  });
  const grey = await eventually(
    () => read(own('/honors')),
    ({ html }) => /<html[^>]*data-grey/.test(html),
  );
  expect(grey.html).toMatch(/<html[^>]*data-grey/);
});

test('error pages keep the mode', async () => {
  const missing = await read(at('/no-such-page'), elder());
  expect([missing.status, missing.html.includes('data-mode="elder"')]).toEqual([404, true]);
  await stack().cms.stop();
  const outage = await read(`${stack().siteUrl}/villages/beiwu`, elder());
  expect(outage.status).toBeGreaterThanOrEqual(500);
  expect(outage.html).toContain('data-mode="elder"');
  expect(outage.html).toContain('暂时无法访问');
});
