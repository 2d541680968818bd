import { STAFF_ROLES, type StaffRole } from '@township/rules/staff';
import type * as staff from '../../src/features/staff/staff-roles';
import { staffRoles } from '../../src/features/staff/staff-roles';
import { bootCms, signInAs, type Cms } from '../harness';
import { compiled } from '../harness/paths';
import { doors, TYPES, uidOf } from './doors';

type Request = [method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object];

let cms: Cms;
const tokens = {} as Record<StaffRole, string>;

beforeAll(async () => {
  cms = await bootCms();
  for (const role of STAFF_ROLES) tokens[role] = await signInAs(cms, staffRoles[role].code);
});
afterAll(() => cms.stop());

const call = (role: StaffRole, [method, path, body]: Request) =>
  cms.http[method](path).set('Authorization', tokens[role]).send(body);

const WORKERS = STAFF_ROLES.filter((role) => role !== 'administrator');

describe.each(WORKERS)('as %s', (role) => {
  test('machinery, layouts, settings, accounts and tokens stay shut', async () => {
    const shut: Request[] = [
      ['get', '/content-manager/collection-types/api::slug-redirect.slug-redirect'],
      ['get', '/content-manager/collection-types/plugin::users-permissions.user'],
      ['get', '/content-manager/collection-types/admin::user'],
      ['put', `/content-manager/content-types/${uidOf('article')}/configuration`, {}],
      ['put', '/content-manager/components/shared.figure/configuration', {}],
      ['get', '/content-type-builder/content-types'],
      ['post', '/content-type-builder/content-types', {}],
      ['get', '/admin/users'],
      ['post', '/admin/users', {}],
      ['get', '/admin/roles'],
      ['post', '/admin/roles', {}],
      ['get', '/admin/webhooks'],
      ['get', '/portal/webhooks'],
      ['post', '/portal/webhooks', {}],
      ['get', '/admin/api-tokens'],
      ['post', '/admin/api-tokens', {}],
      ['post', '/admin/admin-tokens', {}],
      ['get', '/admin/transfer/tokens'],
      ['post', '/admin/project-settings', {}],
      ['get', '/admin/plugins'],
      ['get', '/upload/settings'],
      ['put', '/upload/configuration', {}],
      ['post', '/i18n/locales', {}],
      ['get', '/users-permissions/roles'],
      ['get', '/email/settings'],
    ];
    for (const door of shut) {
      const [method, path] = door;
      expect([method, path, (await call(role, door)).status]).toEqual([method, path, 403]);
    }
  });

  test('nobody makes themselves an administrator', async () => {
    const { id } = await cms.strapi.db
      .query('admin::role')
      .findOne({ where: { code: staffRoles.administrator.code } });
    await call(role, ['put', '/admin/users/me', { firstname: '某人', roles: [id] }]);
    const { body } = await call(role, ['get', '/admin/users/me']);
    expect(body.data.roles.map(({ code }: { code: string }) => code)).toEqual([role]);
  });
});

test('files: an editor brings and reads them; a signer also changes, moves, replaces and deletes them', async () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const upload = (role: StaffRole, path: string) =>
    cms.http.post(path).set('Authorization', tokens[role]).attach('files', pixel, 'a.png');
  const made = await upload('editor', '/upload');
  expect(made.status).toBe(201);
  const { id } = made.body[0];
  const statuses = async (role: StaffRole) => [
    (await call(role, ['get', '/upload/files'])).status,
    (await call(role, ['post', `/upload?id=${id}`, { fileInfo: { alternativeText: '图' } }]))
      .status,
    (await upload(role, `/upload?id=${id}`)).status,
    (
      await call(role, [
        'post',
        '/upload/actions/bulk-move',
        { fileIds: [id], destinationFolderId: null },
      ])
    ).status,
    (await call(role, ['post', '/upload/actions/bulk-delete', { fileIds: [id] }])).status,
    (await call(role, ['delete', `/upload/files/${id}`])).status,
  ];
  expect(await statuses('editor')).toEqual([200, 403, 403, 403, 403, 403]);
  expect(await statuses('signer')).toEqual([200, 200, 200, 200, 200, 404]);
});

test('a picker offers nothing that its user may not read', async () => {
  const field = `/content-manager/relations/${uidOf('home-page')}/featured?pageSize=5`;
  expect((await call('editor', ['get', field])).status).toBe(200);
  // Strapi refuses by an error of its own; nothing is told either way.
  const people = `/content-manager/relations/admin::user/roles?pageSize=5`;
  expect((await call('editor', ['get', people])).body.data).toBeNull();
});

test('administrators keep everything but the marketplace and, where nothing is developed, the builder', async () => {
  const { body } = await call('administrator', ['get', '/admin/users/me/permissions']);
  const actions = new Set(body.data.map(({ action }: { action: string }) => action));
  expect(actions.has('admin::marketplace.read')).toBe(false);
  expect(actions.has('plugin::content-type-builder.read')).toBe(false);
  for (const type of TYPES) {
    const answer = await call('administrator', ['get', doors(cms, type, '')[0]!.path]);
    // Of what there is one of, there may be none yet.
    expect([200, 404]).toContain(answer.status);
  }
});

test.each([
  ['strapi-editor', 'strapi-author'],
  ['publisher', 'writer'],
])(
  'who was %s or %s keeps an account and a role; what was ticked by hand is undone',
  async (signer, editor) => {
    const roles = cms.strapi.db.query('admin::role');
    const permissions = cms.strapi.db.query('admin::permission');
    const all = () =>
      roles.findMany({ select: ['code', 'name'], orderBy: 'id', populate: ['users'] });
    const before = await all();
    await roles.update({
      where: { code: 'signer' },
      data: { code: signer, name: 'Former signer' },
    });
    await roles.update({
      where: { code: 'editor' },
      data: { code: editor, name: 'Former editor' },
    });
    const author = await roles.findOne({ where: { code: editor } });
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
    await compiled<typeof staff>('src/features/staff/staff-roles').bootstrapStaffRoles(cms.strapi);
    expect(await all()).toEqual(before);
    expect((await held()).map(({ action, subject }) => [action, subject])).toEqual(wanted);
  },
);
