import {
  articleData,
  bootCms,
  content,
  countRows,
  signInAs,
  signInAsAdmin,
  type Cms,
} from './harness';
import { ADMIN, openedVersion } from './harness/admin';

let cms: Cms;
let admin: string;
let writer: string;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signInAsAdmin(cms);
  writer = await signInAs(cms, 'editor');
}, 120_000);
afterAll(() => cms.stop());

const uid = 'api::article.article';
const COLLECTION = `/content-manager/collection-types/${uid}`;
let written = 0;
const write = async () =>
  (
    await content(cms.strapi, 'article').create({
      data: articleData({ slug: `gao-${++written}` }),
    })
  ).documentId;

const path = (documentId = '', model: string = uid) => `/portal/unsaved/${model}/${documentId}`;
const ask = (method: 'get' | 'put' | 'delete', address: string, token = admin, body?: object) =>
  cms.http[method](address).set('Authorization', token).send(body);
const kept = async (address: string, token = admin) => {
  const answer = await ask('get', address, token);
  expect(answer.status).toBe(200);
  return answer.body.data;
};
const opened = (documentId: string) => openedVersion(cms, admin, `${COLLECTION}/${documentId}`);
const save = async (documentId: string, body: object, token = admin) =>
  cms.http
    .put(`${COLLECTION}/${documentId}`)
    .set('Authorization', token)
    .set('If-Match', `"${await opened(documentId)}"`)
    .send(body);

test('what is typed is kept, written over as it grows, and changes nothing of the entry', async () => {
  const documentId = await write();
  const before = await countRows(cms.strapi);
  const base = await opened(documentId);
  for (const title of ['写', '写到', '写到一半']) {
    await ask('put', path(documentId), admin, { base, values: { title } }).expect(200);
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
  await ask('put', path(documentId), admin, { base: 0, values: { title: '管理员写的' } });
  expect(await kept(path(documentId), writer)).toBeNull();
  await ask('put', path(documentId), writer, { base: 0, values: { title: '写稿人写的' } });
  await ask('delete', path(documentId), writer).expect(200);
  expect(await kept(path(documentId), writer)).toBeNull();
  expect((await kept(path(documentId))).values).toEqual({ title: '管理员写的' });
});

test('a save takes it away, its author’s alone; one that is refused leaves it', async () => {
  const documentId = await write();
  const base = await opened(documentId);
  for (const token of [admin, writer]) {
    await ask('put', path(documentId), token, { base, values: { title: '新题目' } });
  }
  expect((await save(documentId, { title: '长'.repeat(121) })).status).toBe(400);
  expect(await kept(path(documentId))).not.toBeNull();
  expect((await save(documentId, { title: '新题目' })).status).toBe(200);
  expect(await kept(path(documentId))).toBeNull();
  expect(await kept(path(documentId), writer)).not.toBeNull();
});

test('what arrives after the save that holds it is not kept', async () => {
  const documentId = await write();
  const base = await opened(documentId);
  await save(documentId, { title: '保存了的题目' });
  const late = await ask('put', path(documentId), admin, { base, values: { title: '保存了的' } });
  expect([late.status, late.body.data]).toEqual([200, false]);
  expect(await kept(path(documentId))).toBeNull();
});

test('of what is being made there is one text for each type, until it is made', async () => {
  await ask('put', path(), writer, { base: 0, values: { title: '新稿' } }).expect(200);
  expect((await kept(path(), writer)).values).toEqual({ title: '新稿' });
  expect(await kept(path('', 'api::village.village'), writer)).toBeNull();
  await cms.http.post(COLLECTION).set('Authorization', writer).send({ title: '新稿' }).expect(201);
  expect(await kept(path(), writer)).toBeNull();
});

test('who may not write an entry keeps nothing of it', async () => {
  const column = await content(cms.strapi, 'column').create({
    data: { name: '要闻', slug: 'yaowen', kind: 'news' },
  });
  const model = 'api::column.column';
  for (const address of [path('', model), path(column.documentId, model)]) {
    for (const method of ['get', 'put', 'delete'] as const) {
      const answer = await ask(method, address, writer, { base: 0, values: {} });
      expect([method, address, answer.status]).toEqual([method, address, 403]);
    }
  }
  expect((await cms.http.get(path())).status).toBe(401);
  expect((await ask('get', path('nowhere'))).status).toBe(404);
  expect((await ask('get', path('', 'admin::user'))).status).toBe(404);
  expect((await ask('get', path('', 'api::nothing.nothing'))).status).toBe(404);
  for (const body of [{}, { base: 0 }, { base: -1, values: {} }, { base: 0, values: 'text' }]) {
    expect((await ask('put', path(), admin, body)).status).toBe(400);
  }
});

describe('required is what is published, not what is saved', () => {
  test.each(['article', 'village', 'enterprise', 'honor', 'topic', 'alert'] as const)(
    '%s: a draft with next to nothing in it is saved; publishing names what is missing',
    async (type) => {
      const collection = `/content-manager/collection-types/api::${type}.${type}`;
      const made = await cms.http.post(collection).set('Authorization', admin).send({});
      expect([type, made.status]).toEqual([type, 201]);
      const { documentId } = made.body.data;
      const published = await cms.http
        .post(`${collection}/${documentId}/actions/publish`)
        .set('Authorization', admin)
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
      ...Array.from({ length: 5 }, () => ask('put', path(documentId), admin, body)),
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
