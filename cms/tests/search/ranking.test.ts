import { bootCms, content, publishArticle, type Cms } from '../harness';
import { found } from '../harness/search';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const publish = (slug: string, data: object) => publishArticle(cms.strapi, slug, data);

const OLD = '2020-01-01T00:00:00.000Z';
const NEW = '2026-01-01T00:00:00.000Z';

test('title over summary over text, though the text is newer', async () => {
  await publish('in-text', { title: '一篇', body: '<p>灯笼会</p>', displayDate: NEW });
  await publish('in-summary', { title: '二篇', summary: '灯笼会', displayDate: OLD });
  await publish('in-title', { title: '三篇灯笼会', displayDate: OLD });
  expect(await found(cms.http, '灯笼会')).toEqual([
    'article/in-title',
    'article/in-summary',
    'article/in-text',
  ]);
});

test('of two alike the newer one', async () => {
  await publish('older', { title: '社火表演', displayDate: OLD });
  await publish('newer', { title: '社火表演', displayDate: NEW });
  expect(await found(cms.http, '社火')).toEqual(['article/newer', 'article/older']);
});

test('the whole title over a part of one, though that is newer', async () => {
  await publish('part', { title: '剪纸课堂开课三年的故事', displayDate: NEW });
  await publish('whole', { title: '剪纸课堂', displayDate: OLD });
  expect(await found(cms.http, '剪纸课堂')).toEqual(['article/whole', 'article/part']);
});

test('what holds all words over what holds the rarer one, and that over the commoner one', async () => {
  for (const n of [1, 2, 3]) await publish(`common-${n}`, { title: `秧歌第${n}队` });
  await publish('rare', { title: '高跷' });
  expect((await found(cms.http, '秧歌 高跷 皮影')).slice(0, 1)).toEqual(['article/rare']);
  await publish('both', { title: '秧歌与高跷' });
  expect((await found(cms.http, '秧歌 高跷 皮影')).slice(0, 2)).toEqual([
    'article/both',
    expect.stringMatching(/^article\//),
  ]);
});

test('a village by its name over an article about it', async () => {
  await publish('about', { title: '桃园村修好了路', displayDate: NEW });
  await content(cms.strapi, 'village').create({
    data: { name: '桃园村', slug: 'taoyuan', code: '140824999203', summary: '示例数据' },
    status: 'published',
  });
  for (const query of ['桃园', '桃园村', 'taoyuan', 'tyc', '桃圆村']) {
    expect([query, (await found(cms.http, query))[0]]).toEqual([query, 'village/taoyuan']);
  }
});

test('more than a hundred results: every page is full, and no result stands twice', async () => {
  for (let n = 0; n < 125; n++) {
    await publish(`many-${n}`, {
      title: n % 2 ? `示例数据${n}` : `庙会第${String(n).padStart(3, '0')}场`,
      body: '<p>庙会</p>',
      displayDate: new Date(Date.UTC(2021, 0, 1 + n)).toISOString(),
    });
  }
  const pages = [];
  for (let page = 1; page <= 13; page++) pages.push(await found(cms.http, { q: '庙会', page }));
  expect(pages.map((page) => page.length)).toEqual([...Array(12).fill(10), 5]);
  expect(new Set(pages.flat()).size).toBe(125);
  expect(pages[0]?.[0]).toBe('article/many-124');
});
