import { createCms, sync, type Cms as Client, type Mirrored } from '@township/client';
import { WITHDRAWAL_KINDS, type WithdrawalKind } from '@township/rules/review/round';
import { compiled } from './harness/paths';
import type * as pageViews from '../src/features/page-views';
import type * as feature from '../src/features/withdrawal';
import { articleData, bootCms, content, publishArticle, type Cms } from './harness';
import { until } from './harness/web-origin';

const TEXT = '正文里的原话';
const REASON = '数字有误';

const { pageViewCounter } = compiled<typeof pageViews>('src/features/page-views');

let cms: Cms;
let client: Client;
let withdraw: typeof feature.withdraw;
/** Of each kind, an article that was published and taken back. */
const ids = {} as Record<WithdrawalKind, string>;
let villageId: string;
let newId: string;

const articles = () => content(cms.strapi, 'article');
const slugOf = (kind: WithdrawalKind) => `che-${kind}`;
const publish = async (data: object) =>
  (await articles().create({ data: articleData(data), status: 'published' })).documentId;

beforeAll(async () => {
  cms = await bootCms();
  client = createCms({ baseUrl: cms.url, retries: 0 });
  ({ withdraw } = compiled<typeof feature>('src/features/withdrawal'));
  const village = await content(cms.strapi, 'village').create({
    data: { name: '苹果村', slug: 'pingguo', code: '140824103200', summary: '村' },
    status: 'published',
  });
  villageId = village.documentId;
  newId = await publish({ slug: 'xin', title: '新办法' });
  for (const kind of WITHDRAWAL_KINDS) {
    ids[kind] = await publish({
      slug: slugOf(kind),
      title: `老办法${kind}`,
      summary: TEXT,
      body: `<p>${TEXT}</p>`,
      villages: [villageId],
    });
    // A draft that nobody has approved.
    await articles().update({ documentId: ids[kind], data: { title: '没审过的标题' } });
    await withdraw(cms.strapi, 'api::article.article', ids[kind], {
      kind,
      reason: REASON,
      replacedBy: kind === 'replaced' ? newId : null,
    });
  }
});
afterAll(() => cms.stop());

const get = (path: string) => cms.http.get(path).redirects(0);
const changesOf = async (documentId: string) => {
  const { changes, cursor } = await client.changes();
  expect([changes, cursor]).toEqual([[], expect.any(String)]);
  const [epoch = ''] = cursor.split('.');
  const rows = await cms.strapi.db.connection('change_log').orderBy('sequence');
  const first = `${epoch}.${rows[0].sequence}.${rows[0].event_id}`;
  const page = await client.changes({ cursor: first, limit: 500 });
  return page.changes.filter((change) => change.documentId === documentId);
};

/** What readers get at each door: true where they are given the text, or the article among others. */
const DOORS: Record<string, (kind: WithdrawalKind) => Promise<boolean>> = {
  'alone, by slug': async (kind) =>
    (await get(`/api/articles/${slugOf(kind)}`)).text.includes(TEXT),
  'alone, by documentId': async (kind) =>
    (await get(`/api/articles/${ids[kind]}`)).text.includes(TEXT),
  'in the list': async (kind) =>
    (await client.articles.list({ pageSize: 100 })).items.some(({ slug }) => slug === slugOf(kind)),
  'in lists of the site': async (kind) =>
    (await client.articles.list({ pageSize: 100, withdrawn: false })).items.some(
      ({ slug }) => slug === slugOf(kind),
    ),
  'of a village': async (kind) =>
    (await client.articles.list({ village: 'pingguo', withdrawn: false })).items.some(
      ({ slug }) => slug === slugOf(kind),
    ),
  counted: async () => (await client.articleCounts('village')).some(({ articles: n }) => n > 0),
  searched: async (kind) =>
    (await get(`/api/search?q=${encodeURI(`老办法${kind}`)}`)).text.includes(slugOf(kind)),
  suggested: async (kind) =>
    (await get(`/api/search/suggest?q=${encodeURI('老办法')}`)).text.includes(slugOf(kind)),
  downloaded: async (kind) => (await get('/api/data/articles.ndjson')).text.includes(slugOf(kind)),
  'counted as read': async (kind) =>
    (await pageViewCounter(cms.strapi).record(slugOf(kind), null)) !== null,
};
const WITHDRAWN_STAYS = [
  'alone, by slug',
  'alone, by documentId',
  'in the list',
  'downloaded',
  'counted as read',
];

describe.each(WITHDRAWAL_KINDS)('%s', (kind) => {
  test.each(Object.keys(DOORS))('%s', async (door) => {
    const isSeen = await DOORS[door]!(kind);
    const stays = kind === 'withdrawn' && WITHDRAWN_STAYS.includes(door);
    expect(isSeen).toBe(stays);
  });

  test('no door has a word of the draft', async () => {
    for (const path of [slugOf(kind), ids[kind]]) {
      expect((await get(`/api/articles/${path}`)).text).not.toContain('没审过');
    }
    expect((await get('/api/articles?pagination[pageSize]=100')).text).not.toContain('没审过');
    const draft = await articles().findOne({ documentId: ids[kind] });
    expect(draft).toMatchObject({ title: '没审过的标题', withdrawalKind: kind });
  });

  test('copies are told, and to what it leads', async () => {
    const last = (await changesOf(ids[kind])).at(-1);
    expect(last).toMatchObject({ action: kind === 'withdrawn' ? 'upsert' : 'withdrawn' });
    const leadsTo = kind === 'replaced' ? { documentId: newId, slug: 'xin' } : null;
    expect(last?.replacedBy ?? null).toEqual(leadsTo);
  });

  test('it is a version, and the log says who', async () => {
    const versions = await cms.strapi.db
      .connection('document_versions')
      .where({ document_id: ids[kind] })
      .orderBy('id', 'desc');
    expect(versions[0].action).toBe('update');
  });
});

test('what is not taken back stands behind the same doors', async () => {
  const search = await get(`/api/search?q=${encodeURI('新办法')}`);
  const list = await client.articles.list({ withdrawn: false });
  const file = await get('/api/data/articles.ndjson');
  expect(search.text).toContain('"xin"');
  expect(list.items.map(({ slug }) => slug)).toContain('xin');
  expect(file.text).toContain('"xin"');
});

test('what each kind says where it stood', async () => {
  expect(await client.articles.bySlug(slugOf('withdrawn'))).toMatchObject({
    withdrawalReason: REASON,
    body: `<p>${TEXT}</p>`,
  });
  const replaced = await get(`/api/articles/${slugOf('replaced')}`);
  expect([replaced.status, replaced.headers.location, replaced.body.meta]).toEqual([
    308,
    '/api/articles/xin',
    { slug: 'xin', code: 'replaced' },
  ]);
  expect((await client.articles.bySlug(slugOf('replaced')))?.slug).toBe('xin');
  const codes = async (path: string) => {
    const { status, body } = await get(`/api/articles/${path}`);
    return [status, body.error.code, body.error.details.reason];
  };
  expect(await codes(ids.replaced)).toEqual([410, 'replaced', REASON]);
  expect(await codes(slugOf('gone'))).toEqual([410, 'gone', REASON]);
  expect(await codes(slugOf('published-in-error'))).toEqual([410, 'published-in-error', REASON]);
  expect(await client.articles.find(slugOf('published-in-error'))).toMatchObject({
    record: null,
    gone: { code: 'published-in-error', details: { reason: REASON } },
  });
  expect(await client.articles.find('nie-da')).toMatchObject({
    record: null,
    gone: { code: 'not-found' },
  });
});

test('a mirror lets go what was replaced, and keeps what replaces it', async () => {
  const kept = new Map<string, Mirrored>();
  let cursor: string | null = null;
  const store = {
    cursor: async () => cursor,
    clear: async () => kept.clear(),
    apply: async (step: { put: Mirrored[]; remove: { documentId: string }[]; cursor?: string }) => {
      step.put.forEach((one) => kept.set(one.documentId, one));
      step.remove.forEach(({ documentId }) => kept.delete(documentId));
      cursor = step.cursor ?? cursor;
    },
    holding: async () => [],
    stamps: async () => [],
  };
  const first = await publish({ slug: 'jing-xiang' });
  await sync(client, store);
  expect(kept.has(first)).toBe(true);
  await withdraw(cms.strapi, 'api::article.article', first, {
    kind: 'replaced',
    reason: REASON,
    replacedBy: newId,
  });
  await sync(client, store);
  expect([kept.has(first), kept.has(newId)]).toEqual([false, true]);
  const digests = await client.digests();
  const total = [...kept.values()].filter(({ type }) => type === 'article').length;
  expect(digests.find(({ type }) => type === 'article')?.records).toBe(total);
});

describe('what replaces an article', () => {
  const problems = async (write: Promise<unknown>): Promise<string> =>
    write.then(
      () => '',
      (error: Error) => error.message,
    );
  const replace = (documentId: string, replacedBy: string) =>
    withdraw(cms.strapi, 'api::article.article', documentId, {
      kind: 'replaced',
      reason: REASON,
      replacedBy,
    });

  test('is another one, published, and does not lead back; chains are followed to their end', async () => {
    const [one, two, three] = [
      await publish({ slug: 'lian-1', title: '第一版' }),
      await publish({ slug: 'lian-2', title: '第二版' }),
      await publish({ slug: 'lian-3', title: '第三版' }),
    ];
    expect(await problems(replace(one!, one!))).toBe('不能由它自己代替');
    await replace(one!, two!);
    await replace(two!, three!);
    expect((await get('/api/articles/lian-1')).headers.location).toBe('/api/articles/lian-3');
    expect(await problems(replace(three!, one!))).toBe('“第一版”又会转回本文，读者永远到不了');
    // By hand too, and in a draft.
    const byHand = articles().update({
      documentId: three!,
      data: {
        withdrawnAt: '2026-01-01T00:00:00.000Z',
        withdrawalKind: 'replaced',
        replacedBy: one,
      },
    });
    expect(await problems(byHand)).toContain('又会转回本文');
    // The end is published anew: as a new row, and still found.
    await articles().update({
      documentId: three!,
      data: { title: '第三版改' },
      status: 'published',
    });
    expect((await get('/api/articles/lian-1')).headers.location).toBe('/api/articles/lian-3');
    await articles().unpublish({ documentId: three! });
    const gone = await get('/api/articles/lian-1');
    expect([gone.status, gone.body.error.code]).toEqual([410, 'replaced']);
    await articles().publish({ documentId: three! });
    expect((await get('/api/articles/lian-1')).headers.location).toBe('/api/articles/lian-3');
  });

  test('is public', async () => {
    const draft = (await articles().create({ data: articleData({ slug: 'gao' }) })).documentId;
    const first = await publish({ slug: 'wu-chu' });
    expect(await problems(replace(first, draft))).toBe('代替的文章现在不公开，请先发布它');
    expect((await get('/api/articles/wu-chu')).status).toBe(200);
  });

  test('is asked for, and nothing else than a replacement has one', async () => {
    const at = { withdrawnAt: '2026-01-01T00:00:00.000Z', withdrawalReason: REASON };
    const write = (data: object) =>
      problems(articles().create({ data: articleData({ ...at, ...data }), status: 'published' }));
    expect(await write({ withdrawalKind: 'replaced' })).toBe('请选择由哪一篇文章代替');
    expect(await write({ withdrawalKind: 'gone', replacedBy: newId })).toContain('由另一条代替');
    expect(await write({ withdrawalKind: 'gone', withdrawnAt: null, withdrawalReason: null })).toBe(
      '选了撤回方式，也请填写撤回时间',
    );
  });
});

test('at a time to come: until then it is read, from then on it is gone, told once, and comes back by an edit', async () => {
  const documentId = await publish({
    slug: 'dao-qi',
    title: '到期公告',
    withdrawnAt: new Date(Date.now() + 3_000).toISOString(),
    withdrawalKind: 'gone',
  });
  expect((await get('/api/articles/dao-qi')).status).toBe(200);
  const actions = async () => (await changesOf(documentId)).map(({ action }) => action);
  await until('the log tells', async () => (await actions()).includes('withdrawn'));
  expect((await get('/api/articles/dao-qi')).status).toBe(410);
  await publishArticle(cms.strapi, 'bie-de');
  expect((await actions()).filter((action) => action === 'withdrawn')).toHaveLength(1);
  await articles().update({
    documentId,
    data: { withdrawnAt: null, withdrawalKind: null },
    status: 'published',
  });
  expect((await get('/api/articles/dao-qi')).status).toBe(200);
  expect((await actions()).at(-1)).toBe('upsert');
});

test('other types are unpublished', async () => {
  await expect(
    withdraw(cms.strapi, 'api::village.village', villageId, { kind: 'replaced', reason: REASON }),
  ).rejects.toThrow('只能取消发布');
  await withdraw(cms.strapi, 'api::village.village', villageId, { kind: 'gone', reason: REASON });
  expect((await get('/api/villages/pingguo')).body.error.code).toBe('withdrawn');
});
