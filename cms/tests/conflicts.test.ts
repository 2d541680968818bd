import { articleData, content } from './harness';
import { addColumn, addVillage, entryPath, newSlug, newsroom } from './harness/editing';

const room = newsroom();
const { cms, articles, opened } = room;

const uid = 'api::article.article';
const stored = (documentId: string) =>
  cms.strapi.documents(uid).findOne({ documentId, populate: ['villages', 'column'] });
let slug = '';
const write = (data: object = {}) => {
  slug = newSlug();
  return room.write({ slug, ...data });
};

const ask = (
  method: 'get' | 'put' | 'post' | 'delete',
  path: string,
  { body, base, token = room.admin, decided }: Asked = {},
) => {
  const request = cms.http[method](path).set('Authorization', token);
  if (base !== undefined) void request.set('If-Match', `"${base}"`);
  if (decided) void request.set('Portal-Decided', JSON.stringify(decided));
  return request.send(body);
};
interface Asked {
  body?: object;
  base?: number | undefined;
  token?: string;
  decided?: object;
}
const save = (documentId: string, body: object, asked: Asked) =>
  ask('put', entryPath(documentId), { body, ...asked });

/** As the admin's form sends it: everything, what was not touched too. */
const form = (data: object) => ({ ...articleData({ slug }), ...data });

test('a save says of which version it was made, and is told which it has made', async () => {
  const documentId = await write();
  const { body, headers } = await ask('get', entryPath(documentId));
  const base = body.meta.version;
  expect(headers.etag).toBe(`"${base}"`);
  const saved = await save(documentId, { title: '第二稿' }, { base });
  expect([saved.status, saved.body.meta.merged]).toEqual([200, undefined]);
  expect(saved.body.meta.version).toBeGreaterThan(base);
  expect(saved.body.meta.version).toBe(await opened(documentId));
});

test('without it nothing is saved: 428, at the door of saving and of publishing', async () => {
  const documentId = await write();
  for (const [method, rest] of [
    ['put', ''],
    ['post', '/actions/publish'],
  ] as const) {
    const refused = await ask(method, entryPath(documentId) + rest, {
      body: form({ title: '谁也没看过的题目' }),
    });
    expect([refused.status, refused.body.error.name]).toEqual([428, 'PreconditionRequiredError']);
  }
  const wrong = await ask('put', entryPath(documentId), { body: form({}) }).set('If-Match', '*');
  expect([wrong.status, wrong.body.error.message]).toEqual([
    400,
    expect.stringContaining('版本编号'),
  ]);
  expect((await stored(documentId))?.title).toBe('翟店镇召开工作会议');
});

test('two who write in different fields never conflict, and are told of each other', async () => {
  const documentId = await write();
  const base = await opened(documentId);
  await save(documentId, form({ summary: '甲写的摘要' }), { base }).expect(200);
  const second = await save(documentId, form({ author: '乙' }), { base, token: room.writer });
  expect(second.status).toBe(200);
  expect(second.body.meta.merged).toEqual({
    fields: ['summary'],
    by: [{ name: '管理员', kind: 'person', at: expect.any(String) }],
  });
  expect(await stored(documentId)).toMatchObject({ summary: '甲写的摘要', author: '乙' });
  expect(second.body.meta.version).toBe(await opened(documentId));
});

test('two who write in one field: the second is refused, nothing of it is stored, and both texts are known', async () => {
  const documentId = await write({ summary: '电话 0359-5561234' });
  const base = await opened(documentId);
  await save(documentId, form({ summary: '电话 0359-****' }), { base }).expect(200);
  const refused = await save(documentId, form({ summary: '电话 0359-5561235', author: '乙' }), {
    base,
    token: room.writer,
  });
  expect(refused.status).toBe(409);
  expect(refused.body.error).toMatchObject({
    status: 409,
    name: 'ConflictError',
    message: expect.stringContaining('管理员'),
    details: {
      base,
      seen: await opened(documentId),
      by: [{ name: '管理员', kind: 'person', action: 'update' }],
      fields: ['summary'],
      mine: { summary: '电话 0359-5561235' },
    },
  });
  expect(await stored(documentId)).toMatchObject({ summary: '电话 0359-****', author: null });
});

describe('decided field by field', () => {
  const both = async () => {
    const documentId = await write();
    const base = await opened(documentId);
    await save(documentId, form({ title: '甲的题目', summary: '甲的摘要', author: '甲' }), {
      base,
    });
    const body = form({ title: '乙的题目', summary: '乙的摘要', responsibleEditor: '乙' });
    const seen = await opened(documentId);
    return { documentId, base, body, seen };
  };

  test('what was decided for oneself is written, all else stays the others’', async () => {
    const { documentId, base, body, seen } = await both();
    const decided = { seen, mine: ['title'] };
    const saved = await save(documentId, body, { base, decided });
    expect(saved.status).toBe(200);
    expect(await stored(documentId)).toMatchObject({
      title: '乙的题目',
      summary: '甲的摘要',
      author: '甲',
    });
  });

  test('a third who wrote meanwhile is looked at first', async () => {
    const { documentId, base, body, seen } = await both();
    await articles().update({ documentId, data: { summary: '丙的摘要' } });
    const refused = await save(documentId, body, { base, decided: { seen, mine: ['summary'] } });
    expect(refused.status).toBe(409);
    expect(refused.body.error.details.by[0]).toMatchObject({ kind: 'system' });
    expect((await stored(documentId))?.summary).toBe('丙的摘要');
  });
});

test.each([
  ['publishing', 'post', '/actions/publish'],
  ['withdrawing', 'post', '/actions/unpublish'],
  ['discarding', 'post', '/actions/discard'],
  ['deleting', 'delete', ''],
] as const)('%s of what somebody has changed since is refused', async (_, method, rest) => {
  const documentId = await write({ column: await addColumn(cms, '栏目') });
  await articles().publish({ documentId });
  const base = await opened(documentId);
  await articles().update({ documentId, data: { summary: '后来写的' } });
  const before = await stored(documentId);
  const path = entryPath(documentId) + rest;
  const body = rest === '/actions/publish' ? form({ author: '甲' }) : {};
  const refused = await ask(method, path, { body, base });
  expect([refused.status, refused.body.error?.name]).toEqual([409, 'ConflictError']);
  expect(await stored(documentId)).toEqual(before);
  expect((await articles().findOne({ documentId, status: 'published' }))?.summary).toBe('摘要');
  const again = await ask(method, path, {
    body,
    base: await opened(documentId),
  });
  expect(again.status).toBe(200);
});

test('putting an old version back over a newer one is refused', async () => {
  const documentId = await write();
  const base = await opened(documentId);
  await articles().update({ documentId, data: { title: '后来的题目' } });
  const path = `/portal/versions/${uid}/${documentId}/${base}/restore`;
  expect((await ask('post', path, { base })).status).toBe(409);
  expect((await ask('post', path, { base: await opened(documentId) })).status).toBe(200);
});

test('parts: one that somebody took out while another wrote in the rest does not stop the save', async () => {
  const documentId = await write({
    changeNotes: [
      { note: '第一次更正', publicAt: '2026-01-01T00:00:00.000Z' },
      { note: '第二次更正', publicAt: '2026-01-02T00:00:00.000Z' },
    ],
  });
  const { body: read } = await ask('get', entryPath(documentId));
  const { changeNotes } = read.data;
  const base = read.meta.version;
  await save(documentId, { changeNotes: [changeNotes[1]] }, { base }).expect(200);
  const saved = await save(documentId, form({ author: '乙', changeNotes }), { base });
  expect(saved.status).toBe(200);
  expect(saved.body.data.changeNotes.map(({ note }: { note: string }) => note)).toEqual([
    '第二次更正',
  ]);
  const inBoth = await save(documentId, { changeNotes: [changeNotes[0]] }, { base });
  expect([inBoth.status, inBoth.body.error.details.fields]).toEqual([409, ['changeNotes']]);
});

test('links: what one adds and another adds are both there; one place that both fill is in question', async () => {
  const [north, south] = [await addVillage(cms, '北村'), await addVillage(cms, '南村')];
  const documentId = await write();
  const base = await opened(documentId);
  const connect = (id: string) => ({ villages: { connect: [{ documentId: id }], disconnect: [] } });
  await save(documentId, form(connect(north)), { base }).expect(200);
  await save(documentId, form(connect(south)), { base }).expect(200);
  const { villages } = (await stored(documentId))! as { villages?: { name: string }[] };
  expect(villages?.map(({ name }) => name).sort()).toEqual(['北村', '南村']);
  const [one, other] = [await addColumn(cms, '一栏'), await addColumn(cms, '二栏')];
  const set = (id: string) => ({
    column: { connect: [{ documentId: id }], disconnect: [] },
  });
  await save(documentId, form(set(one)), { base }).expect(200);
  const refused = await save(documentId, form(set(other)), { base });
  expect([refused.status, refused.body.error.details.fields]).toEqual([409, ['column']]);
});

test('what there is one of is guarded alike', async () => {
  const path = '/content-manager/single-types/api::home-page.home-page';
  const first = await ask('put', path, { body: {} });
  expect(first.status).toBe(200);
  const base = (await ask('get', path)).body.meta.version;
  const banner = (title: string) => ({ banner: { title } });
  expect((await ask('put', path, { body: banner('甲') })).status).toBe(428);
  expect((await ask('put', path, { body: banner('甲'), base })).status).toBe(200);
  expect((await ask('put', path, { body: banner('乙'), base })).status).toBe(409);
});

test('of many who save at the same moment one is first; the others are merged or refused, and nothing is lost', async () => {
  const documentId = await write();
  const base = await opened(documentId);
  const fields = ['summary', 'author'];
  const answers = await Promise.all(
    ['summary', 'summary', 'author', 'author'].map((field, i) =>
      save(documentId, form({ [field]: `${field} ${i}` }), { base }),
    ),
  );
  const done = answers.flatMap(({ status }, i) => (status === 200 ? [i] : []));
  expect(
    answers.map(({ status }) => status).filter((status) => ![200, 409].includes(status)),
  ).toEqual([]);
  const now = (await stored(documentId)) as unknown as Record<string, unknown>;
  const kept = fields.flatMap((field) => (now[field] ? [now[field]] : []));
  // Each text whose author was told that it is saved is there.
  expect(kept.sort()).toEqual(
    done.map((i) => `${['summary', 'summary', 'author', 'author'][i]} ${i}`).sort(),
  );
  expect(done.length).toBeGreaterThan(0);
});

describe('who has an entry open', () => {
  const path = (documentId: string, type = 'article') =>
    `/portal/editors/api::${type}.${type}/${documentId}`;
  const enter = async (documentId: string, token: string, body: object = {}) => {
    const answer = await ask('post', path(documentId), { token, body });
    expect(answer.status).toBe(200);
    return answer.body.data;
  };

  test('is told of the others, and of whether they are writing, until they leave', async () => {
    const documentId = await write();
    expect(await enter(documentId, room.admin)).toEqual({ others: [], since: [] });
    const { others } = await enter(documentId, room.writer, { isEditing: true });
    expect(others).toEqual([{ name: '管理员', isEditing: false }]);
    // Two tabs of one person are one.
    await enter(documentId, room.writer, { isEditing: true });
    expect((await enter(documentId, room.admin)).others).toEqual([
      { name: '编辑', isEditing: true },
    ]);
    await ask('delete', path(documentId), { token: room.writer });
    expect((await enter(documentId, room.admin)).others).toEqual([]);
  });

  test('who has gone without a word is there no longer', async () => {
    const documentId = await write();
    await enter(documentId, room.writer);
    await cms.strapi.db
      .connection('document_editors')
      .where({ document_id: documentId })
      .update({ seen_at: Date.now() - 60_000 });
    expect((await enter(documentId, room.admin)).others).toEqual([]);
  });

  test('is told who has saved since', async () => {
    const documentId = await write();
    const base = await opened(documentId);
    await save(documentId, { title: '第二稿' }, { base, token: room.writer });
    const { since } = await enter(documentId, room.admin, { version: base });
    expect(since).toEqual([
      { name: '编辑', kind: 'person', action: 'update', at: expect.any(String) },
    ]);
  });

  test('nobody else is told: of what they may not read, of what is not there, without signing in', async () => {
    const { documentId } = await content(cms.strapi, 'correction').create({
      data: { pageUrl: '/news', problem: '电话错了', state: 'new' },
    });
    expect((await ask('post', path(documentId, 'correction'), { token: room.writer })).status).toBe(
      404,
    );
    const article = await write();
    expect((await cms.http.post(path(article))).status).toBe(401);
    expect((await ask('delete', path(article), { token: 'Bearer nobody' })).status).toBe(401);
  });
});
