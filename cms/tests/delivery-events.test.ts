import type { Modules, UID } from '@strapi/strapi';
import type { ChangeEvent } from '@township/rules/delivery';
import { bootCms, type Cms } from './harness';
import { loggedEvents } from './harness/delivery';

const ADMIN = { email: 'admin@example.com', password: 'Shili-Mima-1' };

type Fields = Record<string, unknown>;

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms({
    env: {
      SEED_MODE: 'empty',
      TOWN_CONTENT: '../tests/fixtures/content/shili',
      FIRST_ADMIN_EMAIL: ADMIN.email,
      FIRST_ADMIN_PASSWORD: ADMIN.password,
    },
  });
});
afterAll(() => cms.stop());
beforeEach(() => forget());

const LOG = 'change_log';
const forget = async () => void (await cms.strapi.db.connection(LOG).delete());
const documents = (type: string): Modules.Documents.ServiceInstance<UID.ContentType> =>
  cms.strapi.documents(`api::${type}.${type}` as UID.ContentType);

/** What the log holds, oldest first. */
const events = (): Promise<ChangeEvent[]> => loggedEvents(cms.strapi);

/** The events' actions since the last call. */
async function actions(): Promise<string[]> {
  const list = await events();
  await forget();
  return list.map(({ type, action, slug }) => `${type} ${action} ${slug}`);
}

const article = (slug: string): Fields => ({
  title: `文章 ${slug}`,
  slug,
  summary: '示例数据',
  body: '<p>正文</p>',
  source: '示例数据',
  displayDate: '2024-03-01T00:00:00.000Z',
});

const idOf = async (type: string, slug: string): Promise<string> =>
  (await documents(type).findFirst({ filters: { slug } }))!.documentId;

test('an article tells of what readers see, and of no draft', async () => {
  const articles = documents('article');
  const { documentId } = await articles.create({ data: article('liu') });
  await articles.update({ documentId, data: { title: '草稿' } as Fields });
  expect(await actions()).toEqual([]);

  await articles.publish({ documentId });
  expect(await actions()).toEqual(['article publish liu']);
  await articles.update({ documentId, data: { title: '又一稿' } as Fields });
  await articles.discardDraft({ documentId });
  expect(await actions()).toEqual([]);
  await articles.update({ documentId, data: { title: '直接发布' } as Fields, status: 'published' });
  expect(await actions()).toEqual(['article publish liu']);

  await articles.unpublish({ documentId });
  expect(await actions()).toEqual(['article unpublish liu']);
  await articles.unpublish({ documentId });
  await articles.clone({ documentId, data: { slug: 'liu-2' } as Fields });
  await articles.delete({ documentId });
  expect(await actions()).toEqual([]);

  const direct = await articles.create({ data: article('qi'), status: 'published' });
  await articles.delete({ documentId: direct.documentId });
  expect(await actions()).toEqual(['article publish qi', 'article delete qi']);
});

test('an event names the former slug and the relations before and after', async () => {
  const articles = documents('article');
  const villages = [await idOf('village', 'jiacun'), await idOf('village', 'yicun')];
  const column = await idOf('column', 'yaowen');
  const { documentId } = await articles.create({
    data: { ...article('ba'), column, villages: [villages[0]] },
    status: 'published',
  });
  await articles.update({
    documentId,
    data: { slug: 'jiu', villages: { set: [villages[1]] } } as Fields,
    status: 'published',
  });
  const [first, second] = await events();
  expect(first).toMatchObject({ type: 'article', documentId, slug: 'ba', previousSlug: null });
  expect(first!.related).toEqual([
    { type: 'column', slug: 'yaowen' },
    { type: 'village', slug: 'jiacun' },
  ]);
  expect(second).toMatchObject({ action: 'publish', slug: 'jiu', previousSlug: 'ba' });
  expect(second!.related).toEqual([
    { type: 'column', slug: 'yaowen' },
    { type: 'village', slug: 'jiacun' },
    { type: 'village', slug: 'yicun' },
  ]);
  await articles.delete({ documentId });
});

test('a village names the published articles that point to it, and no draft', async () => {
  const documentId = await idOf('village', 'yicun');
  await documents('article').create({ data: { ...article('cao'), villages: [documentId] } });
  await documents('village').publish({ documentId });
  const [event] = await events();
  const slugs = event!.related.filter(({ type }) => type === 'article').map(({ slug }) => slug);
  expect(slugs.sort()).toEqual(['dier', 'disan', 'diyi']);
  expect(event!.related).toContainEqual({ type: 'honor', slug: 'shili-rongyu' });
});

test('a type without drafts tells of create, update and delete; the town has no slug', async () => {
  const columns = documents('column');
  const data: Fields = { name: '新栏目', slug: 'xin', kind: 'news' };
  const { documentId } = await columns.create({ data });
  await columns.update({ documentId, data: { slug: 'xinlanmu' } as Fields });
  expect((await events())[1]).toMatchObject({ previousSlug: 'xin' });
  await columns.delete({ documentId });
  const town = await documents('town').findFirst();
  await documents('town').publish({ documentId: town!.documentId });
  expect(await actions()).toEqual([
    'column create xin',
    'column update xinlanmu',
    'column delete xinlanmu',
    'town publish null',
  ]);
});

test('a change without its event is undone, and an event without its change', async () => {
  const articles = documents('article');
  const { documentId } = await articles.create({ data: article('yuan') });
  const published = () => articles.findOne({ documentId, status: 'published' });

  const rename = (from: string, to: string) =>
    cms.strapi.db.connection.schema.renameTable(from, to);
  await rename(LOG, 'away');
  try {
    const message: unknown = expect.stringContaining(LOG);
    await expect(articles.publish({ documentId })).rejects.toMatchObject({ message });
  } finally {
    await rename('away', LOG);
  }
  expect(await published()).toBeNull();

  const failure = cms.strapi.db.transaction(async () => {
    await articles.publish({ documentId });
    throw new Error('changed my mind');
  });
  await expect(failure).rejects.toThrow('changed my mind');
  expect(await published()).toBeNull();
  expect(await events()).toEqual([]);
});

describe('the admin', () => {
  const MODEL = '/content-manager/collection-types/api::article.article';
  let authorization: string;
  let inColumn: Fields;

  beforeAll(async () => {
    const { body } = await cms.http.post('/admin/login').send(ADMIN).expect(200);
    authorization = `Bearer ${body.data.token}`;
    const column = await documents('column').create({ data: { name: '要闻', kind: 'news' } });
    inColumn = { column: column.documentId };
  });
  const post = (path: string, body: object) =>
    cms.http.post(path).set('authorization', authorization).send(body);

  test('tells of bulk publish, unpublish and delete', async () => {
    const documentIds: string[] = [];
    for (const slug of ['yi', 'er', 'san']) {
      const created = await post(MODEL, { ...article(slug), ...inColumn }).expect(201);
      documentIds.push(created.body.data.documentId);
    }
    expect(await actions()).toEqual([]);
    await post(`${MODEL}/actions/bulkPublish`, { documentIds }).expect(200);
    expect((await actions()).sort()).toEqual([
      'article publish er',
      'article publish san',
      'article publish yi',
    ]);
    const two = { documentIds: documentIds.slice(0, 2) };
    await post(`${MODEL}/actions/bulkUnpublish`, two).expect(200);
    expect((await actions()).sort()).toEqual(['article unpublish er', 'article unpublish yi']);
    await post(`${MODEL}/actions/bulkDelete`, { documentIds }).expect(200);
    expect(await actions()).toEqual(['article delete san']);
  });

  test('tells of publish, unpublish and delete', async () => {
    const created = await post(`${MODEL}/actions/publish`, {
      ...article('dan'),
      ...inColumn,
    }).expect(200);
    const { documentId } = created.body.data;
    await post(`${MODEL}/${documentId}/actions/unpublish`, {}).expect(200);
    await post(`${MODEL}/${documentId}/actions/publish`, {}).expect(200);
    await cms.http.delete(`${MODEL}/${documentId}`).set('authorization', authorization).expect(200);
    expect(await actions()).toEqual([
      'article publish dan',
      'article unpublish dan',
      'article publish dan',
      'article delete dan',
    ]);
  });

  test('tells of a changed and a deleted file, and of what shows it', async () => {
    const file = await cms.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { name: 'village.png' } });
    await post(`/upload?id=${file.id}`, {
      fileInfo: { name: 'village.png', alternativeText: '换了说明', caption: '' },
    }).expect(200);
    const [event] = await events();
    expect(event).toMatchObject({
      type: 'media',
      action: 'update',
      slug: null,
      related: [{ type: 'village', slug: 'jiacun' }],
    });
    await forget();
    await post('/upload/actions/bulk-delete?confirm=true', { fileIds: [file.id] }).expect(200);
    expect(await actions()).toEqual(['media delete null']);
  });

  test('tells of the articles whose text shows a replaced or deleted picture, and of no draft', async () => {
    const upload = (path: string) =>
      cms.http
        .post(path)
        .set('authorization', authorization)
        .attach('files', Buffer.from('%PDF-1.4 %%EOF'), '表.pdf');
    const [file] = (await upload('/upload').expect(201)).body;
    const body = `<p><a href="${file.url}">表</a></p>`;
    await documents('article').create({
      data: { ...article('you-tu'), body },
      status: 'published',
    });
    await documents('article').create({ data: { ...article('cao-gao'), body } });
    const related = [{ type: 'article', slug: 'you-tu' }];
    await forget();
    await upload(`/upload?id=${file.id}&confirm=true`).expect(200);
    expect(await events()).toMatchObject([{ type: 'media', action: 'update', related }]);
    await forget();
    await post('/upload/actions/bulk-delete?confirm=true', { fileIds: [file.id] }).expect(200);
    expect(await events()).toMatchObject([{ type: 'media', action: 'delete', related }]);
  });
});
