import { content } from '../harness';
import { addColumn } from '../harness/editing';
import { versioned, versionsTable } from './support';

const PHONE = '0359-5561234';

const room = versioned();
const { cms, articles, write, path, get, versions, restore } = room;

describe('a version is put back', () => {
  test('as a new draft; what is published stays', async () => {
    const changeNotes = [{ changedAt: '2026-01-03T00:00:00.000Z', note: '改正电话' }];
    const documentId = await write({ author: '张三', column: room.columnId, changeNotes });
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
      column: { documentId: room.columnId },
      changeNotes,
    });
    const live = await articles().findOne({ documentId, status: 'published' });
    expect(live).toMatchObject({ title: '新题', author: null });
    const [newest] = await versions(documentId);
    expect(newest).toMatchObject({ action: 'update', restored: old!.id });
  });

  test('or some of its fields alone', async () => {
    const documentId = await write({ author: '张三' });
    const [old] = await versions(documentId);
    await articles().update({ documentId, data: { title: '新题', author: '李四' } });
    await restore(documentId, old!.id, { fields: ['author'] }).expect(200);
    expect(await articles().findOne({ documentId })).toMatchObject({
      title: '新题',
      author: '张三',
    });
  });

  test('without what it points to and is there no more, which is named', async () => {
    const gone = await addColumn(cms, '旧栏目');
    const documentId = await write({ column: gone });
    const [old] = await versions(documentId);
    await articles().update({ documentId, data: { column: room.columnId } });
    await content(cms.strapi, 'column').delete({ documentId: gone });
    const answer = await restore(documentId, old!.id);
    expect(answer.body.data).toEqual({ lost: ['旧栏目'], dropped: [] });
  });

  test('across a change of the form: what has no place today is named, and today’s stays', async () => {
    const documentId = await write();
    const table = versionsTable();
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
    const documentId = await write({ source: '镇政府' });
    const table = versionsTable();
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
    const documentId = await write({ source: PHONE });
    const [made] = await versions(documentId);
    for (const address of [path(documentId), path(documentId, `/${made!.id}`)]) {
      const answer = await get(address, token);
      expect(answer.status).toBe(status);
      expect(answer.text).not.toContain(PHONE);
    }
    expect((await restore(documentId, made!.id, {}, token)).status).toBe(status);
  });

  test('change an entry may put it back; who may look at it may look', async () => {
    const documentId = await write();
    const [made] = await versions(documentId);
    expect((await restore(documentId, made!.id, {}, room.writer)).status).toBe(200);
    const [column] = await versions(room.columnId, 'column');
    expect((await get(path(room.columnId, '', 'column'), room.writer)).status).toBe(200);
    const back = await cms.http
      .post(path(room.columnId, `/${column!.id}/restore`, 'column'))
      .set('Authorization', room.writer);
    expect([back.status, back.body.error.message]).toEqual([403, '您没有做这件事的权限。']);
  });

  test('a version is found under its own entry alone, and types without versions have none', async () => {
    const [one, other] = [await write(), await write()];
    const [made] = await versions(one);
    expect((await get(path(other, `/${made!.id}`))).status).toBe(404);
    expect((await restore(other, made!.id)).status).toBe(404);
    for (const type of ['correction', 'nothing']) {
      expect((await get(path('anything', '', type))).status).toBe(404);
    }
    expect((await get('/portal/versions/admin::user/1')).status).toBe(404);
  });

  test.each([{ fields: 'title' }, { fields: [] }, { fields: [1] }])(
    'a choice of fields that is none is refused: %j',
    async (body) => {
      const documentId = await write();
      const [made] = await versions(documentId);
      const answer = await restore(documentId, made!.id, body);
      expect([answer.status, answer.body.error.message]).toEqual([400, '请选择要恢复的字段']);
    },
  );
});
