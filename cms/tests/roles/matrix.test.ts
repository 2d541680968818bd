import type { UID } from '@strapi/strapi';
import {
  can,
  STAFF_SUBJECTS,
  type StaffAction,
  type StaffRole,
  type StaffSubject,
} from '@township/rules/staff';
import { bootstrapStaffRoles, staffRoles } from '../../src/features/staff/staff-roles';
import { bootCms, content, countRows, signInAs, type Cms } from '../harness';
import { openedVersion } from '../harness/admin';

type Type = Exclude<StaffSubject, 'file'>;
type Door = [
  action: StaffAction,
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body?: object,
];

const TYPES = STAFF_SUBJECTS.filter((subject): subject is Type => subject !== 'file');
const SINGLE = new Set<Type>(['town', 'home-page']);
const uidOf = (type: Type) => `api::${type}.${type}` as UID.ContentType;

let cms: Cms;
const tokens = {} as Record<StaffRole, string>;
const documents = {} as Record<Type, string>;

beforeAll(async () => {
  cms = await bootCms({ seed: true });
  for (const role of Object.keys(staffRoles) as StaffRole[]) {
    tokens[role] = await signInAs(cms, staffRoles[role].code);
  }
  const times = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2027-01-01T00:00:00.000Z' };
  await content(cms.strapi, 'alert').create({
    data: { title: '停水通知', kind: 'warning', ...times },
  });
  await content(cms.strapi, 'correction').create({
    data: { pageUrl: '/news', problem: '电话错了', state: 'new' },
  });
  await content(cms.strapi, 'search-synonym').create({
    data: { term: '农发行', meaning: '农业发展银行' },
  });
  for (const type of TYPES) {
    const found = await cms.strapi.documents(uidOf(type)).findFirst();
    documents[type] = found!.documentId;
  }
});
afterAll(() => cms.stop());

const call = (role: StaffRole, [, method, path, body]: Door) =>
  cms.http[method](path).set('Authorization', tokens[role]).send(body);

/** Every way to one document through the admin's API; ordered so that what is allowed finds it. */
function doors(type: Type): Door[] {
  const uid = uidOf(type);
  if (SINGLE.has(type)) {
    const path = `/content-manager/single-types/${uid}`;
    return [
      ['read', 'get', path],
      ['update', 'put', path, {}],
      ['publish', 'post', `${path}/actions/publish`, {}],
      ['publish', 'post', `${path}/actions/unpublish`, {}],
      ['delete', 'delete', path],
    ];
  }
  const path = `/content-manager/collection-types/${uid}`;
  const one = `${path}/${documents[type]}`;
  const ids = { documentIds: [documents[type]] };
  return [
    ['read', 'get', path],
    ['read', 'get', one],
    ['create', 'post', path, {}],
    ['create', 'post', `${path}/clone/${documents[type]}`, {}],
    ['create', 'post', `${path}/auto-clone/${documents[type]}`, {}],
    ['update', 'put', one, {}],
    // Strapi answers 500 where there are no drafts to discard.
    ...(cms.strapi.contentType(uid).options?.draftAndPublish
      ? [['update', 'post', `${one}/actions/discard`, {}] as Door]
      : []),
    ['publish', 'post', `${path}/actions/publish`, {}],
    ['publish', 'post', `${one}/actions/publish`, {}],
    ['publish', 'post', `${one}/actions/unpublish`, {}],
    ['publish', 'post', `${path}/actions/bulkPublish`, ids],
    ['publish', 'post', `${path}/actions/bulkUnpublish`, ids],
    ['delete', 'delete', one],
    ['delete', 'post', `${path}/actions/bulkDelete`, ids],
  ];
}

describe.each(['writer', 'publisher'] as const)('as %s', (role) => {
  test.each(TYPES)(
    '%s: every door opens to what the table grants, and to nothing else',
    async (type) => {
      for (const door of doors(type)) {
        const [action, method, path] = door;
        const before = await countRows(cms.strapi);
        const { status } = await call(role, door);
        // Two doors that may be opened and lead nowhere: nothing public to go back to, nothing valid to make.
        const answer = status === 400 || status === 404 ? 200 : status;
        expect([method, path, answer]).toEqual([
          method,
          path,
          can({ roles: [role] }, action, type) ? (status === 201 ? 201 : 200) : 403,
        ]);
        if (status === 403) expect(await countRows(cms.strapi)).toEqual(before);
      }
    },
  );

  test('saving a draft with a state of its own publishes nothing', async () => {
    const path = `/content-manager/collection-types/${uidOf('article')}`;
    const now = new Date().toISOString();
    const state = { publishedAt: now, status: 'published' };
    const made = await call(role, [
      'create',
      'post',
      `${path}?status=published`,
      { title: `稿件${role}`, ...state },
    ]);
    expect(made.status).toBe(201);
    const { documentId } = made.body.data;
    const entry = `${path}/${documentId}`;
    const saved = await cms.http
      .put(`${entry}?status=published`)
      .set('Authorization', tokens[role])
      .set('If-Match', `"${await openedVersion(cms, tokens[role], entry)}"`)
      .send({ title: `新稿${role}`, ...state });
    expect(saved.status).toBe(200);
    const articles = content(cms.strapi, 'article');
    expect(await articles.findOne({ documentId })).toMatchObject({ title: `新稿${role}` });
    expect(await articles.findOne({ documentId, status: 'published' })).toBeNull();
  });

  test('machinery, layouts, settings, accounts and tokens stay shut', async () => {
    const shut: Door[] = [
      ['read', 'get', '/content-manager/collection-types/api::slug-redirect.slug-redirect'],
      ['read', 'get', '/content-manager/collection-types/plugin::users-permissions.user'],
      ['read', 'get', '/content-manager/collection-types/admin::user'],
      ['update', 'put', `/content-manager/content-types/${uidOf('article')}/configuration`, {}],
      ['update', 'put', '/content-manager/components/shared.figure/configuration', {}],
      ['read', 'get', '/content-type-builder/content-types'],
      ['create', 'post', '/content-type-builder/content-types', {}],
      ['read', 'get', '/admin/users'],
      ['create', 'post', '/admin/users', {}],
      ['read', 'get', '/admin/roles'],
      ['create', 'post', '/admin/roles', {}],
      ['read', 'get', '/admin/webhooks'],
      ['read', 'get', '/portal/webhooks'],
      ['create', 'post', '/portal/webhooks', {}],
      ['read', 'get', '/admin/api-tokens'],
      ['create', 'post', '/admin/api-tokens', {}],
      ['create', 'post', '/admin/admin-tokens', {}],
      ['read', 'get', '/admin/transfer/tokens'],
      ['update', 'post', '/admin/project-settings', {}],
      ['read', 'get', '/admin/plugins'],
      ['read', 'get', '/upload/settings'],
      ['update', 'put', '/upload/configuration', {}],
      ['create', 'post', '/i18n/locales', {}],
      ['read', 'get', '/users-permissions/roles'],
      ['read', 'get', '/email/settings'],
    ];
    for (const door of shut) {
      const [, method, path] = door;
      expect([method, path, (await call(role, door)).status]).toEqual([method, path, 403]);
    }
  });

  test('nobody makes themselves an administrator', async () => {
    const { id } = await cms.strapi.db
      .query('admin::role')
      .findOne({ where: { code: staffRoles.administrator.code } });
    await call(role, ['update', 'put', '/admin/users/me', { firstname: '某人', roles: [id] }]);
    const { body } = await call(role, ['read', 'get', '/admin/users/me']);
    expect(body.data.roles.map(({ code }: { code: string }) => code)).toEqual([role]);
  });
});

test('files: a writer brings and reads them; a publisher also changes, moves, replaces and deletes them', async () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const upload = (role: StaffRole, path: string) =>
    cms.http.post(path).set('Authorization', tokens[role]).attach('files', pixel, 'a.png');
  const made = await upload('writer', '/upload');
  expect(made.status).toBe(201);
  const { id } = made.body[0];
  const statuses = async (role: StaffRole) => [
    (await call(role, ['read', 'get', '/upload/files'])).status,
    (
      await call(role, [
        'update',
        'post',
        `/upload?id=${id}`,
        { fileInfo: { alternativeText: '图' } },
      ])
    ).status,
    (await upload(role, `/upload?id=${id}`)).status,
    (
      await call(role, [
        'update',
        'post',
        '/upload/actions/bulk-move',
        { fileIds: [id], destinationFolderId: null },
      ])
    ).status,
    (await call(role, ['delete', 'post', '/upload/actions/bulk-delete', { fileIds: [id] }])).status,
    (await call(role, ['delete', 'delete', `/upload/files/${id}`])).status,
  ];
  expect(await statuses('writer')).toEqual([200, 403, 403, 403, 403, 403]);
  expect(await statuses('publisher')).toEqual([200, 200, 200, 200, 200, 404]);
});

test('a picker offers nothing that its user may not read', async () => {
  const field = `/content-manager/relations/${uidOf('home-page')}/featured?pageSize=5`;
  expect((await call('writer', ['read', 'get', field])).status).toBe(200);
  // Strapi refuses by an error of its own; nothing is told either way.
  const people = `/content-manager/relations/admin::user/roles?pageSize=5`;
  expect((await call('writer', ['read', 'get', people])).body.data).toBeNull();
});

test('administrators keep everything but the marketplace and, where nothing is developed, the builder', async () => {
  const { body } = await call('administrator', ['read', 'get', '/admin/users/me/permissions']);
  const actions = new Set(body.data.map(({ action }: { action: string }) => action));
  expect(actions.has('admin::marketplace.read')).toBe(false);
  expect(actions.has('plugin::content-type-builder.read')).toBe(false);
  for (const type of TYPES) {
    const answer = await call('administrator', ['read', 'get', doors(type)[0]![2]]);
    expect([type, answer.status]).toEqual([type, 200]);
  }
});

test('who was Strapi’s editor or author keeps an account and a role; what was ticked by hand is undone', async () => {
  const roles = cms.strapi.db.query('admin::role');
  const permissions = cms.strapi.db.query('admin::permission');
  const all = () =>
    roles.findMany({ select: ['code', 'name'], orderBy: 'id', populate: ['users'] });
  const before = await all();
  await roles.update({
    where: { code: 'publisher' },
    data: { code: 'strapi-editor', name: 'Editor' },
  });
  await roles.update({
    where: { code: 'writer' },
    data: { code: 'strapi-author', name: 'Author' },
  });
  const author = await roles.findOne({ where: { code: 'strapi-author' } });
  const held = () =>
    permissions.findMany({ where: { role: author.id }, orderBy: ['subject', 'action'] });
  const wanted = (await held()).map(({ action, subject }) => [action, subject]);
  await permissions.create({
    data: {
      action: 'plugin::content-manager.explorer.publish',
      subject: uidOf('article'),
      conditions: [],
      role: author.id,
    },
  });
  await bootstrapStaffRoles({ strapi: cms.strapi });
  expect(await all()).toEqual(before);
  expect((await held()).map(({ action, subject }) => [action, subject])).toEqual(wanted);
});
