import type { AuditRow } from '@township/rules/audit-row';
import { signInAs } from '../harness';
import { auditRowsOf } from '../harness/audit-log';
import { PATH, staffed, type Made } from './support';

const people = staffed();
const { cms, send, list, input, make, change } = people;

const changesOf = ({ details }: AuditRow<string>) => details.changes;

test('everything is written down, villages and departments by name, and no secret', async () => {
  let person: Made | undefined;
  const rows = await auditRowsOf(cms, async () => {
    person = await make({ roles: ['reporter'], villages: [people.village] });
    const moved = { ...person, villages: [], departments: [people.department] };
    await change(person.id, moved);
    await change(person.id, { ...moved, roles: ['editor'] });
    await send('post', `${PATH}/${person.id}/disable`).expect(200);
    await send('post', `${PATH}/${person.id}/enable`).expect(200);
  });
  expect(rows.map(({ action }) => action)).toEqual([
    'account.create',
    'account.scope',
    'account.invite',
    'account.scope',
    'account.update',
    'account.disable',
    'account.enable',
  ]);
  expect(rows.every(({ actorKind, ip }) => actorKind === 'person' && ip !== null)).toBe(true);
  expect(new Set(rows.map(({ subjectId }) => subjectId))).toEqual(new Set([String(person!.id)]));
  expect(changesOf(rows[1]!)).toEqual([{ field: 'villages', from: '', to: '东村' }]);
  expect(changesOf(rows[3]!)).toEqual([
    { field: 'villages', from: '东村', to: '' },
    { field: 'departments', from: '', to: '农业农村办' },
  ]);
  expect(changesOf(rows[4]!)).toEqual([{ field: 'roles', from: '信息员', to: '编辑' }]);
  expect(JSON.stringify(rows)).not.toContain(person!.code);
});

test('an account that Strapi deletes takes along where it belonged to', async () => {
  const [one, other] = [
    await make({ villages: [people.village] }),
    await make({ departments: [people.department] }),
  ];
  const scopes = () => people.roles().scopesTable.all(cms.strapi.db.connection);
  expect([...(await scopes()).keys()]).toEqual(expect.arrayContaining([one.id, other.id]));
  await send('delete', `/admin/users/${one.id}`).expect(200);
  await send('post', '/admin/users/batch-delete', { ids: [other.id] }).expect(200);
  const left = await scopes();
  expect([left.has(one.id), left.has(other.id)]).toEqual([false, false]);
});

test.each(['reporter', 'editor', 'first-reviewer', 'second-reviewer', 'signer'])(
  'is none of a %s’s business, and of nobody’s who is not signed in',
  async (code) => {
    const token = await signInAs(cms, code);
    const { id } = (await list()).persons[0]!;
    const doors = [
      ['get', PATH],
      ['post', PATH],
      ['put', `${PATH}/${id}`],
      ['post', `${PATH}/${id}/disable`],
      ['post', `${PATH}/${id}/enable`],
      ['post', `${PATH}/${id}/invitation`],
    ] as const;
    for (const [method, path] of doors) {
      expect([path, (await send(method, path, input(), token)).status]).toEqual([path, 403]);
      expect([path, (await cms.http[method](path).send(input())).status]).toEqual([path, 401]);
    }
  },
);

test('who is not there is a 404', async () => {
  for (const id of ['999999', '0', 'x', '1.5']) {
    expect((await send('put', `${PATH}/${id}`, input())).status).toBe(404);
    expect((await send('post', `${PATH}/${id}/disable`)).status).toBe(404);
    expect((await send('post', `${PATH}/${id}/invitation`)).status).toBe(404);
  }
});
