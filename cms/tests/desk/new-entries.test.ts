import { content, signInAs } from '../harness';
import { desks, inDays } from './support';

const room = desks();
const { cms, get, list, writeAs, whoReads } = room;

describe('where somebody works', () => {
  const workplace = async (token: string) => (await get('/workplace', token)).body.data;
  const alert = (token: string, title: string) =>
    cms.http
      .post('/content-manager/collection-types/api::alert.alert')
      .set('Authorization', token)
      .send({ title, kind: 'notice', startsAt: inDays(1) })
      .expect(201);

  test('is what they wrote most lately; somebody new has no place yet', async () => {
    await cms.http.get('/portal/desk/workplace').expect(401);
    const clerk = await signInAs(cms, 'editor', 'place@example.org');
    expect(await workplace(clerk)).toBeNull();
    await writeAs(clerk);
    expect(await workplace(clerk)).toBe('api::article.article');
    await alert(clerk, '停水');
    // Of equals the newer.
    expect(await workplace(clerk)).toBe('api::alert.alert');
    await writeAs(clerk);
    expect(await workplace(clerk)).toBe('api::article.article');
    await alert(clerk, '停电');
    await alert(clerk, '停气');
    expect(await workplace(clerk)).toBe('api::alert.alert');
    // What others write moves nobody.
    await writeAs(room.admin);
    expect(await workplace(clerk)).toBe('api::alert.alert');
  });

  test('is nothing that was taken from them since', async () => {
    const clerk = await signInAs(cms, 'editor', 'moved@example.org');
    await writeAs(clerk);
    const { strapi } = cms;
    await whoReads('elsewhere', 'api::enterprise.enterprise');
    const role = await strapi.db.query('admin::role').findOne({ where: { code: 'elsewhere' } });
    await strapi.db
      .query('admin::user')
      .update({ where: { email: 'moved@example.org' }, data: { roles: [role.id] } });
    expect(await workplace(clerk)).toBeNull();
  });
});

describe('a new article', () => {
  const defaults = (token: string) => get('/new-article', token);

  test('begins as its author’s last one', async () => {
    await writeAs(room.admin, { title: '别人的', source: '别处', responsibleEditor: '别人' });
    await writeAs(room.writer, { title: '我的', source: '镇党政办', responsibleEditor: '李四' });
    const { body } = await defaults(room.writer).expect(200);
    expect(body.data).toMatchObject({
      source: '镇党政办',
      responsibleEditor: '李四',
      column: { documentId: room.columnId, name: '要闻' },
    });
  });

  test('of somebody who wrote none knows their name alone', async () => {
    const newcomer = await signInAs(cms, 'editor', 'newcomer@example.org');
    const { body } = await defaults(newcomer).expect(200);
    expect(body.data).toEqual({
      source: null,
      responsibleEditor: '编辑',
      column: null,
      village: null,
      department: null,
    });
  });

  test('is for those who may begin one', async () => {
    await cms.http.get('/portal/desk/new-article').expect(401);
    const reader = await whoReads('defaults', 'api::article.article');
    await defaults(reader).expect(403);
  });
});

describe('an address before it is saved', () => {
  const ask = (token: string, params: object, model = 'api::article.article') =>
    get(`/address/${model}`, token).query(params);

  test('is the one that saving gives', async () => {
    const params = { title: '全镇防汛工作会议' };
    const { body } = await ask(room.writer, params).expect(200);
    const documentId = await writeAs(room.writer, params);
    const stored = await content(cms.strapi, 'article').findOne({ documentId });
    expect(body.data).toEqual({ slug: stored!.slug });
    // It is taken now; its own entry keeps it.
    expect((await ask(room.writer, params)).body.data.slug).toBe(`${String(stored!.slug)}-2`);
    expect((await ask(room.writer, { ...params, documentId })).body.data.slug).toBe(stored!.slug);
  });

  test('is told of types that have one, to those who write them', async () => {
    await ask(room.writer, { title: '停水' }, 'api::alert.alert').expect(404);
    await ask(room.writer, { title: '停水' }, 'admin::user').expect(404);
    const reader = await whoReads('addresses', 'api::article.article');
    await ask(reader, { title: '停水' }).expect(403);
  });
});

describe('what a page will leave out', () => {
  test('is what the draft names and nobody published', async () => {
    const villages = content(cms.strapi, 'village');
    const draft = await villages.create({ data: { name: '东村', code: '140824105201' } });
    const shown = await villages.create({ data: { name: '西村', code: '140824105202' } });
    await villages.publish({ documentId: shown.documentId });
    const documentId = await writeAs(room.writer, {
      villages: [draft.documentId, shown.documentId],
    });
    const hidden = async () =>
      (await list(`/hidden/api::article.article/${documentId}`, room.writer)).map(
        ({ field, title }) => [field, title],
      );
    expect(await hidden()).toEqual([['villages', '东村']]);
    await villages.publish({ documentId: draft.documentId });
    expect(await hidden()).toEqual([]);
  });

  test('is told of entries that one may read', async () => {
    const documentId = await writeAs(room.admin);
    const own = await whoReads('hidden', 'api::article.article', ['admin::is-creator']);
    await get(`/hidden/api::article.article/${documentId}`, own).expect(404);
    await get(`/hidden/api::article.article/nothing`, room.writer).expect(404);
    await get(`/hidden/admin::user/1`, room.admin).expect(404);
  });
});
