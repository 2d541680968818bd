import type { Core } from '@strapi/strapi';
import { articleData } from '../harness';
import { entryPath } from '../harness/editing';
import { versioned, versionsTable, type Listed } from './support';

const room = versioned();
const { cms, articles, write, save, path, get, versions, shown, actionsOf } = room;

describe('every write leaves a version', () => {
  test('whatever it does, with what stood there, the newest first', async () => {
    const documentId = await write();
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
      .post(entryPath())
      .set('Authorization', room.writer)
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
    const documentId = await write();
    const entry = entryPath(documentId);
    await cms.http
      .post(`${entry}/actions/publish`)
      .set('Authorization', room.admin)
      .set('If-Match', `"${await room.opened(documentId)}"`)
      .send(articleData({ title: '直接发布', slug: 'zhijie', column: room.columnId }))
      .expect(200);
    expect(await actionsOf(documentId)).toEqual(['create', 'publish']);
  });

  test('a save that changes nothing leaves none, and a save that is refused none', async () => {
    const documentId = await write();
    await save(documentId, { title: '翟店镇召开工作会议' });
    const refused = await save(documentId, { title: '长'.repeat(121) });
    expect(refused.status).toBe(400);
    expect(await actionsOf(documentId)).toEqual(['create']);
  });

  test('a clone has versions of its own, and so have types without drafts', async () => {
    const documentId = await write();
    const { entries } = await articles().clone({ documentId, data: { slug: 'fuben' } });
    expect(await actionsOf(entries[0]!.documentId)).toEqual(['clone']);
    expect(await actionsOf(documentId)).toEqual(['create']);
    expect((await versions(room.columnId, 'column')).map(({ action }) => action)).toEqual([
      'create',
    ]);
  });

  test('what stood there before versions were kept comes before the first', async () => {
    const documentId = await write({ author: '张三' });
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
    const documentId = await write({ author: '张三' });
    await cms.strapi.db.connection('document_versions').where({ document_id: documentId }).delete();
    const made = await cms.strapi.db.transaction(async () => {
      await articles().update({ documentId, data: { author: '李四' } });
      await articles().publish({ documentId });
      const other = await write();
      await articles().publish({ documentId: other });
      return other;
    });
    expect(await actionsOf(documentId)).toEqual(['update', 'publish']);
    const [, first] = await versions(documentId);
    expect((await shown(documentId, first!.id)).content.author).toBe('张三');
    expect(await actionsOf(made)).toEqual(['publish']);
  });

  test('with what it points to, by name, and its parts in their order', async () => {
    const documentId = await write({
      column: room.columnId,
      changeNotes: [
        { changedAt: '2026-01-03T00:00:00.000Z', note: '改正电话' },
        { changedAt: '2026-01-04T00:00:00.000Z', note: '补充数字' },
      ],
    });
    const [newest] = await versions(documentId);
    expect((await shown(documentId, newest!.id)).content).toMatchObject({
      column: { documentId: room.columnId, label: '要闻' },
      changeNotes: [{ note: '改正电话' }, { note: '补充数字' }],
    });
  });
});

test('a long history is read page by page', async () => {
  const documentId = await write();
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
  const table = versionsTable();
  const sentence = (number: number) =>
    `<p>第${number}件事，${(number * 7919) % 10_007}人参加。</p>`;
  const body = Array.from({ length: 300 }, (_, number) => sentence(number)).join('');
  const documentId = await write({ body });
  await articles().update({
    documentId,
    data: { body: body.replace('第150件事', '第一百五十件事') },
  });
  const key = { uid: 'api::article.article', documentId };
  const sizes = (await table.page(cms.strapi.db.connection, key, 5, null)).map(({ size }) => size);
  expect(sizes[0]).toBeLessThan(200);
  expect(sizes[1]).toBeGreaterThan(1_000);
});

test('a write that the database takes back leaves no version', async () => {
  const documentId = await write();
  const failing = (strapi: Core.Strapi) =>
    strapi.db.transaction(async () => {
      await articles().update({ documentId, data: { title: '不算' } });
      throw new Error('taken back');
    });
  await expect(failing(cms.strapi)).rejects.toThrow('taken back');
  expect(await actionsOf(documentId)).toEqual(['create']);
});
