import { createCms } from '@township/client';
import { articleData, bootCms, content, type Cms } from './harness';

/* What editors put up for everyone, as readers get it through the client. */

let server: Cms;
let cms: ReturnType<typeof createCms>;

beforeAll(async () => {
  server = await bootCms();
  cms = createCms({
    baseUrl: server.url,
    retries: 0,
    onInvalidRecord: (record) => {
      throw new Error(`An invalid record: ${JSON.stringify(record)}`);
    },
  });
});
afterAll(() => server.stop());

const HOUR = 3_600_000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();

describe('alerts', () => {
  const put = (
    title: string,
    data: object,
    status: { status?: 'published' } = { status: 'published' },
  ) =>
    content(server.strapi, 'alert').create({ data: { title, kind: 'notice', ...data }, ...status });
  const titles = async () => (await cms.alerts.list()).items.map(({ title }) => title);

  test('only those in force are answered, the latest first', async () => {
    expect(await titles()).toEqual([]);
    await put('没有结束', { startsAt: fromNow(-2 * HOUR) });
    await put('还没开始', { startsAt: fromNow(HOUR), endsAt: fromNow(2 * HOUR) });
    await put('已经结束', { startsAt: fromNow(-2 * HOUR), endsAt: fromNow(-HOUR) });
    await put('草稿', { startsAt: fromNow(-HOUR) }, {});
    await put('正在显示', {
      startsAt: fromNow(-HOUR),
      endsAt: fromNow(HOUR),
      kind: 'urgent',
      body: '说明',
      linkUrl: '/news',
      linkLabel: '查看',
    });
    expect(await titles()).toEqual(['正在显示', '没有结束']);
    expect((await cms.alerts.list()).total).toBe(2);
    const { items } = await cms.alerts.list({ kind: 'urgent' });
    expect(items).toEqual([
      {
        documentId: expect.any(String),
        title: '正在显示',
        body: '说明',
        kind: 'urgent',
        startsAt: expect.any(String),
        endsAt: expect.any(String),
        linkUrl: '/news',
        linkLabel: '查看',
        updatedAt: expect.any(String),
      },
    ]);
    const { data } = (await server.http.get('/api/alerts?filters[kind]=urgent')).body;
    expect(data).toStrictEqual(items);
  });

  test('none can be asked for by itself, nor one that is not in force', async () => {
    const [{ documentId } = { documentId: '' }] = (await cms.alerts.list()).items;
    expect((await server.http.get(`/api/alerts/${documentId}`)).status).toBe(404);
    for (const query of ['filters[endsAt][$lt]=2030-01-01', 'filters[startsAt]=2030-01-01']) {
      expect((await server.http.get(`/api/alerts?${query}`)).status).toBe(400);
    }
  });
});

describe('the home page', () => {
  const home = () => content(server.strapi, 'home-page');
  const articles = () => content(server.strapi, 'article');
  const featured = async () => (await cms.homePage.get())?.featured.map(({ slug }) => slug);
  let documentId: string;
  let ids: string[];

  test('is null until editors arrange it', async () => {
    expect(await cms.homePage.get()).toBeNull();
    const made = [];
    for (const slug of ['yi', 'er', 'san']) {
      made.push(await articles().create({ data: articleData({ slug }), status: 'published' }));
    }
    const draft = await articles().create({ data: articleData({ slug: 'caogao' }) });
    ids = [...made, draft].map((article) => article.documentId);
    const [yi, er, san, caogao] = ids;
    const created = await home().create({
      data: {
        banner: { title: '横幅', linkUrl: 'https://example.org/', linkLabel: '去看看' },
        featured: [san, caogao, yi, er],
        sections: [
          { section: 'honors', title: '我们的荣誉' },
          { section: 'news', hidden: true },
        ],
      },
    });
    documentId = created.documentId;
    const page = await cms.homePage.get();
    expect(page).toMatchObject({
      banner: { title: '横幅', text: null, image: null, linkLabel: '去看看' },
      sections: [
        { section: 'honors', title: '我们的荣誉', hidden: false },
        { section: 'news', title: null, hidden: true },
      ],
    });
    expect((await server.http.get('/api/home-page')).body.data).toStrictEqual(page);
  });

  test('features published articles, in the editor’s order', async () => {
    expect(await featured()).toEqual(['san', 'yi', 'er']);
  });

  test('keeps order and articles through their new versions, and shows again what was away', async () => {
    const [yi = '', , san = '', caogao = ''] = ids;
    await articles().update({ documentId: san, data: { title: '新标题' }, status: 'published' });
    expect(await featured()).toEqual(['san', 'yi', 'er']);
    await articles().publish({ documentId: caogao });
    expect(await featured()).toEqual(['san', 'caogao', 'yi', 'er']);
    await articles().unpublish({ documentId: yi });
    expect(await featured()).toEqual(['san', 'caogao', 'er']);
    await articles().publish({ documentId: yi });
    expect(await featured()).toEqual(['san', 'caogao', 'yi', 'er']);
    await articles().delete({ documentId: caogao });
    expect(await featured()).toEqual(['san', 'yi', 'er']);
  });

  test('follows a new order', async () => {
    const [yi, er] = ids;
    await home().update({ documentId, data: { featured: { set: [er, yi] } } });
    expect(await featured()).toEqual(['er', 'yi']);
  });
});

test('an article’s withdrawal and change notes are read, and withdrawn ones can be left out', async () => {
  await content(server.strapi, 'article').create({
    data: articleData({
      slug: 'chehui',
      withdrawnAt: '2026-02-01T00:00:00.000Z',
      withdrawalReason: '活动已取消',
      changeNotes: [{ changedAt: '2026-01-05T00:00:00.000Z', note: '更正电话' }],
    }),
    status: 'published',
  });
  expect(await cms.articles.bySlug('chehui')).toMatchObject({
    withdrawnAt: '2026-02-01T00:00:00.000Z',
    withdrawalReason: '活动已取消',
    changeNotes: [{ changedAt: '2026-01-05T00:00:00.000Z', note: '更正电话' }],
  });
  const slugs = async (query: object) =>
    (await cms.articles.list(query)).items.map(({ slug }) => slug).sort();
  expect(await slugs({ withdrawn: true })).toEqual(['chehui']);
  expect(await slugs({ withdrawn: false })).toEqual(['er', 'san', 'yi']);
  expect(await slugs({})).toEqual(['chehui', 'er', 'san', 'yi']);
});
