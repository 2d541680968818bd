import { dayInChina } from '@township/rules/china-day';
import type { ChangeEvent } from '@township/rules/delivery';
import {
  articleData,
  bootCms,
  content,
  createStartedDatabase,
  type Cms,
  type TestDatabase,
} from './harness';
import { waiting } from './harness/delivery';
import { until, WebOrigin } from './harness/web-origin';

/* Real time: a boundary a second ahead, a real site that is told of it. */

const SECRET = 'a-secret-of-the-test';
const HANDLED = { type: 'core', name: 'schedule', key: 'handledUntil' };

let database: TestDatabase;
let site: WebOrigin;
let cms: Cms;
const boot = () => bootCms({ database, env: { DELIVERY_SECRET: SECRET, WEB_ORIGINS: site.url } });
beforeAll(async () => {
  database = await createStartedDatabase('without-content');
  site = await new WebOrigin(SECRET).start();
  cms = await boot();
});
afterAll(async () => {
  await cms.stop();
  await site.stop();
  await database.drop();
});

const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();
/** Events of a document, its own publishing not among them. */
const toldOf = (documentId: string): ChangeEvent[] =>
  site.delivered.filter((event) => event.documentId === documentId && event.action === 'update');
const nothingWaits = async () => (await waiting(cms.strapi)) === 0;
const handled = async () => new Date(String(await cms.strapi.store.get(HANDLED))).getTime();
/** Resolves once a look has begun after this call. */
const anotherLook = async () => {
  const asked = Date.now();
  await until('the schedule has looked again', async () => (await handled()) > asked);
};

const putAlert = (data: object) =>
  content(cms.strapi, 'alert').create({
    data: { title: '停水', kind: 'notice', ...data },
    status: 'published',
  });

test('an alert’s start and its end are told, each once; a draft’s are not', async () => {
  await anotherLook();
  const { documentId } = await putAlert({ startsAt: fromNow(1_000), endsAt: fromNow(11_500) });
  const draft = await content(cms.strapi, 'alert').create({
    data: { title: '草稿', kind: 'notice', startsAt: fromNow(1_000) },
  });
  await until('the start is told', () => toldOf(documentId).length === 1);
  expect(toldOf(documentId)[0]).toMatchObject({
    type: 'alert',
    action: 'update',
    slug: null,
    previousSlug: null,
    related: [],
  });
  const { data } = (await cms.http.get('/api/alerts')).body;
  expect(data.map((alert: { documentId: string }) => alert.documentId)).toEqual([documentId]);
  await until('the end is told', () => toldOf(documentId).length === 2);
  expect((await cms.http.get('/api/alerts')).body.data).toEqual([]);
  await anotherLook();
  expect(toldOf(documentId)).toHaveLength(2);
  expect(toldOf(draft.documentId)).toEqual([]);
});

test('times that passed while the CMS was down are told when it is back, days by China’s clock', async () => {
  const { strapi } = cms;
  const create = (type: string, data: object) =>
    content(strapi, type).create({ data, status: 'published' });
  const village = await create('village', { name: '村', slug: 'cun', code: '140824103200' });
  const pinned = await create(
    'article',
    articleData({
      slug: 'zhiding',
      pinnedUntil: fromNow(-60_000),
      displayDate: '2020-01-01',
      villages: [village.documentId],
    }),
  );
  const unpinned = await create('article', articleData({ slug: 'putong' }));
  const day = (ms: number) => dayInChina(new Date(Date.now() + ms));
  const [yesterday, today, old] = [day(-86_400_000), day(0), '2020-01-01'];
  const honor = (slug: string, validUntil: string) =>
    create('honor', { title: slug, slug, level: 'county', holderKind: 'town', validUntil });
  const ended = await honor('daoqi', yesterday);
  const lasting = await honor('youxiao', today);
  const former = await honor('zaoyi-daoqi', old);
  const town = await create('town', {
    name: '镇',
    code: '140824103',
    summary: '摘要',
    greyPeriods: [{ startsOn: today, endsOn: today, reason: '公祭日' }],
  });
  await anotherLook();
  for (const { documentId } of [pinned, ended, town]) expect(toldOf(documentId)).toEqual([]);
  await cms.stop();

  cms = await boot();
  await cms.stop();
  for (const { documentId } of [pinned, ended, town]) expect(toldOf(documentId)).toEqual([]);

  // As if the CMS had been down for two days.
  cms = await bootCms({ database, env: { DELIVERY_SECRET: SECRET, WEB_ORIGINS: '' } });
  // The look at its start would write over it.
  await anotherLook();
  await cms.strapi.store.set({ ...HANDLED, value: fromNow(-2 * 86_400_000) });
  await cms.stop();
  cms = await boot();
  await until('all are told', () =>
    [pinned, ended, town].every(({ documentId }) => toldOf(documentId).length > 0),
  );
  await anotherLook();
  await until('nothing waits', nothingWaits);
  for (const { documentId } of [pinned, ended, town]) expect(toldOf(documentId)).toHaveLength(1);
  for (const { documentId } of [unpinned, lasting, former]) {
    expect(toldOf(documentId)).toEqual([]);
  }
  expect(toldOf(pinned.documentId)[0]).toMatchObject({
    slug: 'zhiding',
    related: [{ type: 'village', slug: 'cun' }],
  });
});

test('a clock that was put back does not stop the schedule', async () => {
  await cms.strapi.store.set({ ...HANDLED, value: fromNow(3_600_000) });
  await until('the schedule follows the clock', async () => (await handled()) <= Date.now());
  const { documentId } = await putAlert({ startsAt: fromNow(1_000) });
  await until('it is told', () => toldOf(documentId).length === 1);
});

test('an article is shown from its display date on, and listed until it is withdrawn: each told at its time', async () => {
  const { strapi, http } = cms;
  const dated = (ms: number) => articleData({ slug: 'jiang-lai', displayDate: fromNow(ms) });
  const ids = async (path: string): Promise<string[]> =>
    (await http.get(path)).body.data.map(({ documentId: id }: { documentId: string }) => id);
  const article = await content(strapi, 'article').create({
    data: { ...dated(9_000), title: '到时公布的消息' },
    status: 'published',
  });
  const { documentId } = article;
  await content(strapi, 'home-page').create({ data: { featured: [{ documentId }] } });
  const featured = async () =>
    (await http.get('/api/home-page')).body.data.featured.map(({ slug }: { slug: string }) => slug);
  const standsIn = async () => [
    (await http.get('/api/articles/jiang-lai')).status,
    (await ids('/api/articles')).includes(documentId),
    (await ids('/api/articles?filters[withdrawnAt][$null]=true')).includes(documentId),
    (await ids('/api/search?q=到时公布的消息')).includes(documentId),
    (await featured()).includes('jiang-lai'),
  ];
  const told = () => site.delivered.filter((event) => event.documentId === documentId);

  expect(await standsIn()).toEqual([404, false, false, false, false]);
  expect(told()).toEqual([]);
  expect((await http.get(`/api/articles/${documentId}`)).status).toBe(404);

  await until('it is told', () => told().length === 1);
  expect(told()[0]).toMatchObject({ type: 'article', slug: 'jiang-lai' });
  expect(await standsIn()).toEqual([200, true, true, true, true]);

  await content(strapi, 'article').update({
    documentId,
    data: { withdrawnAt: fromNow(9_000), withdrawalReason: '已过期' },
    status: 'published',
  });
  const { data } = (await http.get('/api/articles/jiang-lai')).body;
  expect(data).toMatchObject({ withdrawnAt: null, withdrawalReason: null });
  expect(await standsIn()).toEqual([200, true, true, true, true]);
  expect(await ids('/api/articles?filters[withdrawnAt][$notNull]=true')).not.toContain(documentId);

  await until('the withdrawal is told', () => toldOf(documentId).length === 2);
  expect((await http.get('/api/articles/jiang-lai')).body.data).toMatchObject({
    withdrawnAt: expect.any(String),
    withdrawalReason: '已过期',
  });
  // It keeps its page, and stands in lists for those who ask for withdrawn ones.
  expect(await standsIn()).toEqual([200, true, false, false, false]);
  expect(await ids('/api/articles?filters[withdrawnAt][$notNull]=true')).toContain(documentId);

  // Dated on again, it is gone like one that is unpublished.
  await content(strapi, 'article').update({
    documentId,
    data: { displayDate: fromNow(3_600_000), withdrawnAt: null, withdrawalReason: null },
    status: 'published',
  });
  await until('it is told', () => told().some(({ action }) => action === 'unpublish'));
  expect(await standsIn()).toEqual([410, false, false, false, false]);
});
