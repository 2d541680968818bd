import { can, STAFF_ROLES, type Belonging, type StaffRole } from '@township/rules/staff';
import { staffRoles } from '../../src/features/staff/staff-roles';
import { bootCms, content, countRows, type Cms } from '../harness';
import { openedVersion } from '../harness/admin';
import { doors, TYPES, uidOf, type Door, type Type } from './doors';
import { signInWithScope } from './people';

let cms: Cms;
const tokens = {} as Record<StaffRole, string>;
const documents = {} as Record<Type, string>;
const scope: Belonging = { villages: [], departments: [] };

beforeAll(async () => {
  cms = await bootCms({ seed: true });
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
  await content(cms.strapi, 'department').create({ data: { name: '民政办公室' } });
  await content(cms.strapi, 'outside-signer').create({
    data: { name: '王建国', position: '镇长', role: 'signer' },
  });
  await content(cms.strapi, 'special-day').create({
    data: { date: '2027-01-01', kind: 'rest', name: '元旦' },
  });
  for (const type of TYPES) {
    const found = await cms.strapi.documents(uidOf(type)).findFirst();
    documents[type] = found!.documentId;
  }
  await belongTogether();
  for (const role of STAFF_ROLES) {
    tokens[role] = await signInWithScope(cms, staffRoles[role].code, scope);
  }
});
afterAll(() => cms.stop());

/** Whatever can be somebody's belongs to the same village and department, which is everybody's here: see own-doors.test.ts. */
async function belongTogether(): Promise<void> {
  const [village, department] = [documents.village, documents.department];
  Object.assign(scope, { villages: [village], departments: [department] });
  const set = (type: Type, data: object) =>
    content(cms.strapi, type).update({ documentId: documents[type], data, status: 'published' });
  await set('article', { villages: { set: [village] } });
  await set('enterprise', { village: { set: [village] } });
  await set('honor', { holderKind: 'village', village: { set: [village] } });
}

const call = (role: StaffRole, { method, path, body }: Omit<Door, 'action'>) =>
  cms.http[method](path).set('Authorization', tokens[role]).send(body);

const WORKERS = STAFF_ROLES.filter((role) => role !== 'administrator');

describe.each(WORKERS)('as %s', (role) => {
  test.each(TYPES)(
    '%s: every door opens to what the table grants, and to nothing else',
    async (type) => {
      for (const door of doors(cms, type, documents[type])) {
        const { action, method, path } = door;
        const before = await countRows(cms.strapi);
        const { status } = await call(role, door);
        // Doors that may be opened and lead nowhere: nothing public to go back to, nothing valid to make, no such version.
        const answer = status === 400 || status === 404 ? 200 : status;
        expect([method, path, answer]).toEqual([
          method,
          path,
          can({ ...scope, roles: [role] }, action, type) ? (status === 201 ? 201 : 200) : 403,
        ]);
        if (status === 403) expect(await countRows(cms.strapi)).toEqual(before);
      }
    },
  );

  test('saving a draft with a state of its own publishes nothing', async () => {
    const path = `/content-manager/collection-types/${uidOf('article')}`;
    const now = new Date().toISOString();
    const state = { publishedAt: now, status: 'published' };
    const made = await call(role, {
      method: 'post',
      path: `${path}?status=published`,
      body: { title: `稿件${role}`, ...state },
    });
    if (!can({ ...scope, roles: [role] }, 'create', 'article'))
      return expect(made.status).toBe(403);
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
});
