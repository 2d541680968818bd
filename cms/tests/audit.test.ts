import type * as Audit from '../src/features/audit';
import type * as AuditTable from '../src/features/audit/audit-table';
import type * as Seal from '../src/features/audit/seal';
import type * as Triggers from '../src/features/audit/triggers';
import type { Details } from '../src/features/audit/record';
import { articleData, bootCms, content, signInAs, signInAsAdmin, type Cms } from './harness';
import { ADMIN, openedVersion } from './harness/admin';
import { compiled } from './harness/paths';
import { PIXEL } from './admin/content';

type Row = Omit<AuditTable.AuditRow, 'details' | 'at'> & { at: string; details: Details };

const DAY_MS = 86_400_000;
const CONTACT = '0359-5561234';
const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

let cms: Cms;
let admin: string;
let writer: string;
let columnId: string;
let feature: typeof Audit;
let sealing: typeof Seal;
let table: typeof AuditTable.auditTable;

beforeAll(async () => {
  cms = await bootCms({ env: { TRUST_PROXY: 'true' } });
  admin = await signInAsAdmin(cms);
  writer = await signInAs(cms, 'editor');
  feature = compiled('src/features/audit');
  sealing = compiled('src/features/audit/seal');
  table = compiled<typeof AuditTable>('src/features/audit/audit-table').auditTable;
  const column = await content(cms.strapi, 'column').create({
    data: { name: '要闻', slug: 'yaowen', kind: 'news' },
  });
  columnId = column.documentId;
}, 120_000);
afterAll(() => cms.stop());

const db = () => cms.strapi.db.connection;
const articles = () => content(cms.strapi, 'article');
let written = 0;
const write = (data: object = {}) =>
  articles().create({ data: articleData({ slug: `gao-${++written}`, ...data }) });

/** The rows that something leaves, the oldest first. */
async function rowsOf(work: () => Promise<unknown>): Promise<Row[]> {
  const last = (await table.page(db(), {}, 1, null))[0]?.id ?? 0;
  await work();
  const rows = await table.after(db(), last, 1_000);
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at).toISOString(),
    details: JSON.parse(row.details) as Details,
  }));
}
const actionsOf = (rows: Row[]) => rows.map(({ action }) => action);
const send = (
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body?: object,
  token = admin,
) => cms.http[method](path).set('Authorization', token).set('User-Agent', BROWSER).send(body);
const entry = (documentId: string, type = 'article') =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}`;
const save = async (documentId: string, data: object, token = admin) =>
  cms.http
    .put(entry(documentId))
    .set('Authorization', token)
    .set('User-Agent', BROWSER)
    .set('If-Match', `"${await openedVersion(cms, admin, entry(documentId))}"`)
    .send(data);
const verify = () => feature.verifyAudit(cms.strapi, new Date());

describe('content', () => {
  test('every write leaves who, what, when, on which entry, in the order of the writes', async () => {
    let documentId = '';
    const rows = await rowsOf(async () => {
      ({ documentId } = await write());
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
    const { documentId } = await write();
    const base = await openedVersion(cms, admin, entry(documentId));
    const rows = await rowsOf(() =>
      cms.http
        .post(`${entry(documentId)}/actions/publish`)
        .set('Authorization', admin)
        .set('If-Match', `"${base}"`)
        .set('User-Agent', BROWSER)
        .set('X-Forwarded-For', '6.6.6.6, 2001:db8::7')
        .set('X-Request-Id', 'number-of-nginx')
        .send(articleData({ title: '直接发布', slug: `gao-${written}`, column: columnId }))
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
    const { documentId } = await write({ column: columnId });
    const publish = await rowsOf(() =>
      send('post', `${entry(documentId)}/actions/publish`, {}).expect(200),
    );
    expect(actionsOf(publish)).toEqual(['content.publish']);
    const data = articleData({ slug: `gao-${++written}` });
    const made = await rowsOf(() => articles().create({ data, status: 'published' }));
    expect(actionsOf(made)).toEqual(['content.create', 'content.publish']);
  });

  test('of a long text the place that changed is kept, and the version that holds the whole', async () => {
    const body = (number: number) =>
      `<p>${'前文。'.repeat(2_000)}${number}家企业${'后文。'.repeat(2_000)}</p>`;
    const { documentId } = await write({ body: body(187) });
    const [row] = await rowsOf(() => articles().update({ documentId, data: { body: body(178) } }));
    const [change] = row!.details.changes!;
    expect(change!.from).toContain('187家');
    expect(change!.to).toContain('178家');
    expect(JSON.stringify(row!.details).length).toBeLessThan(300);
  });

  test('a version that is put back, and a copy', async () => {
    const { documentId } = await write({ author: '张三' });
    await articles().update({ documentId, data: { author: '李四' } });
    const path = `/portal/versions/api::article.article/${documentId}`;
    const { body } = await send('get', path);
    const rows = await rowsOf(async () => {
      await send('post', `${path}/${body.data.versions[1].id}/restore`, {}).expect(200);
      await articles().clone({ documentId, data: { slug: `fuben-${written}` } });
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
    await db().schema.renameTable('audit_log', 'audit_log_away');
    try {
      await expect(write()).rejects.toThrow();
    } finally {
      await db().schema.renameTable('audit_log_away', 'audit_log');
    }
    expect(await cms.strapi.db.query('api::article.article').count()).toBe(before);
  });

  test('what no one does is in no row: counts, uses, former addresses', async () => {
    const { documentId } = await write();
    await articles().publish({ documentId });
    const rows = await rowsOf(async () => {
      await articles().update({ documentId, data: { slug: `xin-${written}` } });
      await articles().publish({ documentId });
    });
    expect(new Set(rows.map(({ subjectType }) => subjectType))).toEqual(
      new Set(['api::article.article']),
    );
  });
});

describe('beside content', () => {
  test('signing in, being refused, signing out; never a password, also not one typed in the wrong field', async () => {
    const rows = await rowsOf(async () => {
      const { password } = ADMIN;
      await cms.http
        .post('/admin/login')
        .send({ email: 'nobody@example.org', password: 'Wrong-pw-1' });
      await cms.http
        .post('/admin/login')
        .send({ email: 'My-Secret-1', password: 'admin@example.org' });
      const { body } = await cms.http.post('/admin/login').send(ADMIN);
      await send('post', '/admin/logout', {}, `Bearer ${body.data.token}`).expect(200);
      expect(password).toBe('Township-2026');
    });
    expect(actionsOf(rows)).toEqual([
      'session.refused',
      'session.refused',
      'session.sign-in',
      'session.sign-out',
    ]);
    expect(rows.map(({ subjectLabel }) => subjectLabel).slice(0, 2)).toEqual([
      'nobody@example.org',
      '（不是邮箱）',
    ]);
    expect(rows.map(({ actorName }) => actorName)).toEqual([
      'visitor',
      'visitor',
      '管理员',
      '管理员',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Wrong-pw|Secret-1|Township-2026/);
    admin = `Bearer ${(await cms.http.post('/admin/login').send(ADMIN)).body.data.token}`;
  });

  test('accounts, with what they may do, and what became of them', async () => {
    const roles = cms.strapi.db.query('admin::role');
    const [one, other] = await Promise.all(
      ['editor', 'signer'].map((code) => roles.findOne({ where: { code } })),
    );
    let id = 0;
    const rows = await rowsOf(async () => {
      const account = { email: 'li@example.org', firstname: '四', lastname: '李', roles: [one.id] };
      const made = await send('post', '/admin/users', account).expect(201);
      id = made.body.data.id;
      const { registrationToken } = made.body.data;
      await cms.http
        .post('/admin/register')
        .send({
          registrationToken,
          userInfo: { firstname: '四', lastname: '李', password: 'Abcdefg-1' },
        })
        .expect(200);
      await send('put', `/admin/users/${id}`, { roles: [other.id] }).expect(200);
      await send('put', `/admin/users/${id}`, { password: 'Hijklmn-2' }).expect(200);
      await send('put', `/admin/users/${id}`, { isActive: false }).expect(200);
      await send('delete', `/admin/users/${id}`).expect(200);
    });
    expect(actionsOf(rows)).toEqual([
      'account.create',
      'account.enable',
      'session.sign-in',
      'account.update',
      'account.password',
      'account.disable',
      'account.delete',
    ]);
    expect(rows[3]).toMatchObject({
      subjectLabel: '李四',
      actorName: '管理员',
      details: { changes: [{ field: 'roles', from: '编辑', to: '终审签发' }] },
    });
    expect(rows[4]!.details.changes).toEqual([{ field: 'password', from: null, to: null }]);
    expect(rows.at(-1)).toMatchObject({ subjectId: String(id), subjectLabel: '李四' });
    expect(JSON.stringify(rows)).not.toMatch(/Abcdefg|Hijklmn|\$2[aby]\$/);
  });

  test('roles and what they may do', async () => {
    const rows = await rowsOf(async () => {
      const made = await send('post', '/admin/roles', { name: '协管', description: '协助' }).expect(
        201,
      );
      const { id } = made.body.data;
      const permission = {
        action: 'plugin::content-manager.explorer.delete',
        subject: 'api::article.article',
        properties: {},
        conditions: [],
      };
      await send('put', `/admin/roles/${id}/permissions`, { permissions: [permission] }).expect(
        200,
      );
      await send('put', `/admin/roles/${id}/permissions`, { permissions: [] }).expect(200);
      await send('put', `/admin/roles/${id}`, { name: '协管员', description: '协助' }).expect(200);
      await send('delete', `/admin/roles/${id}`).expect(200);
    });
    expect(actionsOf(rows)).toEqual([
      'role.create',
      'role.permissions',
      'role.permissions',
      'role.update',
      'role.delete',
    ]);
    expect(rows[1]!.details).toEqual({ added: ['删除文章'], removed: [] });
    expect(rows[2]!.details).toEqual({ added: [], removed: ['删除文章'] });
  });

  test('keys, never the key itself', async () => {
    const keys: string[] = [];
    const rows = await rowsOf(async () => {
      const key = { name: '县图书馆', description: '', type: 'read-only', lifespan: null };
      const made = await send('post', '/admin/api-tokens', key).expect(201);
      const { id, accessKey } = made.body.data;
      const again = await send('post', `/admin/api-tokens/${id}/regenerate`).expect(201);
      keys.push(accessKey, again.body.data.accessKey);
      const { name, description } = key;
      const change = { name, description, type: 'full-access' };
      await send('put', `/admin/api-tokens/${id}`, change).expect(200);
      await send('delete', `/admin/api-tokens/${id}`).expect(200);
    });
    expect(actionsOf(rows)).toEqual(['key.create', 'key.renew', 'key.update', 'key.revoke']);
    expect(rows[2]!.details.changes).toEqual([
      { field: 'type', from: 'read-only', to: 'full-access' },
    ]);
    for (const key of keys) expect(JSON.stringify(rows)).not.toContain(key);
    const hashes = rows.flatMap(({ details }) => details.changes ?? []);
    expect(hashes.filter(({ field, to }) => field === 'accessKey' && to !== null)).toEqual([]);
  });

  test('webhooks, never their secrets', async () => {
    const secrets: string[] = [];
    const rows = await rowsOf(async () => {
      const webhook = { name: '县网站', address: 'https://203.0.114.9/hook', types: ['article'] };
      const made = await send('post', '/portal/webhooks', webhook).expect(200);
      const { id } = made.body.data;
      const rotated = await send('post', `/portal/webhooks/${id}/rotate`).expect(200);
      secrets.push(made.body.data.secret, rotated.body.data.secret);
      await send('put', `/portal/webhooks/${id}`, { ...webhook, name: '县政府网站', on: false });
      await send('delete', `/portal/webhooks/${id}`);
    });
    expect(actionsOf(rows)).toEqual([
      'webhook.create',
      'webhook.secret',
      'webhook.update',
      'webhook.delete',
    ]);
    expect(rows[2]!.details.changes).toEqual([
      { field: 'name', from: '县网站', to: '县政府网站' },
      { field: 'state', from: 'on', to: 'off' },
    ]);
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('files and folders', async () => {
    const upload = (path: string, name: string) =>
      cms.http.post(path).set('Authorization', admin).attach('files', PIXEL, name);
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
    const { documentId } = await write();
    const rows = await rowsOf(async () => {
      await send('delete', entry(documentId), undefined, writer).expect(403);
      expect((await save(documentId, { title: '长'.repeat(121) })).status).toBe(400);
    });
    expect(rows).toMatchObject([
      {
        action: 'refusal.forbidden',
        actorName: '编辑',
        subjectType: 'api::article.article',
        subjectId: documentId,
        details: { reason: '您没有做这件事的权限。', door: `DELETE ${entry(documentId)}` },
      },
      {
        action: 'refusal.save',
        actorName: '管理员',
        details: { reason: expect.stringContaining('120') },
      },
    ]);
    const many = await rowsOf(async () => {
      for (let i = 0; i < 40; i += 1) await send('get', '/admin/users', undefined, writer);
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
      await send('get', entry(unnamed.documentId, 'correction')).expect(200);
      await send('get', entry(named.documentId, 'correction')).expect(200);
      await corrections.create({ data: { ...base, contact: `${CONTACT}1` } });
      await send('get', entry('', 'correction').slice(0, -1)).expect(200);
    });
    const looks = rows.filter(({ action }) => action === 'personal.read');
    expect(looks).toMatchObject([
      { subjectId: named.documentId, actorName: '管理员' },
      { subjectId: null, subjectLabel: expect.stringMatching(/2 条$/) },
    ]);
    expect(JSON.stringify(rows)).not.toContain(CONTACT);
  });

  test('a person who is gone is still named', async () => {
    const token = await signInAs(cms, 'signer', 'gone@example.org');
    const { documentId } = await write();
    const [row] = await rowsOf(() => save(documentId, { author: '王五' }, token));
    await cms.strapi.service('admin::user').deleteById(row!.actorId);
    const { body } = await send('get', `/portal/audit?person=person:${row!.actorId}`);
    expect(body.data.rows.at(-1).actorName).toBe('终审签发');
  });
});

describe('looking at the log', () => {
  test('is for administrators; nothing there writes', async () => {
    for (const path of ['', '/people', '/export']) {
      expect((await cms.http.get(`/portal/audit${path}`)).status).toBe(401);
      const publisher = writer;
      expect((await send('get', `/portal/audit${path}`, undefined, publisher)).status).toBe(403);
      for (const method of ['post', 'put', 'delete'] as const) {
        expect([404, 405]).toContain((await send(method, `/portal/audit${path}`)).status);
      }
    }
    for (const uid of ['audit', 'audit-log', 'audit_log']) {
      expect((await cms.http.get(`/api/${uid}`)).status).toBe(404);
      const manager = `/content-manager/collection-types/api::${uid}.${uid}`;
      expect((await send('get', manager)).status).toBeGreaterThanOrEqual(400);
    }
    const tables = Object.values(cms.strapi.contentTypes).map(
      ({ collectionName }) => collectionName,
    );
    expect(tables.filter((name) => name?.startsWith('audit'))).toEqual([]);
  });

  test('the newest first, page by page, each found once; the look itself is written down', async () => {
    const first = (await send('get', '/portal/audit')).body.data;
    const second = (await send('get', `/portal/audit?before=${first.before}`)).body.data;
    const ids = [...first.rows, ...second.rows].map(({ id }: Row) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    expect(first.rows).toHaveLength(50);
    const [look] = (await send('get', '/portal/audit')).body.data.rows;
    expect(look).toMatchObject({ action: 'audit.read', actorName: '管理员' });
  });

  test('by person, action, group, type, entry, days and words', async () => {
    const { documentId } = await write({ title: '百分之100%的题目' });
    await save(documentId, { author: '赵六' });
    const found = async (query: object) => {
      const parameters = new URLSearchParams(Object.entries(query));
      const { body, status } = await send('get', `/portal/audit?${parameters}`);
      expect(status).toBe(200);
      return body.data.rows as Row[];
    };
    expect((await found({ entry: documentId })).map(({ action }) => action)).toEqual([
      'content.update',
      'content.create',
    ]);
    expect(await found({ q: '赵六', entry: documentId })).toHaveLength(1);
    expect(await found({ q: '100%的' })).toHaveLength(2);
    expect(await found({ q: '100_的' })).toHaveLength(0);
    const refused = await found({ action: 'refusal' });
    expect(new Set(refused.map(({ action }) => action))).toEqual(
      new Set(['refusal.forbidden', 'refusal.save']),
    );
    expect((await found({ action: 'session.refused' })).length).toBe(2);
    expect(new Set((await found({ person: 'system' })).map(({ actorKind }) => actorKind))).toEqual(
      new Set(['system']),
    );
    expect((await found({ type: 'webhook' })).length).toBe(4);
    expect(await found({ until: '2020-01-01' })).toEqual([]);
    expect((await found({ from: '2020-01-01', until: '2999-01-01' })).length).toBe(50);
  });

  test.each(['person=1', 'action=nothing', 'from=2026-02-30', 'limit=9', 'q=a&q=b', 'type=%00'])(
    '%s is refused',
    async (query) => {
      const answer = await send('get', `/portal/audit?${query}`);
      expect([answer.status, answer.body.error.message]).toEqual([
        400,
        expect.stringContaining('不对'),
      ]);
    },
  );

  test('as a table, harmless to spreadsheets; the export is written down', async () => {
    await write({ title: '=HYPERLINK("http://x","y")' });
    const answer = await send('get', '/portal/audit/export?action=content.create');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const text = answer.text;
    expect(text.startsWith('\ufeff序号,时间,人员')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(text.trim().split('\r\n').length).toBeGreaterThan(5);
    const [row] = (await send('get', '/portal/audit?action=audit.export')).body.data.rows;
    expect(row).toMatchObject({ details: { said: { 操作: 'content.create' } } });
  });
});

test('who cannot be written down is not let in, and sees nothing personal', async () => {
  const data = { pageUrl: '/news', problem: '电话错了', state: 'new', contact: CONTACT };
  const { documentId } = await content(cms.strapi, 'correction').create({ data });
  await db().schema.renameTable('audit_log', 'audit_log_away');
  try {
    const answer = await cms.http.post('/admin/login').send(ADMIN);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.text).not.toContain('token');
    const look = await send('get', entry(documentId, 'correction'));
    expect(look.status).toBeGreaterThanOrEqual(500);
    expect(look.text).not.toContain(CONTACT);
  } finally {
    await db().schema.renameTable('audit_log_away', 'audit_log');
  }
});

describe('what was written stays as it is', () => {
  test.each([
    ['UPDATE audit_log SET actor_name = actor_name WHERE id = 1'],
    ['DELETE FROM audit_log WHERE id = 1'],
    ['DELETE FROM audit_log'],
  ])('the database refuses %s', async (statement) => {
    await expect(db().raw(statement)).rejects.toThrow(/操作记录只能往后添/);
    expect((await verify()).fault).toBeNull();
  });

  test('also to put a row in the place of another, to empty the table, or to touch an anchor', async () => {
    const [row] = await db()('audit_log').where({ id: 1 });
    const isPostgres = cms.strapi.db.dialect.client === 'postgres';
    const replace = isPostgres
      ? db()('audit_log').insert(row).onConflict('id').merge()
      : db().raw(
          `INSERT OR REPLACE INTO audit_log (${Object.keys(row).join()}) VALUES (${Object.keys(row)
            .map(() => '?')
            .join()})`,
          Object.values(row) as string[],
        );
    await expect(replace).rejects.toThrow(/操作记录只能往后添/);
    if (isPostgres) await expect(db().raw('TRUNCATE audit_log')).rejects.toThrow(/只能往后添/);
    await sealing.sealDays(cms.strapi, new Date(Date.now() + DAY_MS));
    for (const statement of [
      "UPDATE audit_anchors SET day = '2020-01-01'",
      'DELETE FROM audit_anchors',
    ]) {
      await expect(db().raw(statement)).rejects.toThrow(/只能往后添/);
    }
    expect((await verify()).fault).toBeNull();
  });
});

describe('who gets past the guards of the database is found', () => {
  /** Without the triggers, as an owner of the database may; what is done is taken back. */
  async function tampered(work: () => Promise<unknown>): Promise<Audit.Verified> {
    const triggers = compiled<typeof Triggers>('src/features/audit/triggers');
    const isPostgres = cms.strapi.db.dialect.client === 'postgres';
    const all: { name: string; table: string }[] = [];
    for (const table of ['audit_log', 'audit_anchors']) {
      for (const kind of ['update', 'delete', isPostgres ? 'truncate' : 'replace']) {
        all.push({ name: `${table}_no_${kind}`, table });
      }
    }
    for (const { name, table } of all) {
      await db().raw(
        isPostgres ? 'DROP TRIGGER ?? ON ??' : 'DROP TRIGGER ??',
        isPostgres ? [name, table] : [name],
      );
    }
    const saved = [
      await db()('audit_log').orderBy('id'),
      await db()('audit_anchors').orderBy('last_id'),
    ];
    try {
      await work();
      return await verify();
    } finally {
      for (const [index, table] of ['audit_log', 'audit_anchors'].entries()) {
        await db()(table).delete();
        await db().batchInsert(table, saved[index]!, 50);
      }
      await triggers.installTriggers(db());
    }
  }

  beforeAll(async () => {
    await sealing.sealDays(cms.strapi, new Date(Date.now() + DAY_MS));
    for (let i = 0; i < 5; i += 1) await write();
  });
  afterEach(async () => {
    expect(await verify()).toMatchObject({ fault: null, unguarded: [] });
  });

  test.each(['actor_name', 'subject_label', 'details', 'hash', 'prev_hash'])(
    'one byte of %s',
    async (column) => {
      // Not every row is about something that has a name.
      const { id } = await db()('audit_log').whereNot({ subject_label: '' }).orderBy('id').first();
      const { fault, unguarded } = await tampered(() =>
        db()('audit_log')
          .where({ id })
          .update({ [column]: db().raw("'!' || substr(??, 2)", [column]) }),
      );
      expect(fault?.id).toBe(Number(id));
      expect(unguarded).toHaveLength(6);
    },
  );

  test('its moment, by a millisecond', async () => {
    const { fault } = await tampered(() => db()('audit_log').where({ id: 7 }).increment('at', 1));
    expect(fault).toMatchObject({ id: 7, words: expect.stringContaining('被改过') });
  });

  test('a row taken out', async () => {
    const { fault } = await tampered(() => db()('audit_log').where({ id: 9 }).delete());
    expect(fault).toEqual({ id: 10, words: '第 9 条不见了：被删掉了' });
  });

  test('a row put in between, the others numbered anew', async () => {
    const { fault } = await tampered(async () => {
      const rows = await db()('audit_log').where('id', '>=', 12).orderBy('id', 'desc');
      for (const { id } of rows) {
        await db()('audit_log')
          .where({ id })
          .update({ id: Number(id) + 1 });
      }
      await db()('audit_log').insert({ ...rows.at(-1), id: 12, subject_label: '没有过的事' });
    });
    expect(fault?.id).toBe(12);
  });

  test('two rows that have changed places', async () => {
    const { fault } = await tampered(async () => {
      await db()('audit_log').where({ id: 14 }).update({ id: -1 });
      await db()('audit_log').where({ id: 15 }).update({ id: 14 });
      await db()('audit_log').where({ id: -1 }).update({ id: 15 });
    });
    expect(fault?.id).toBe(14);
  });

  test('an end cut off behind which a day was sealed', async () => {
    const anchors = (await verify()).anchors;
    const { lastId } = anchors.at(-1)!;
    const { fault } = await tampered(() =>
      db()('audit_log')
        .where('id', '>', lastId - 3)
        .delete(),
    );
    expect(fault).toMatchObject({ id: lastId - 2, words: expect.stringContaining('以后的不见了') });
  });

  test('an anchor changed, and one taken out', async () => {
    const { fault } = await tampered(() => db()('audit_anchors').update({ day: '2020-01-01' }));
    expect(fault?.words).toContain('封存');
  });
});

describe('several at once', () => {
  test('rows stand one behind the other, without a gap', async () => {
    const rows = await rowsOf(() => Promise.all(Array.from({ length: 20 }, () => write())));
    expect(rows).toHaveLength(20);
    expect((await verify()).fault).toBeNull();
  });
});
