import { axeViolations, ownStack, read, siteUrl, ownBrowser } from './support';

const stack = ownStack();
const { visitor } = ownBrowser();

const VISITED = ['/', '/news', '/news?page=2', '/villages/zhaidong', '/sitemap.xml'];
const NEVER_VISITED = ['/honors', '/villages/xiwei', '/news/no-such-article', '/no-such-page'];

const at = (path: string) => `${stack().siteUrl}${path}`;

test('a page that is not there is a complete 404 in Chinese, in the town’s frame', async () => {
  const page = await visitor({ javaScript: false });
  const answer = await page.goto(`${siteUrl()}/news/no-such-article`);
  expect(answer?.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toContain('找不到这个页面');
  expect(await page.locator('header').first().innerText()).toContain('翟店');
  expect(await page.title()).toContain('找不到');
});

test('axe finds nothing on the 404 page', async () => {
  const page = await visitor();
  await page.goto(`${siteUrl()}/news/no-such-article`);
  expect(await axeViolations(page)).toEqual([]);
});

test.each([
  '/no-such-page',
  '/news?column=no-such-column',
  '/news?page=999',
  '/news?page=x',
  '/news?year=1901',
  '/-/news',
])('%s is a 404', async (path) => expect((await read(`${siteUrl()}${path}`)).status).toBe(404));

test('parameters that no page knows change nothing', async () => {
  const { status, html } = await read(`${siteUrl()}/news?utm_source=wechat`);
  expect(status).toBe(200);
  expect(html).toContain('rel="canonical" href="' + siteUrl() + '/news"');
});

test.each(['/api/articles', '/uploads/no-such-file.webp', '/'])(
  'no header of %s says where the CMS is',
  async (path) => {
    const { headers } = await fetch(at(path));
    const { host } = new URL(stack().cmsUrl);
    expect([...headers].filter(([, value]) => value.includes(host))).toEqual([]);
  },
);

describe('while the CMS is down', () => {
  const before = new Map<string, string>();

  beforeAll(async () => {
    for (const path of VISITED) {
      const { status, html } = await read(at(path));
      expect([path, status]).toEqual([path, 200]);
      before.set(path, html);
    }
    await stack().cms.stop();
  });

  test.each(VISITED)('%s, once visited, goes on as it was', async (path) => {
    const { status, html } = await read(at(path));
    expect(status).toBe(200);
    expect(html).toBe(before.get(path));
  });

  test.each(NEVER_VISITED)(
    '%s, never visited, says so in Chinese and is kept nowhere',
    async (path) => {
      const page = await visitor({ javaScript: false });
      const answer = await page.goto(at(path));
      expect(answer?.status()).toBeGreaterThanOrEqual(500);
      expect(answer?.headers()['cache-control']).toMatch(/no-store|max-age=0/);
      expect(await page.locator('h1').innerText()).toContain('暂时无法访问');
      expect(await page.title()).toContain('暂时无法访问');
      expect(await page.locator('header').first().innerText()).toContain('翟店');
    },
  );

  test.each(['/api/articles', '/api/search?q=a', '/uploads/no-such-file.webp'])(
    '%s is 503 in Chinese, and says when to come back',
    async (path) => {
      const answer = await fetch(at(path));
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      expect(text).toContain('服务暂时不可用，请稍后再试');
      if (!path.startsWith('/api/')) return;
      expect(JSON.parse(text)).toEqual({
        data: null,
        error: {
          ...{ status: 503, name: 'ServiceUnavailableError', code: 'unavailable', details: {} },
          message: '服务暂时不可用，请稍后再试',
          messageEn: 'The portal is down for the moment: come back later.',
          requestId: answer.headers.get('x-request-id'),
        },
      });
    },
  );

  test('it goes on after a restart of the site as well', async () => {
    await stack().site.stop();
    await stack().site.start();
    expect(await read(at('/'))).toMatchObject({ status: 200, html: before.get('/') });
  });

  test('a page never visited names the town after that restart, too', async () => {
    const page = await visitor({ javaScript: false });
    await page.goto(at('/villages/xiwei'));
    expect(await page.locator('h1').innerText()).toContain('暂时无法访问');
    expect(await page.locator('header').first().innerText()).toContain('翟店');
  });

  test('axe finds nothing on the page that says so', async () => {
    const page = await visitor();
    await page.goto(at('/honors'));
    expect(await page.locator('h1').innerText()).toContain('暂时无法访问');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('a reader who follows a link meets the same page, and gets on once the CMS is back', async () => {
    const page = await visitor();
    await page.goto(at('/'));
    await page.locator('a[href="/honors"]').first().click();
    await page.getByRole('heading', { name: '暂时无法访问' }).waitFor();
    expect(page.url()).toBe(at('/honors'));

    await stack().cms.start();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '荣誉' }).waitFor();
    for (const path of ['/honors', '/villages/xiwei']) {
      expect([path, (await read(at(path))).status]).toEqual([path, 200]);
    }
    expect((await read(at('/news/no-such-article'))).status).toBe(404);
  });
});
