import { Editor, eventually, ownStack, read } from './support';

const stack = ownStack();
const at = (path: string) => `${stack().siteUrl}${path}`;
const page = async (path: string) => read(at(path));

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.login(stack());
});

const fields = (title: string) => ({
  title,
  summary: `${title}的摘要`,
  body: `<p>${title}的正文</p>`,
  source: '门户测试',
  displayDate: new Date().toISOString(),
});

const SITEMAP = '/sitemap-articles-1.xml';
const FILES = [SITEMAP, '/feeds/news.rss'];

/** Pages that name the article, visited before so that an old copy of each is kept. */
async function relatedPages() {
  const column = await editor.find('column', 'yaowen');
  const village = await editor.find('village', 'xiwei');
  const topic = await editor.find('topic', 'wenhua');
  const link = ({ documentId }: { documentId: string }) => ({ connect: [{ documentId }] });
  return {
    paths: ['/', '/news', '/news?column=yaowen', '/villages/xiwei', '/topics/wenhua', ...FILES],
    relations: { column: link(column), villages: link(village), topics: link(topic) },
  };
}

test('an article that is published, changed, withdrawn and deleted follows on every page that names it', async () => {
  const { paths, relations } = await relatedPages();
  const slug = 'e2e-fabu-liucheng';
  await Promise.all([...paths, `/news/${slug}`].map(page));
  expect((await page(`/news/${slug}`)).status).toBe(404);

  const article = await editor.publishNew('article', {
    ...fields('发布流程第一稿'),
    slug,
    ...relations,
  });
  const shows = (text: string) => async (path: string) => {
    const marker = path === SITEMAP ? `/news/${slug}` : text;
    const answer = await eventually(
      () => page(path),
      ({ html }) => html.includes(marker),
    );
    expect([path, answer.status, answer.html.includes(marker)]).toEqual([path, 200, true]);
  };
  await Promise.all([...paths, `/news/${slug}`].map(shows('发布流程第一稿')));

  await editor.publish('article', article.documentId, { title: '发布流程第二稿' });
  await Promise.all([...paths, `/news/${slug}`].map(shows('发布流程第二稿')));

  const hides = async (path: string) => {
    const hidden = (html: string) => !html.includes('发布流程') && !html.includes(slug);
    const answer = await eventually(
      () => page(path),
      ({ html }) => hidden(html),
    );
    expect([path, hidden(answer.html)]).toEqual([path, true]);
  };
  const gone = async () => {
    const answer = await eventually(
      () => page(`/news/${slug}`),
      ({ status }) => status === 404,
    );
    expect(answer.status).toBe(404);
    await Promise.all(paths.map(hides));
  };
  await editor.unpublish('article', article.documentId);
  await gone();

  await editor.publish('article', article.documentId);
  await shows('发布流程第二稿')(`/news/${slug}`);
  await editor.delete('article', article.documentId);
  await gone();
});

test('a draft reaches nobody', async () => {
  const article = await editor.publishNew('article', { ...fields('草稿之前'), slug: 'e2e-caogao' });
  const published = await eventually(
    () => page('/news/e2e-caogao'),
    ({ status }) => status === 200,
  );
  expect(published.html).toContain('草稿之前');
  await editor.save('article', article.documentId, { title: '草稿之后' });
  await editor.publishNew('article', { ...fields('后来的一篇'), slug: 'e2e-houlai' });
  await eventually(
    () => page('/news'),
    ({ html }) => html.includes('后来的一篇'),
  );
  for (const path of ['/news', '/news/e2e-caogao']) {
    expect((await page(path)).html).not.toContain('草稿之后');
  }
});

test('a former address leads to the present one for good', async () => {
  const village = await editor.find('village', 'nanzhai');
  await page('/villages/nanzhai');
  await editor.publish('village', village.documentId, { slug: 'nanzhai-cun' });
  const former = await eventually(
    () => page('/villages/nanzhai'),
    ({ status }) => status === 308,
  );
  expect(former.status).toBe(308);
  expect(new URL(former.headers.get('location') ?? '', stack().siteUrl).pathname).toBe(
    '/villages/nanzhai-cun',
  );
  expect((await page('/villages/nanzhai-cun')).status).toBe(200);
  const list = await eventually(
    () => page('/villages'),
    ({ html }) => html.includes('/nanzhai-cun'),
  );
  expect(list.html).not.toMatch(/href="\/villages\/nanzhai"/);
});

test('what is published while the site is down is there when it is back', async () => {
  await page('/news');
  await stack().site.stop();
  await editor.publishNew('article', { ...fields('停站时发布'), slug: 'e2e-tingzhan' });
  await stack().site.start();
  const news = await eventually(
    () => page('/news'),
    ({ html }) => html.includes('停站时发布'),
  );
  expect(news.html).toContain('停站时发布');
});

test('an outbox that the CMS had not emptied when it stopped is emptied after its restart', async () => {
  await page('/news');
  await stack().site.stop();
  await editor.publishNew('article', { ...fields('双停时发布'), slug: 'e2e-shuangting' });
  await stack().cms.stop();
  await stack().site.start();
  expect((await page('/news')).html).not.toContain('双停时发布');
  await stack().cms.start();
  const news = await eventually(
    () => page('/news'),
    ({ html }) => html.includes('双停时发布'),
  );
  expect(news.html).toContain('双停时发布');
});

test('an event that nobody signed changes nothing', async () => {
  const answer = await read(at('/site/revalidate'), {
    method: 'POST',
    body: JSON.stringify({ events: [] }),
    headers: { 'Webhook-Timestamp': String(Math.floor(Date.now() / 1000)) },
  });
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.html)).toMatchObject({ error: { status: 401 } });
});

/** What the CMS says of a file; nginx's lines are held to the same source by a test of its own. */
const SAID = [
  'location',
  'content-type',
  'cache-control',
  'content-disposition',
  'content-security-policy',
  'x-content-type-options',
  'etag',
  'set-cookie',
];

test('files are answered by the site as by the CMS, and nobody is known as staff there', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.4 %%EOF');
  const upload = (name: string, replaced?: number) =>
    editor.upload(name, 'application/pdf', pdf, replaced);
  const [form, kept] = [await upload('申请表.pdf'), await upload('草稿.pdf')];
  await editor.publishNew('article', {
    ...fields('有附件的文章'),
    attachments: [{ title: '申请表', file: form }],
  });
  const { url: former } = await editor.file(form);
  await upload('新申请表.pdf', form);
  const { url, cookie } = await editor.file(form);
  const draft = await editor.file(kept);
  const at = (origin: string, path: string, headers: HeadersInit = {}) =>
    fetch(origin + path, { headers, redirect: 'manual' });
  const { cmsUrl, siteUrl } = stack();
  for (const [path, status] of [
    [url, 200],
    [former, 301],
    [draft.url, 404],
    ['/uploads/nothing_0123456789.pdf', 404],
  ] as const) {
    const [cms, site] = [await at(cmsUrl, path), await at(siteUrl, path, { cookie })];
    expect([path, cms.status, site.status]).toEqual([path, status, status]);
    if (status === 404) continue;
    for (const header of SAID) {
      expect([header, site.headers.get(header)]).toEqual([header, cms.headers.get(header)]);
    }
    expect(await site.text()).toBe(await cms.text());
  }
  // The cookie is the right one: the CMS itself knows it.
  expect((await at(cmsUrl, draft.url, { cookie })).status).toBe(200);
});
