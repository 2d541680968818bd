import { content, publishArticle } from './harness';
import { addColumn, addVillage, entryPath, newSlug, newsroom } from './harness/editing';

const room = newsroom();
const { cms, articles, write } = room;

const uid = 'api::article.article';

interface Listed {
  uid: string;
  documentId: string;
  label: string;
  at: string;
  until: string;
  by: { kind: string; name: string };
  wasPublished: boolean;
  links: number;
}

const ask = (method: 'get' | 'post' | 'delete', path: string, token = room.admin, body?: object) =>
  cms.http[method](path).set('Authorization', token).send(body);
async function bin(token = room.admin): Promise<Listed[]> {
  const { status, body } = await ask('get', '/portal/recycle-bin', token);
  expect(status).toBe(200);
  return body.data;
}
const restore = (
  documentId: string,
  body: object = {},
  { type = 'article', token = room.admin } = {},
) => ask('post', `/portal/recycle-bin/api::${type}.${type}/${documentId}/restore`, token, body);
const deleteByHand = (documentId: string, type = 'article') =>
  ask('delete', entryPath(documentId, type)).expect(200);
const page = (slug: string, type = 'articles') => cms.http.get(`/api/${type}/${slug}`);

test('what is deleted is in the bin for thirty days: what it was, who deleted it and when', async () => {
  const slug = newSlug('shan');
  const { documentId } = await publishArticle(cms.strapi, slug, { title: '删掉的一篇' });
  await deleteByHand(documentId);
  const [found] = await bin();
  expect(found).toMatchObject({
    uid,
    documentId,
    label: '删掉的一篇',
    by: { kind: 'person', name: '管理员' },
    wasPublished: true,
    links: 0,
  });
  expect(Date.parse(found!.until) - Date.parse(found!.at)).toBe(30 * 86_400_000);
  expect((await page(slug)).status).toBe(410);
});

test('it comes back under its id, with every field, its relations and its versions, as a draft', async () => {
  const villageId = await addVillage(cms, '东村');
  const slug = newSlug('hui');
  const documentId = await write({
    slug,
    summary: '写过的摘要',
    villages: [villageId],
    changeNotes: [{ note: '更正一次', publicAt: '2026-01-01T00:00:00.000Z' }],
  });
  const populate = ['villages', 'changeNotes', 'createdBy'] as const;
  const read = () => cms.strapi.documents(uid).findOne({ documentId, populate: [...populate] });
  const before = await read();
  await deleteByHand(documentId);
  expect(await read()).toBeNull();
  const answer = await restore(documentId);
  expect([answer.status, answer.body.data]).toEqual([
    200,
    { lost: [], newAddress: null, links: 0, isPublished: false },
  ]);
  const known = (entry: NonNullable<typeof before>) => {
    const {
      villages,
      changeNotes,
      title,
      summary,
      body,
      slug: address,
    } = entry as typeof entry & {
      villages: { name: string }[];
      changeNotes: { note: string }[];
    };
    const names = villages.map(({ name }) => name);
    return { title, summary, body, address, names, notes: changeNotes.map(({ note }) => note) };
  };
  expect(known((await read())!)).toEqual(known(before!));
  expect((await page(slug)).status).not.toBe(200);
  expect((await bin()).map((one) => one.documentId)).not.toContain(documentId);
  const versions = await ask('get', `/portal/versions/${uid}/${documentId}`);
  expect(versions.body.data.versions.map(({ action }: { action: string }) => action)).toEqual([
    'create',
    'delete',
    'create',
  ]);
});

test('published again, it stands at its address, and its former addresses lead there', async () => {
  const [former, slug] = [newSlug('jiu'), newSlug('xin')];
  const { documentId } = await publishArticle(cms.strapi, former, { column: room.columnId });
  await articles().update({ documentId, data: { slug } });
  await articles().publish({ documentId });
  expect((await page(former)).status).toBe(308);
  await deleteByHand(documentId);
  expect([(await page(slug)).status, (await page(former)).status]).not.toContain(200);
  expect((await restore(documentId, { publish: true })).body.data.isPublished).toBe(true);
  expect((await page(slug)).status).toBe(200);
  const moved = await page(former);
  expect([moved.status, moved.headers.location]).toEqual([308, `/api/articles/${slug}`]);
});

test('records that pointed to it point to it again; what readers saw of them, they see again', async () => {
  const villageId = await addVillage(cms, '西村');
  await content(cms.strapi, 'village').publish({ documentId: villageId });
  const live = await publishArticle(cms.strapi, newSlug('zhi'), {
    villages: [villageId],
    column: room.columnId,
  });
  const draft = await write({ villages: [villageId] });
  await deleteByHand(villageId, 'village');
  expect((await bin())[0]).toMatchObject({ label: '西村', links: 2 });
  const answer = await restore(villageId, { publish: true }, { type: 'village' });
  expect(answer.body.data).toMatchObject({ links: 2, isPublished: true });
  const villagesOf = async (id: string, status: 'draft' | 'published') => {
    const found = await cms.strapi
      .documents(uid)
      .findOne({ documentId: id, status, populate: ['villages'] });
    const { villages } = (found ?? {}) as { villages?: { documentId: string }[] };
    return villages?.map(({ documentId }) => documentId);
  };
  expect(await villagesOf(live.documentId, 'published')).toEqual([villageId]);
  expect(await villagesOf(draft, 'draft')).toEqual([villageId]);
  expect(await villagesOf(draft, 'published')).toBeUndefined();
});

test('what is without drafts is there again at once, with what stood in it', async () => {
  const documentId = await addColumn(cms, '村务公开');
  const article = await write({ column: documentId });
  await deleteByHand(documentId, 'column');
  expect((await restore(documentId, {}, { type: 'column' })).status).toBe(200);
  const found = await cms.strapi
    .documents(uid)
    .findOne({ documentId: article, populate: ['column'] });
  expect(found?.column).toMatchObject({ documentId, name: '村务公开' });
});

test('an address that something else has by now stays there; the entry gets another and says so', async () => {
  const slug = newSlug('zhan');
  const documentId = await write({ slug });
  await deleteByHand(documentId);
  await write({ slug, title: '后来的' });
  const answer = await restore(documentId);
  expect(answer.status).toBe(200);
  expect(answer.body.data.newAddress).toEqual(expect.any(String));
  expect(answer.body.data.newAddress).not.toBe(slug);
});

test('what it pointed to and is gone is named; the rest comes back', async () => {
  const villageId = await addVillage(cms, '没了的村');
  const documentId = await write({ villages: [villageId] });
  await deleteByHand(documentId);
  await deleteByHand(villageId, 'village');
  expect((await restore(documentId)).body.data.lost).toEqual(['没了的村']);
});

test('after thirty days it is there no more', async () => {
  const documentId = await write();
  await deleteByHand(documentId);
  await cms.strapi.db
    .connection('recycle_bin')
    .where({ document_id: documentId })
    .update({ at: Date.now() - 31 * 86_400_000 });
  expect((await restore(documentId)).status).toBe(404);
  expect((await bin()).map((one) => one.documentId)).not.toContain(documentId);
});

test('it is brought back once', async () => {
  const documentId = await write();
  await deleteByHand(documentId);
  const answers = await Promise.all([restore(documentId), restore(documentId)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test('who may not delete sees and brings back nothing', async () => {
  const documentId = await write();
  await deleteByHand(documentId);
  expect(await bin(room.writer)).toEqual([]);
  expect((await restore(documentId, {}, { token: room.writer })).status).toBe(403);
  expect((await cms.http.get('/portal/recycle-bin')).status).toBe(401);
  expect((await restore('nowhere')).status).toBe(404);
});
