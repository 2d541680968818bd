import { PIXEL } from '../admin/content';
import { filesCookie } from '../harness';
import { signInWithScope } from './people';
import { article, call, cms, east, of, people, townsfolk, type Person } from './townsfolk';

townsfolk();

describe('files', () => {
  const upload = async (person: Person, name: string) => {
    const { body } = await cms.http
      .post('/upload')
      .set('Authorization', person.token)
      .attach('files', PIXEL, name);
    return body[0] as { id: number; url: string };
  };
  const namesFor = async (person: Person) => {
    const { body } = await call(person, { method: 'get', path: '/upload/files?pageSize=100' });
    return body.results.map(({ name }: { name: string }) => name).sort();
  };
  const opens = async (person: Person, url: string) =>
    (await cms.http.get(url).set('Cookie', await filesCookie(cms, person.token))).status;

  test('are one’s own and one’s colleagues’, in the library and by their address', async () => {
    const editor = { ...people.ofNothing!, token: await signInWithScope(cms, 'editor', of([])) };
    const mine = await upload(people.ofEast!, '东.png');
    const theirs = await upload(people.ofCivil!, '民政.png');
    const towns = await upload(editor, '镇.png');
    expect(await namesFor(people.ofEast!)).toEqual(['东.png']);
    // Of both villages: a colleague.
    expect(await namesFor(people.ofBoth!)).toEqual(['东.png']);
    expect(await namesFor(editor)).toEqual(['东.png', '民政.png', '镇.png'].sort());
    const statuses = async (person: Person) =>
      Promise.all([mine, theirs, towns].map(({ url }) => opens(person, url)));
    expect(await statuses(people.ofEast!)).toEqual([200, 404, 404]);
    expect(await statuses(people.ofBoth!)).toEqual([200, 404, 404]);
    expect(await statuses(editor)).toEqual([200, 200, 200]);
    expect(
      (await call(people.ofEast!, { method: 'get', path: `/upload/files/${theirs.id}` })).status,
    ).toBe(403);
  });

  test('of an entry that is one’s own are seen in it, whoever brought them', async () => {
    const editor = { ...people.ofNothing!, token: await signInWithScope(cms, 'editor', of([])) };
    const cover = await upload(editor, '封面.png');
    await article({ villages: [east], cover: cover.id });
    expect(await opens(people.ofEast!, cover.url)).toBe(200);
    expect(await opens(people.ofCivil!, cover.url)).toBe(404);
  });

  test('stay shut to an account that is switched off', async () => {
    const scope = of([east]);
    const person = {
      ...scope,
      roles: ['reporter' as const],
      token: await signInWithScope(cms, 'reporter', scope),
    };
    const file = await upload(person, '停用.png');
    const cookie = await filesCookie(cms, person.token);
    const open = async () => (await cms.http.get(file.url).set('Cookie', cookie)).status;
    expect(await open()).toBe(200);
    await cms.strapi.db.query('admin::user').update({
      where: {
        email: (await call(person, { method: 'get', path: '/admin/users/me' })).body.data.email,
      },
      data: { isActive: false },
    });
    expect(await open()).toBe(404);
  });

  test('where a file is used is told to those who may change files', async () => {
    const path = '/portal/file-uses';
    expect(
      (await call(people.ofEast!, { method: 'post', path, body: { fileIds: [1] } })).status,
    ).toBe(403);
  });
});
