import type { UID } from '@strapi/strapi';
import { content } from '../harness';
import { addColumn } from '../harness/editing';
import { desks } from './support';

const room = desks();
const { cms, writeAs, whoReads } = room;

describe('several articles at once', () => {
  const ask = (token: string, body: object) =>
    cms.http.post('/portal/desk/articles/change').set('Authorization', token).send(body);
  const columnOf = async (documentId: string) => {
    const found = await cms.strapi
      .documents('api::article.article' as UID.ContentType)
      .findOne({ documentId, populate: ['column'] as never });
    return (found as unknown as { column: { name: string } | null }).column?.name ?? null;
  };
  let other: string;
  beforeAll(async () => {
    other = await addColumn(cms, '公示');
  });

  test('get a column, each by a write that leaves a version', async () => {
    const ids = [await writeAs(room.writer), await writeAs(room.writer, { column: null })];
    const { body } = await ask(room.writer, { documentIds: ids, field: 'column', target: other });
    expect(body.data).toEqual({ changed: 2, refused: [] });
    expect(await Promise.all(ids.map(columnOf))).toEqual(['公示', '公示']);
    const { body: kept } = await cms.http
      .get(`/portal/versions/api::article.article/${ids[0]}`)
      .set('Authorization', room.writer);
    expect(kept.data.versions[0]).toMatchObject({ action: 'update', actor: { name: '编辑' } });
  });

  test('get a topic beside those that they have', async () => {
    const topics = content(cms.strapi, 'topic');
    const [one, two] = await Promise.all(
      ['产业', '生态'].map((title) => topics.create({ data: { title, summary: '摘要' } })),
    );
    const documentId = await writeAs(room.writer, { topics: [one!.documentId] });
    await ask(room.writer, { documentIds: [documentId], field: 'topics', target: two!.documentId });
    const found = await cms.strapi
      .documents('api::article.article' as UID.ContentType)
      .findOne({ documentId, populate: ['topics'] as never });
    const names = (found as unknown as { topics: { title: string }[] }).topics;
    expect(names.map(({ title }) => title).sort()).toEqual(['产业', '生态']);
  });

  test('one that is refused is named, and the others stay unless somebody says so', async () => {
    const good = await writeAs(room.writer);
    const bad = await writeAs(room.writer, { title: '坏的' });
    // As an import of long ago may have left it: no write of it passes today's rules.
    await cms.strapi.db.query('api::article.article' as UID.ContentType).updateMany({
      where: { documentId: bad },
      data: { withdrawnAt: '1900-01-01T00:00:00.000Z' },
    });
    const asked = { documentIds: [good, bad], field: 'column', target: other };
    const { body } = await ask(room.writer, asked).expect(200);
    expect(body.data).toMatchObject({ changed: 0, refused: [{ documentId: bad, title: '坏的' }] });
    expect(body.data.refused[0].reason).toMatch(/[\u4e00-\u9fff]/);
    expect(await columnOf(good)).toBe('要闻');
    const partly = await ask(room.writer, { ...asked, partly: true });
    expect(partly.body.data).toMatchObject({ changed: 1, refused: [{ documentId: bad }] });
    expect(await columnOf(good)).toBe('公示');
  });

  test('are changed by those who may, and to what is there', async () => {
    const documentId = await writeAs(room.admin);
    const asked = { documentIds: [documentId], field: 'column', target: other };
    await cms.http.post('/portal/desk/articles/change').send(asked).expect(401);
    await ask(room.writer, { ...asked, target: 'nothing' }).expect(404);
    await ask(room.writer, { ...asked, field: 'title' }).expect(400);
    await ask(room.writer, { ...asked, documentIds: [] }).expect(400);
    await ask(room.writer, { ...asked, documentIds: Array(101).fill(documentId) }).expect(400);
    const reader = await whoReads('bulk', 'api::article.article');
    await ask(reader, asked).expect(404);
    expect(await columnOf(documentId)).toBe('要闻');
  });
});
