import { ownBrowser, ownStack, read } from './support';

const stack = ownStack();
const { visitor } = ownBrowser();

const ARTICLE = '/news/cunming-bianqian';
const BROWSER =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';

/** What the page's island asks for: counts the visitor, answers the count. */
async function view(userAgent: string, address: string): Promise<number> {
  const { status, html } = await read(`${stack().siteUrl}/site/views/cunming-bianqian`, {
    method: 'POST',
    headers: {
      Origin: stack().siteUrl,
      'User-Agent': userAgent,
      'X-Forwarded-For': address,
    },
  });
  expect(status).toBe(200);
  return (JSON.parse(html) as { views: number }).views;
}

test('a reader is counted once, a robot never, and no cookie is set', async () => {
  const before = await view('Googlebot/2.1 (+http://www.google.com/bot.html)', '192.0.2.1');
  expect(await view(BROWSER, '192.0.2.2')).toBe(before + 1);
  expect(await view(BROWSER, '192.0.2.2')).toBe(before + 1);
  expect(await view(BROWSER, '192.0.2.3')).toBe(before + 2);
  expect(await view('Mozilla/5.0 (compatible; Baiduspider/2.0)', '192.0.2.4')).toBe(before + 2);
});

test('pages in open tabs and workers on devices still find what they knew under /api/', async () => {
  const own = { Origin: stack().siteUrl, Referer: stack().siteUrl + ARTICLE };
  const former = (path: string, init?: RequestInit) => read(`${stack().siteUrl}/api/${path}`, init);
  const counted = await former('views/cunming-bianqian', { method: 'POST', headers: own });
  expect([counted.status, Object.keys(JSON.parse(counted.html))]).toEqual([200, ['views']]);
  const chosen = await former('reading', { method: 'POST', headers: own, body: 'mode=elder' });
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, ARTICLE]);
  const { status, html } = await former('changes?since=0');
  expect([status, JSON.parse(html)]).toMatchObject([200, { everything: expect.any(Boolean) }]);
});

test('all else under /api/ is the CMS’s: the public API on the site’s own origin', async () => {
  const { status, html } = await read(`${stack().siteUrl}/api/villages?pagination[pageSize]=1`);
  expect([status, (JSON.parse(html) as { data: unknown[] }).data.length]).toEqual([200, 1]);
  expect((await read(`${stack().siteUrl}/api/villages?status=draft`)).status).toBe(403);
});

test('one address counts no more than sixty views a minute, whatever its browsers call themselves', async () => {
  const post = (count: number) =>
    read(`${stack().siteUrl}/site/views/cunming-bianqian`, {
      method: 'POST',
      headers: {
        Origin: stack().siteUrl,
        'User-Agent': `${BROWSER} ${count}`,
        'X-Forwarded-For': '2001:db8:7::' + count.toString(16),
      },
    });
  const statuses: number[] = [];
  for (let count = 0; count < 70; count++) statuses.push((await post(count)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
});

test('the count stands on the page and outlives a restart of the CMS', async () => {
  const count = async () => {
    const page = await visitor();
    await page.goto(`${stack().siteUrl}${ARTICLE}`);
    const shown = page.getByText(/阅读 ?\d+/).first();
    await shown.waitFor();
    const cookies = await page.context().cookies();
    expect(cookies).toEqual([]);
    const digits = /\d+/.exec(await shown.innerText())?.[0];
    await page.context().close();
    return Number(digits);
  };
  const first = await count();
  expect(first).toBeGreaterThan(0);
  await stack().cms.stop();
  await stack().cms.start();
  expect(await count()).toBeGreaterThanOrEqual(first);
});

test('a page does not need the count', async () => {
  await read(`${stack().siteUrl}${ARTICLE}`);
  await stack().cms.stop();
  const page = await visitor();
  const answer = await page.goto(`${stack().siteUrl}${ARTICLE}`);
  expect(answer?.status()).toBe(200);
  await page.locator('h1').waitFor();
  expect(await page.getByText(/阅读 ?\d+/).count()).toBe(0);
});
