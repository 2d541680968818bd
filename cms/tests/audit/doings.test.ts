import { readdirSync } from 'node:fs';
import path from 'node:path';
import { content } from '../harness';
import { PIXEL } from '../admin/content';
import { ADMIN } from '../harness/admin';
import { entryPath } from '../harness/editing';
import { actionsOf, audited, CONTACT } from './support';

const room = audited();
const { cms, write, rowsOf, send, withoutLog } = room;

test('webhooks, never their secrets', async () => {
  const secrets: string[] = [];
  const rows = await rowsOf(async () => {
    const webhook = { name: '县网站', address: 'https://203.0.114.9/hook', types: ['article'] };
    const made = await send('post', '/portal/webhooks', webhook).expect(200);
    const { id } = made.body.data;
    const rotated = await send('post', `/portal/webhooks/${id}/rotate`).expect(200);
    secrets.push(made.body.data.secret, rotated.body.data.secret);
    const { version } = (await send('get', `/portal/webhooks/${id}`)).body.data;
    await send('put', `/portal/webhooks/${id}`, { ...webhook, name: '县政府网站' })
      .set('If-Match', `"${version}"`)
      .expect(200);
    await send('post', `/portal/webhooks/${id}/switch`, { on: false }).expect(200);
    await send('post', `/portal/webhooks/${id}/switch`, { on: true }).expect(200);
    await send('delete', `/portal/webhooks/${id}`);
  });
  expect(actionsOf(rows)).toEqual([
    'webhook.create',
    'webhook.secret',
    'webhook.update',
    'webhook.pause',
    'webhook.resume',
    'webhook.delete',
  ]);
  expect(rows.slice(2, 5).map(({ details }) => details.changes)).toEqual([
    [{ field: 'name', from: '县网站', to: '县政府网站' }],
    [{ field: 'state', from: 'on', to: 'off' }],
    [{ field: 'state', from: 'off', to: 'on' }],
  ]);
  for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
});

test('files and folders', async () => {
  const upload = (path: string, name: string) =>
    cms.http.post(path).set('Authorization', room.admin).attach('files', PIXEL, name);
  const rows = await rowsOf(async () => {
    const made = await upload('/upload', '照片.png').expect(201);
    const { id } = made.body[0];
    await send('post', `/upload?id=${id}`, { fileInfo: { alternativeText: '图' } }).expect(200);
    await upload(`/upload?id=${id}`, '新照片.png').expect(200);
    const folder = await send('post', '/upload/folders', { name: '会议', parent: null });
    const move = { fileIds: [id], folderIds: [], destinationFolderId: folder.body.data.id };
    await send('post', '/upload/actions/bulk-move', move).expect(200);
    await send('delete', `/upload/files/${id}`).expect(200);
  });
  expect(actionsOf(rows)).toEqual([
    'file.upload',
    'file.update',
    'file.replace',
    'file.arrange',
    'file.arrange',
    'file.delete',
  ]);
  expect(rows[1]!.details.changes).toEqual([{ field: 'alternativeText', from: '', to: '图' }]);
});

test('settings', async () => {
  const path = '/content-manager/content-types/api::honor.honor/configuration';
  const { body } = await send('get', path);
  const { settings, layouts } = body.data.contentType;
  const rows = await rowsOf(() =>
    send('put', path, { settings: { ...settings, pageSize: 50 }, layouts }).expect(200),
  );
  expect(rows).toMatchObject([
    { action: 'settings.update', subjectLabel: expect.stringContaining('荣誉') },
  ]);
});

test('what is refused, with the reason; whoever is refused often fills no log', async () => {
  const documentId = await write();
  const rows = await rowsOf(async () => {
    await send('delete', entryPath(documentId), undefined, room.writer).expect(403);
    expect((await room.save(documentId, { title: '长'.repeat(121) })).status).toBe(400);
  });
  expect(rows).toMatchObject([
    {
      action: 'refusal.forbidden',
      actorName: '编辑',
      subjectType: 'api::article.article',
      subjectId: documentId,
      details: { reason: '您没有做这件事的权限。', door: `DELETE ${entryPath(documentId)}` },
    },
    {
      action: 'refusal.save',
      actorName: '管理员',
      details: { reason: expect.stringContaining('120') },
    },
  ]);
  const many = await rowsOf(async () => {
    for (let i = 0; i < 40; i += 1) await send('get', '/admin/users', undefined, room.writer);
  });
  expect(many.length).toBeLessThan(30);
  const strangers = await rowsOf(() => cms.http.get('/api/articles?status=draft').expect(403));
  expect(strangers).toEqual([]);
});

test('who looks at what readers said of themselves, one or a list; not who looks at others', async () => {
  const corrections = content(cms.strapi, 'correction');
  const base = { pageUrl: '/news', problem: '电话错了', state: 'new' };
  const named = await corrections.create({ data: { ...base, contact: CONTACT } });
  const unnamed = await corrections.create({ data: base });
  const rows = await rowsOf(async () => {
    await send('get', entryPath(unnamed.documentId, 'correction')).expect(200);
    await send('get', entryPath(named.documentId, 'correction')).expect(200);
    await corrections.create({ data: { ...base, contact: `${CONTACT}1` } });
    await send('get', entryPath('', 'correction')).expect(200);
  });
  const looks = rows.filter(({ action }) => action === 'personal.read');
  expect(looks).toMatchObject([
    { subjectId: named.documentId, actorName: '管理员' },
    { subjectId: null, subjectLabel: expect.stringMatching(/2 条$/) },
  ]);
  expect(JSON.stringify(rows)).not.toContain(CONTACT);
});

test('a file that cannot be written down is not stored, neither its row nor its bytes', async () => {
  const uploads = path.join(cms.strapi.dirs.static.public, 'uploads');
  const stored = async () => ({
    rows: await cms.strapi.db.query('plugin::upload.file').count(),
    bytes: readdirSync(uploads, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.startsWith('.'),
    ),
  });
  const upload = () =>
    cms.http.post('/upload').set('Authorization', room.admin).attach('files', PIXEL, '丢了.png');
  const before = await stored();
  await withoutLog(async () => {
    expect((await upload()).status).toBeGreaterThanOrEqual(500);
  });
  expect(await stored()).toEqual(before);
  await upload().expect(201);
  expect((await stored()).rows).toBe(before.rows + 1);
});

test('who cannot be written down is not let in, and sees nothing personal', async () => {
  const data = { pageUrl: '/news', problem: '电话错了', state: 'new', contact: CONTACT };
  const { documentId } = await content(cms.strapi, 'correction').create({ data });
  await withoutLog(async () => {
    const answer = await cms.http.post('/admin/login').send(ADMIN);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.text).not.toContain('token');
    const look = await send('get', entryPath(documentId, 'correction'));
    expect(look.status).toBeGreaterThanOrEqual(500);
    expect(look.text).not.toContain(CONTACT);
  });
});
