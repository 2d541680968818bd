import { articleData, content } from '../harness';
import { entryPath, newSlug } from '../harness/editing';
import { actionsOf, audited, BROWSER, CONTACT } from './support';

const room = audited();
const { cms, articles, write, rowsOf, send, withoutLog, verify } = room;

test('every write leaves who, what, when, on which entry, in the order of the writes', async () => {
  let documentId = '';
  const rows = await rowsOf(async () => {
    documentId = await write();
    await articles().update({ documentId, data: { title: '第二稿' } });
    await articles().publish({ documentId });
    await articles().update({ documentId, data: { title: '第三稿' } });
    await articles().discardDraft({ documentId });
    await articles().unpublish({ documentId });
    await articles().delete({ documentId });
  });
  expect(actionsOf(rows)).toEqual([
    'content.create',
    'content.update',
    'content.publish',
    'content.update',
    'content.discard',
    'content.unpublish',
    'content.delete',
  ]);
  expect(new Set(rows.map(({ subjectId }) => subjectId))).toEqual(new Set([documentId]));
  expect(rows.at(-1)).toMatchObject({
    actorKind: 'system',
    subjectType: 'api::article.article',
    subjectLabel: '第二稿',
    ip: null,
  });
  expect(rows[1]!.details).toEqual({
    version: expect.any(Number),
    changes: [{ field: 'title', from: '翟店镇召开工作会议', to: '第二稿' }],
  });
  expect(rows[4]!.details.changes).toEqual([{ field: 'title', from: '第三稿', to: '第二稿' }]);
});

test('a save in the admin says from where; what is saved and published at once is one action', async () => {
  const slug = newSlug();
  const documentId = await write({ slug });
  const base = await room.opened(documentId);
  const rows = await rowsOf(() =>
    cms.http
      .post(`${entryPath(documentId)}/actions/publish`)
      .set('Authorization', room.admin)
      .set('If-Match', `"${base}"`)
      .set('User-Agent', BROWSER)
      .set('X-Forwarded-For', '6.6.6.6, 2001:db8::7')
      .set('X-Request-Id', 'number-of-nginx')
      .send(articleData({ title: '直接发布', slug, column: room.columnId }))
      .expect(200),
  );
  expect(actionsOf(rows)).toEqual(['content.update', 'content.publish']);
  for (const row of rows) {
    expect(row).toMatchObject({
      actorKind: 'person',
      actorName: '管理员',
      subjectLabel: '直接发布',
      ip: '2001:db8::7',
      agent: 'Chrome 131，Windows',
      requestId: 'number-of-nginx',
    });
  }
  expect(rows[0]!.groupId).toBe(rows[1]!.groupId);
  expect(rows[0]!.details.version).toBe(rows[1]!.details.version);
});

test('publishing what was saved before is no change; what is made and published at once is both', async () => {
  const documentId = await write({ column: room.columnId });
  const publish = await rowsOf(() =>
    send('post', `${entryPath(documentId)}/actions/publish`, {}).expect(200),
  );
  expect(actionsOf(publish)).toEqual(['content.publish']);
  const data = articleData({ slug: newSlug() });
  const made = await rowsOf(() => articles().create({ data, status: 'published' }));
  expect(actionsOf(made)).toEqual(['content.create', 'content.publish']);
});

test('of a long text the place that changed is kept, and the version that holds the whole', async () => {
  const body = (number: number) =>
    `<p>${'前文。'.repeat(2_000)}${number}家企业${'后文。'.repeat(2_000)}</p>`;
  const documentId = await write({ body: body(187) });
  const [row] = await rowsOf(() => articles().update({ documentId, data: { body: body(178) } }));
  const [change] = row!.details.changes!;
  expect(change!.from).toContain('187家');
  expect(change!.to).toContain('178家');
  expect(JSON.stringify(row!.details).length).toBeLessThan(300);
});

test('a version that is put back, and a copy', async () => {
  const documentId = await write({ author: '张三' });
  await articles().update({ documentId, data: { author: '李四' } });
  const path = `/portal/versions/api::article.article/${documentId}`;
  const { body } = await send('get', path);
  const rows = await rowsOf(async () => {
    await send('post', `${path}/${body.data.versions[1].id}/restore`, {}).expect(200);
    await articles().clone({ documentId, data: { slug: newSlug('fuben') } });
  });
  expect(actionsOf(rows)).toEqual(['content.restore', 'content.clone']);
  expect(rows[0]!.details.changes).toEqual([{ field: 'author', from: '李四', to: '张三' }]);
});

test('a type without versions holds what changed; of what readers say of themselves, only that', async () => {
  const corrections = content(cms.strapi, 'correction');
  const rows = await rowsOf(async () => {
    const data = { pageUrl: '/news', problem: '电话错了', state: 'new', contact: CONTACT };
    const { documentId } = await corrections.create({ data });
    await corrections.update({ documentId, data: { state: 'done', contact: `${CONTACT}-1` } });
    await corrections.delete({ documentId });
  });
  expect(actionsOf(rows)).toEqual(['content.create', 'content.update', 'content.delete']);
  expect(rows[1]!.details.changes).toEqual([
    { field: 'contact', from: null, to: null },
    { field: 'state', from: 'new', to: 'done' },
  ]);
  expect(JSON.stringify(rows)).not.toContain(CONTACT);
});

test('what is rolled back leaves no row, and a row that cannot be written no content', async () => {
  const rows = await rowsOf(async () => {
    const work = cms.strapi.db.transaction(async () => {
      await write();
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
  });
  expect(rows).toEqual([]);
  const before = await cms.strapi.db.query('api::article.article').count();
  await withoutLog(() => expect(write()).rejects.toThrow());
  expect(await cms.strapi.db.query('api::article.article').count()).toBe(before);
});

test('what no one does is in no row: counts, uses, former addresses', async () => {
  const documentId = await write();
  await articles().publish({ documentId });
  const rows = await rowsOf(async () => {
    await articles().update({ documentId, data: { slug: newSlug('xin') } });
    await articles().publish({ documentId });
  });
  expect(new Set(rows.map(({ subjectType }) => subjectType))).toEqual(
    new Set(['api::article.article']),
  );
});

test('of several at once the rows stand one behind the other, without a gap', async () => {
  const rows = await rowsOf(() => Promise.all(Array.from({ length: 20 }, () => write())));
  expect(rows).toHaveLength(20);
  expect((await verify()).fault).toBeNull();
});
