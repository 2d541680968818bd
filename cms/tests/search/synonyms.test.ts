import { expand } from '../../src/features/search/synonyms';
import { bootCms, content, publishArticle, type Cms } from '../harness';
import { found } from '../harness/search';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const publish = (slug: string, data: object) => publishArticle(cms.strapi, slug, data);

describe('a question in other words', () => {
  const synonyms = [
    ['千伏', 'kv'],
    ['农发行', '农业发展银行'],
  ];

  it.each([
    ['220kv', ['220kv', '220千伏', '220 kv']],
    ['220 千伏变电站', ['220 千伏变电站', '220 kv变电站', '220  kv变电站']],
    ['农发行贷款', ['农发行贷款', '农业发展银行贷款']],
    ['100kva', ['100kva']],
    ['tkv', ['tkv']],
    ['kv2', ['kv2']],
  ])('%s', (text, texts) => expect(expand(text, synonyms)).toEqual(texts));

  it('is never asked in more than six ways', () => {
    const many = Array.from({ length: 50 }, (_, i) => ['甲乙', `别名${i}`]);
    expect(expand('甲乙丙', many)).toHaveLength(6);
  });

  it('takes what staff wrote as it is written', () => {
    expect(expand('甲(乙', [['甲(乙', '$&.*']])).toEqual(['甲(乙', '$&.*']);
    expect(expand('c++', [['c++', '.*']])).toEqual(['c++', '.*']);
  });
});

test('abbreviations and units find what is written out, and the other way round', async () => {
  await publish('written-out', { title: '农业发展银行支持农村公路', summary: '全长12公里' });
  await publish('abbreviated', { title: '农发行到镇上调研', summary: '走了 30km 的路' });
  await publish('substation', { title: '220千伏变电站开工' });
  await publish('metering', { title: '新建35 kV线路和10kV线路' });
  for (const q of ['农发行', '农业发展银行', '农發行', '农发行 农村公路']) {
    expect(await found(cms.http, q)).toContain('article/written-out');
  }
  expect(await found(cms.http, '农业发展银行')).toContain('article/abbreviated');
  for (const q of ['220kV', '２２０kV', '220 kv', '220KV变电站', '220千伏']) {
    expect((await found(cms.http, q))[0]).toBe('article/substation');
  }
  for (const q of ['35千伏', '35kv', '10千伏线路', '10 KV']) {
    expect((await found(cms.http, q))[0]).toBe('article/metering');
  }
  expect(await found(cms.http, '12km')).toContain('article/written-out');
  expect(await found(cms.http, '30千米')).toContain('article/abbreviated');
});

test('what was found by another word is marked', async () => {
  const { body } = await cms.http.get('/api/search').query({ q: '２２０kV' });
  const [hit] = body.data as { title: { text: string; match: boolean }[] }[];
  expect(hit?.title.filter(({ match }) => match).map(({ text }) => text)).toContain('220千伏');
});

test('suggestions know them too', async () => {
  const { body } = await cms.http.get('/api/search/suggest').query({ q: '农发行' });
  expect((body.data as { slug: string }[]).map(({ slug }) => slug)).toContain('written-out');
});

test('a town’s own words count from the moment they are saved, and no longer when they are removed', async () => {
  await publish('festival', { title: '后土庙古会日程' });
  const synonyms = content(cms.strapi, 'search-synonym');
  const find = () => found(cms.http, '逛会');
  expect(await find()).not.toContain('article/festival');
  const { documentId } = await synonyms.create({ data: { term: '逛会', meaning: '古会' } });
  expect(await find()).toContain('article/festival');
  await synonyms.delete({ documentId });
  expect(await find()).not.toContain('article/festival');
});

test.each([
  [{ term: '会', meaning: '古会' }, 'term'],
  [{ term: '逛会', meaning: '古 会' }, 'meaning'],
  [{ term: 'KV', meaning: 'kv' }, 'meaning'],
])('%j is told at its field', async (data, field) => {
  const refused = content(cms.strapi, 'search-synonym').create({ data });
  await expect(refused).rejects.toMatchObject({
    details: { errors: [{ path: [field], message: expect.stringMatching(/\p{Script=Han}/u) }] },
  });
});

test('nobody outside reads the table', async () => {
  expect((await cms.http.get('/api/search-synonyms')).status).toBe(404);
});
