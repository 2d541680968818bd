import type { Core } from '@strapi/strapi';
import type * as VersionsTable from '../src/features/versions/versions-table';
import type { Actor, WriteAction } from '../src/features/publication';
import { articleData, bootCms, content, signInAs, signInAsAdmin, type Cms } from './harness';
import { openedVersion } from './harness/admin';
import { compiled } from './harness/paths';

interface Listed {
  id: number;
  action: WriteAction;
  at: string;
  actor: Actor;
  restored: number | null;
}

const PHONE = '0359-5561234';

let cms: Cms;
let admin: string;
let writer: string;
let columnId: string;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signInAsAdmin(cms);
  writer = await signInAs(cms, 'editor');
  const column = await content(cms.strapi, 'column').create({
    data: { name: '要闻', slug: 'yaowen', kind: 'news' },
  });
  columnId = column.documentId;
}, 120_000);
afterAll(() => cms.stop());

const articles = () => content(cms.strapi, 'article');
let written = 0;
const write = (data: object = {}) =>
  articles().create({ data: articleData({ slug: `gao-${++written}`, ...data }) });

const path = (documentId: string, rest = '', type = 'article') =>
  `/portal/versions/api::${type}.${type}/${documentId}${rest}`;
const get = (address: string, token = admin) => cms.http.get(address).set('Authorization', token);
async function versions(documentId: string, type?: string): Promise<Listed[]> {
  const { body, status } = await get(path(documentId, '', type));
  expect(status).toBe(200);
  return body.data.versions;
}
const shown = async (documentId: string, id: number) =>
  (await get(path(documentId, `/${id}`))).body.data as { content: Record<string, unknown> };
const restore = (documentId: string, id: number, body: object = {}, token = admin) =>
  cms.http
    .post(path(documentId, `/${id}/restore`))
    .set('Authorization', token)
    .send(body);
const actionsOf = async (documentId: string) =>
  (await versions(documentId)).map(({ action }) => action).reverse();

async function save(documentId: string, data: object, token = admin) {
  const entry = `/content-manager/collection-types/api::article.article/${documentId}`;
  return cms.http
    .put(entry)
    .set('Authorization', token)
    .set('If-Match', `"${await openedVersion(cms, token, entry)}"`)
    .send(data);
}

describe('every write leaves a version', () => {
  test('whatever it does, with what stood there, the newest first', async () => {
    const { documentId } = await write();
    await articles().update({ documentId, data: { title: '第二稿' } });
    await articles().publish({ documentId });
    await articles().update({ documentId, data: { title: '第三稿' } });
    await articles().discardDraft({ documentId });
    await articles().unpublish({ documentId });
    await articles().delete({ documentId });
    expect(await actionsOf(documentId)).toEqual([
      'create',
      'update',
      'publish',
      'update',
      'discardDraft',
      'unpublish',
      'delete',
    ]);
    const listed = await versions(documentId);
    const titles = [];
    for (const { id } of listed) titles.push((await shown(documentId, id)).content.title);
    expect(titles).toEqual([
      '第二稿',
      '第二稿',
      '第二稿',
      '第三稿',
      '第二稿',
      '第二稿',
      '翟店镇召开工作会议',
    ]);
  });

  test('by whoever wrote it', async () => {
    const made = await cms.http
      .post('/content-manager/collection-types/api::article.article')
      .set('Authorization', writer)
      .send(articleData({ slug: 'xingao' }));
    const documentId: string = made.body.data.documentId;
    await save(documentId, { title: '改过的题目' });
    await articles().update({ documentId, data: { title: '程序改的题目' } });
    expect((await versions(documentId)).map(({ actor }) => actor)).toEqual([
      { kind: 'system', id: null, name: 'system' },
      { kind: 'person', id: expect.any(Number), name: '管理员' },
      { kind: 'person', id: expect.any(Number), name: '编辑' },
    ]);
  });

  test('what a publication saves and publishes at once is one', async () => {
    const { documentId } = await write();
    const entry = `/content-manager/collection-types/api::article.article/${documentId}`;
    await cms.http
      .post(`${entry}/actions/publish`)
      .set('Authorization', admin)
      .set('If-Match', `"${await openedVersion(cms, admin, entry)}"`)
      .send(articleData({ title: '直接发布', slug: 'zhijie', column: columnId }))
      .expect(200);
    expect(await actionsOf(documentId)).toEqual(['create', 'publish']);
  });

  test('a save that changes nothing leaves none, and a save that is refused none', async () => {
    const { documentId } = await write();
    await save(documentId, { title: '翟店镇召开工作会议' });
    const refused = await save(documentId, { title: '长'.repeat(121) });
    expect(refused.status).toBe(400);
    expect(await actionsOf(documentId)).toEqual(['create']);
  });

  test('a clone has versions of its own, and so have types without drafts', async () => {
    const { documentId } = await write();
    const { entries } = await articles().clone({ documentId, data: { slug: 'fuben' } });
    expect(await actionsOf(entries[0]!.documentId)).toEqual(['clone']);
    expect(await actionsOf(documentId)).toEqual(['create']);
    expect((await versions(columnId, 'column')).map(({ action }) => action)).toEqual(['create']);
  });

  test('what stood there before versions were kept comes before the first', async () => {
    const { documentId } = await write({ author: '张三' });
    await cms.strapi.db.connection('document_versions').where({ document_id: documentId }).delete();
    await save(documentId, { author: '李四' });
    const [newest, first] = await versions(documentId);
    expect([first, newest].map((one) => one!.actor.kind)).toEqual(['system', 'person']);
    expect(Date.parse(first!.at)).toBeLessThan(Date.parse(newest!.at));
    const authors = [];
    for (const { id } of [first!, newest!])
      authors.push((await shown(documentId, id)).content.author);
    expect(authors).toEqual(['张三', '李四']);
  });

  test('also where one transaction writes twice; what it has made itself had nothing before', async () => {
    const { documentId } = await write({ author: '张三' });
    await cms.strapi.db.connection('document_versions').where({ document_id: documentId }).delete();
    const made = await cms.strapi.db.transaction(async () => {
      await articles().update({ documentId, data: { author: '李四' } });
      await articles().publish({ documentId });
      const { documentId: other } = await write();
      await articles().publish({ documentId: other });
      return other;
    });
    expect(await actionsOf(documentId)).toEqual(['update', 'publish']);
    const [, first] = await versions(documentId);
    expect((await shown(documentId, first!.id)).content.author).toBe('张三');
    expect(await actionsOf(made)).toEqual(['publish']);
  });

  test('with what it points to, by name, and its parts in their order', async () => {
    const { documentId } = await write({
      column: columnId,
      changeNotes: [
        { changedAt: '2026-01-03T00:00:00.000Z', note: '改正电话' },
        { changedAt: '2026-01-04T00:00:00.000Z', note: '补充数字' },
      ],
    });
    const [newest] = await versions(documentId);
    expect((await shown(documentId, newest!.id)).content).toMatchObject({
      column: { documentId: columnId, label: '要闻' },
      changeNotes: [{ note: '改正电话' }, { note: '补充数字' }],
    });
  });
});

test('a long history is read page by page', async () => {
  const { documentId } = await write();
  for (let number = 1; number <= 60; number += 1) {
    await articles().update({ documentId, data: { author: `第${number}人` } });
  }
  const first = (await get(path(documentId))).body.data;
  const second = (await get(path(documentId, `?before=${first.before}`))).body.data;
  expect([first.versions.length, second.versions.length, second.before]).toEqual([50, 11, null]);
  const ids = [...first.versions, ...second.versions].map(({ id }: Listed) => id);
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
});

test('a version takes hardly more than what is new in it', async () => {
  const table = compiled<typeof VersionsTable>(
    'src/features/versions/versions-table',
  ).versionsTable;
  const sentence = (number: number) =>
    `<p>第${number}件事，${(number * 7919) % 10_007}人参加。</p>`;
  const body = Array.from({ length: 300 }, (_, number) => sentence(number)).join('');
  const { documentId } = await write({ body });
  await articles().update({
    documentId,
    data: { body: body.replace('第150件事', '第一百五十件事') },
  });
  const key = { uid: 'api::article.article', documentId };
  const sizes = (await table.page(cms.strapi.db.connection, key, 5, null)).map(({ size }) => size);
  expect(sizes[0]).toBeLessThan(200);
  expect(sizes[1]).toBeGreaterThan(1_000);
});

describe('a version is put back', () => {
  test('as a new draft; what is published stays', async () => {
    const changeNotes = [{ changedAt: '2026-01-03T00:00:00.000Z', note: '改正电话' }];
    const { documentId } = await write({ author: '张三', column: columnId, changeNotes });
    const [old] = await versions(documentId);
    await articles().update({
      documentId,
      data: { title: '新题', author: null, column: null, changeNotes: [] },
    });
    await articles().publish({ documentId });
    const answer = await restore(documentId, old!.id);
    expect(answer.body.data).toEqual({ lost: [], dropped: [] });
    const draft = await cms.strapi.documents('api::article.article').findOne({
      documentId,
      populate: ['column', 'changeNotes'],
    });
    expect(draft).toMatchObject({
      title: '翟店镇召开工作会议',
      author: '张三',
      column: { documentId: columnId },
      changeNotes,
    });
    const live = await articles().findOne({ documentId, status: 'published' });
    expect(live).toMatchObject({ title: '新题', author: null });
    const [newest] = await versions(documentId);
    expect(newest).toMatchObject({ action: 'update', restored: old!.id });
  });

  test('or some of its fields alone', async () => {
    const { documentId } = await write({ author: '张三' });
    const [old] = await versions(documentId);
    await articles().update({ documentId, data: { title: '新题', author: '李四' } });
    await restore(documentId, old!.id, { fields: ['author'] }).expect(200);
    expect(await articles().findOne({ documentId })).toMatchObject({
      title: '新题',
      author: '张三',
    });
  });

  test('without what it points to and is there no more, which is named', async () => {
    const gone = await content(cms.strapi, 'column').create({
      data: { name: '旧栏目', slug: 'jiu', kind: 'news' },
    });
    const { documentId } = await write({ column: gone.documentId });
    const [old] = await versions(documentId);
    await articles().update({ documentId, data: { column: columnId } });
    await content(cms.strapi, 'column').delete({ documentId: gone.documentId });
    const answer = await restore(documentId, old!.id);
    expect(answer.body.data).toEqual({ lost: ['旧栏目'], dropped: [] });
  });

  test('across a change of the form: what has no place today is named, and today’s stays', async () => {
    const { documentId } = await write();
    const table = compiled<typeof VersionsTable>(
      'src/features/versions/versions-table',
    ).versionsTable;
    const key = { uid: 'api::article.article', documentId };
    await table.add(cms.strapi.db.connection, key, {
      action: 'update',
      at: new Date(),
      actor: { kind: 'system', id: null, name: 'system' },
      restored: null,
      hash: 'of-then',
      schemaHash: 'of-then',
      schema: JSON.stringify({
        title: { type: 'string' },
        subtitle: { type: 'string' },
        summary: { type: 'integer' },
      }),
      content: JSON.stringify({ title: '旧题', subtitle: '副题', summary: 7 }),
    });
    const [then] = await versions(documentId);
    const answer = await restore(documentId, then!.id);
    expect(answer.body.data).toEqual({ lost: [], dropped: ['subtitle', 'summary'] });
    expect(await articles().findOne({ documentId })).toMatchObject({
      title: '旧题',
      summary: '摘要',
    });
  });

  test('unless today’s rules refuse it: then nothing is written', async () => {
    const { documentId } = await write({ source: '镇政府' });
    const table = compiled<typeof VersionsTable>(
      'src/features/versions/versions-table',
    ).versionsTable;
    const [made] = await versions(documentId);
    const key = { uid: 'api::article.article', documentId };
    const whole = await table.find(cms.strapi.db.connection, key, made!.id);
    await table.add(cms.strapi.db.connection, key, {
      ...whole!,
      schemaHash: 'once',
      content: JSON.stringify({ ...JSON.parse(whole!.content), title: '长'.repeat(200) }),
    });
    const [wrong] = await versions(documentId);
    const answer = await restore(documentId, wrong!.id);
    expect(answer.status).toBe(400);
    expect(await articles().findOne({ documentId })).toMatchObject({ title: '翟店镇召开工作会议' });
  });
});

describe('who may', () => {
  test.each([
    ['nobody', '', 401],
    ['a visitor with a wrong token', 'Bearer wrong', 401],
  ])('%s sees no version', async (_, token, status) => {
    const { documentId } = await write({ source: PHONE });
    const [made] = await versions(documentId);
    for (const address of [path(documentId), path(documentId, `/${made!.id}`)]) {
      const answer = await get(address, token);
      expect(answer.status).toBe(status);
      expect(answer.text).not.toContain(PHONE);
    }
    expect((await restore(documentId, made!.id, {}, token)).status).toBe(status);
  });

  test('change an entry may put it back; who may look at it may look', async () => {
    const { documentId } = await write();
    const [made] = await versions(documentId);
    expect((await restore(documentId, made!.id, {}, writer)).status).toBe(200);
    const [column] = await versions(columnId, 'column');
    expect((await get(path(columnId, '', 'column'), writer)).status).toBe(200);
    const back = await cms.http
      .post(path(columnId, `/${column!.id}/restore`, 'column'))
      .set('Authorization', writer);
    expect([back.status, back.body.error.message]).toEqual([403, '您没有做这件事的权限。']);
  });

  test('a version is found under its own entry alone, and types without versions have none', async () => {
    const [one, other] = [await write(), await write()];
    const [made] = await versions(one.documentId);
    expect((await get(path(other.documentId, `/${made!.id}`))).status).toBe(404);
    expect((await restore(other.documentId, made!.id)).status).toBe(404);
    for (const type of ['correction', 'nothing']) {
      expect((await get(path('anything', '', type))).status).toBe(404);
    }
    expect((await get('/portal/versions/admin::user/1')).status).toBe(404);
  });

  test.each([{ fields: 'title' }, { fields: [] }, { fields: [1] }])(
    'a choice of fields that is none is refused: %j',
    async (body) => {
      const { documentId } = await write();
      const [made] = await versions(documentId);
      const answer = await restore(documentId, made!.id, body);
      expect([answer.status, answer.body.error.message]).toEqual([400, '请选择要恢复的字段']);
    },
  );
});

test('a write that the database takes back leaves no version', async () => {
  const { documentId } = await write();
  const failing = (strapi: Core.Strapi) =>
    strapi.db.transaction(async () => {
      await articles().update({ documentId, data: { title: '不算' } });
      throw new Error('taken back');
    });
  await expect(failing(cms.strapi)).rejects.toThrow('taken back');
  expect(await actionsOf(documentId)).toEqual(['create']);
});
