import { countRows } from './harness';
import { ADMIN } from './harness/admin';
import { entryPath, newsroom } from './harness/editing';

const room = newsroom();
const { cms, write, save, opened } = room;

const uid = 'api::article.article';
const path = (documentId = '', model: string = uid) => `/portal/unsaved/${model}/${documentId}`;
const ask = (
  method: 'get' | 'put' | 'delete',
  address: string,
  token = room.admin,
  body?: object,
) => cms.http[method](address).set('Authorization', token).send(body);
const kept = async (address: string, token = room.admin) => {
  const answer = await ask('get', address, token);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

test('what is typed is kept, written over as it grows, and changes nothing of the entry', async () => {
  const documentId = await write();
  const before = await countRows(cms.strapi);
  const base = await opened(documentId);
  for (const title of ['写', '写到', '写到一半']) {
    await ask('put', path(documentId), room.admin, { base, values: { title } }).expect(200);
  }
  expect(await kept(path(documentId))).toEqual({
    at: expect.any(Number),
    base,
    values: { title: '写到一半' },
  });
  expect(await countRows(cms.strapi)).toEqual(before);
  expect(await opened(documentId)).toBe(base);
});

test('it is its author’s alone', async () => {
  const documentId = await write();
  await ask('put', path(documentId), room.admin, { base: 0, values: { title: '管理员写的' } });
  expect(await kept(path(documentId), room.writer)).toBeNull();
  await ask('put', path(documentId), room.writer, { base: 0, values: { title: '写稿人写的' } });
  await ask('delete', path(documentId), room.writer).expect(200);
  expect(await kept(path(documentId), room.writer)).toBeNull();
  expect((await kept(path(documentId))).values).toEqual({ title: '管理员写的' });
});

test('a save takes it away, its author’s alone; one that is refused leaves it', async () => {
  const documentId = await write();
  const base = await opened(documentId);
  for (const token of [room.admin, room.writer]) {
    await ask('put', path(documentId), token, { base, values: { title: '新题目' } });
  }
  expect((await save(documentId, { title: '长'.repeat(121) })).status).toBe(400);
  expect(await kept(path(documentId))).not.toBeNull();
  expect((await save(documentId, { title: '新题目' })).status).toBe(200);
  expect(await kept(path(documentId))).toBeNull();
  expect(await kept(path(documentId), room.writer)).not.toBeNull();
});

test('what arrives after the save that holds it is not kept', async () => {
  const documentId = await write();
  const base = await opened(documentId);
  await save(documentId, { title: '保存了的题目' });
  const late = await ask('put', path(documentId), room.admin, {
    base,
    values: { title: '保存了的' },
  });
  expect([late.status, late.body.data]).toEqual([200, false]);
  expect(await kept(path(documentId))).toBeNull();
});

test('of what is being made there is one text for each type, until it is made', async () => {
  await ask('put', path(), room.writer, { base: 0, values: { title: '新稿' } }).expect(200);
  expect((await kept(path(), room.writer)).values).toEqual({ title: '新稿' });
  expect(await kept(path('', 'api::village.village'), room.writer)).toBeNull();
  await cms.http
    .post(entryPath())
    .set('Authorization', room.writer)
    .send({ title: '新稿' })
    .expect(201);
  expect(await kept(path(), room.writer)).toBeNull();
});

test('who may not write an entry keeps nothing of it', async () => {
  const model = 'api::column.column';
  for (const address of [path('', model), path(room.columnId, model)]) {
    for (const method of ['get', 'put', 'delete'] as const) {
      const answer = await ask(method, address, room.writer, { base: 0, values: {} });
      expect([method, address, answer.status]).toEqual([method, address, 403]);
    }
  }
  expect((await cms.http.get(path())).status).toBe(401);
  expect((await ask('get', path('nowhere'))).status).toBe(404);
  expect((await ask('get', path('', 'admin::user'))).status).toBe(404);
  expect((await ask('get', path('', 'api::nothing.nothing'))).status).toBe(404);
  for (const body of [{}, { base: 0 }, { base: -1, values: {} }, { base: 0, values: 'text' }]) {
    expect((await ask('put', path(), room.admin, body)).status).toBe(400);
  }
});

describe('required is what is published, not what is saved', () => {
  test.each(['article', 'village', 'enterprise', 'honor', 'topic', 'alert'] as const)(
    '%s: a draft with next to nothing in it is saved; publishing names what is missing',
    async (type) => {
      const collection = entryPath(undefined, type);
      const made = await cms.http.post(collection).set('Authorization', room.admin).send({});
      expect([type, made.status]).toEqual([type, 201]);
      const { documentId } = made.body.data;
      const published = await cms.http
        .post(`${collection}/${documentId}/actions/publish`)
        .set('Authorization', room.admin)
        .send({});
      expect([type, published.status]).toEqual([type, 400]);
      expect(published.body.error.details.errors.length).toBeGreaterThan(0);
    },
  );
});

test('what arrives while the save that holds it is written is not offered after it', async () => {
  const keepWhile = async (documentId: string, version: number) => {
    const body = { base: version, values: { title: '新题目' } };
    const [saved] = await Promise.all([
      save(documentId, { title: '新题目' }),
      ...Array.from({ length: 5 }, () => ask('put', path(documentId), room.admin, body)),
    ]);
    expect(saved.status).toBe(200);
  };
  for (let time = 0; time < 5; time += 1) {
    const documentId = await write();
    const base = await opened(documentId);
    await keepWhile(documentId, base);
    expect(await kept(path(documentId))).toBeNull();
    // As one that was looked at before the save and written after it.
    await cms.strapi.db.connection('unsaved_entries').insert({
      uid,
      document_id: documentId,
      person_id: await personOf(),
      at: Date.now(),
      base,
      form: '{}',
    });
    expect(await kept(path(documentId))).toBeNull();
  }
});

const personOf = async () =>
  (await cms.strapi.db.query('admin::user').findOne({ where: { email: ADMIN.email } })).id;
