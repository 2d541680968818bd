import { can, type Belonging, type StaffRole } from '@township/rules/staff';
import { PIXEL } from '../admin/content';
import { articleData, bootCms, content, filesCookie, type Cms } from '../harness';
import { saveEntry } from '../harness/editing';
import { doors, uidOf, type Door, type Type } from './doors';
import { signInWithScope } from './people';

let cms: Cms;
let east: string;
let west: string;
let civil: string;
let farming: string;

interface Person extends Belonging {
  token: string;
  roles: StaffRole[];
}
const people: Record<string, Person> = {};

beforeAll(async () => {
  cms = await bootCms();
  east = await make('village', { name: '东村', code: '140824105201', summary: '东' });
  west = await make('village', { name: '西村', code: '140824105202', summary: '西' });
  civil = await make('department', { name: '民政办公室' });
  farming = await make('department', { name: '农业农村办公室' });
  const scopes: Record<string, Belonging> = {
    ofEast: { villages: [east], departments: [] },
    ofBoth: { villages: [east, west], departments: [] },
    ofCivil: { villages: [], departments: [civil] },
    ofNothing: { villages: [], departments: [] },
  };
  for (const [name, scope] of Object.entries(scopes)) {
    const token = await signInWithScope(cms, 'reporter', scope);
    people[name] = { ...scope, token, roles: ['reporter'] };
  }
});
afterAll(() => cms.stop());

const make = async (type: Type, data: object): Promise<string> =>
  (await content(cms.strapi, type).create({ data })).documentId;
let written = 0;
const article = (data: object) =>
  make('article', articleData({ slug: `gao-${++written}`, title: `稿件${written}`, ...data }));

const call = ({ token }: Person, { method, path, body }: Omit<Door, 'action'>) =>
  cms.http[method](path).set('Authorization', token).send(body);
const listOf = (type: Type) => `/content-manager/collection-types/${uidOf(type)}`;

/** Every kind of belonging that an entry of a type can have: how it is made, and whose it then is. */
const ENTRIES: [type: Type, what: string, make: () => Promise<[string, Belonging]>][] = [
  ['article', 'of the east', async () => [await article({ villages: [east] }), of([east])]],
  ['article', 'of the west', async () => [await article({ villages: [west] }), of([west])]],
  ['article', 'of both', async () => [await article({ villages: [east, west] }), of([east, west])]],
  ['article', 'of nobody', async () => [await article({}), of([])]],
  [
    'article',
    'of civil affairs',
    async () => [await article({ department: civil }), of([], [civil])],
  ],
  [
    'article',
    'of farming',
    async () => [await article({ department: farming }), of([], [farming])],
  ],
  [
    'article',
    'of the east and farming',
    async () => [await article({ villages: [east], department: farming }), of([east], [farming])],
  ],
  ['village', 'the east', async () => [east, of([east])]],
  ['village', 'the west', async () => [west, of([west])]],
  [
    'enterprise',
    'of the east',
    async () => [await make('enterprise', { name: '东企', village: east }), of([east])],
  ],
  [
    'enterprise',
    'of the west',
    async () => [await make('enterprise', { name: '西企', village: west }), of([west])],
  ],
  ['enterprise', 'of no village', async () => [await make('enterprise', { name: '无村' }), of([])]],
  [
    'honor',
    'of the west',
    async () => [await honor({ holderKind: 'village', village: west }), of([west])],
  ],
  [
    'honor',
    'of an enterprise of the east',
    async () => [
      await honor({
        holderKind: 'enterprise',
        enterprise: await make('enterprise', { name: '东二企', village: east }),
      }),
      of([east]),
    ],
  ],
  ['honor', 'of the town', async () => [await honor({ holderKind: 'town' }), of([])]],
  [
    'topic',
    'the whole town’s',
    async () => [await make('topic', { title: '产业', summary: '摘要' }), of([])],
  ],
  ['department', 'civil affairs', async () => [civil, of([], [civil])]],
  ['department', 'farming', async () => [farming, of([], [farming])]],
];
const of = (villages: string[], departments: string[] = []): Belonging => ({
  villages,
  departments,
});
const honor = (data: object) =>
  make('honor', { title: '先进单位', level: 'county', awardedPrecision: 'unknown', ...data });

describe.each(['ofEast', 'ofBoth', 'ofCivil', 'ofNothing'])('a reporter %s', (name) => {
  test.each(ENTRIES)(
    '%s %s: every door opens where it is theirs, and nowhere else',
    async (type, _, entry) => {
      const person = people[name]!;
      const [documentId, belonging] = await entry();
      const ofEntries = doors(cms, type, documentId).filter(({ ofType }) => !ofType);
      for (const door of ofEntries) {
        const { action, method, path } = door;
        const { status, body } = await call(person, door);
        const isOpen = can(person, action, { kind: type, ...belonging });
        // Behind some doors there is nothing: no such version, nothing public to go back to, nothing that may be copied as it is.
        const isNowhere = status === 400 || status === 404;
        expect([method, path, isNowhere || (status === 201 ? 200 : status)]).toEqual([
          method,
          path,
          isNowhere || (isOpen ? 200 : 403),
        ]);
        if (!isOpen) expect(body.data).toBeNull();
      }
      const listed = await call(person, { method: 'get', path: `${listOf(type)}?pageSize=100` });
      const ids = (listed.body.results as { documentId: string }[]).map((one) => one.documentId);
      expect(ids.includes(documentId)).toBe(can(person, 'read', { kind: type, ...belonging }));
    },
  );
});

describe('a new entry', () => {
  const begin = async (person: Person, type: Type, body: object = {}) => {
    const { status, body: answer } = await call(person, {
      method: 'post',
      path: listOf(type),
      body,
    });
    return { status, documentId: answer.data?.documentId as string, error: answer.error };
  };
  const villagesOf = async (documentId: string) => {
    const found = await cms.strapi.db
      .query(uidOf('article'))
      .findOne({ where: { documentId }, populate: ['villages', 'department'] });
    return [
      found.villages.map((one: { name: string }) => one.name),
      found.department?.name ?? null,
    ];
  };

  test('is of its writer’s village or department where there is no choice', async () => {
    const ofEast = await begin(people.ofEast!, 'article', { title: '一' });
    expect(await villagesOf(ofEast.documentId)).toEqual([['东村'], null]);
    const ofCivil = await begin(people.ofCivil!, 'article', { title: '二' });
    expect(await villagesOf(ofCivil.documentId)).toEqual([[], '民政办公室']);
    expect((await begin(people.ofEast!, 'enterprise', { name: '新企' })).status).toBe(201);
  });

  test('of whoever has the choice, or nothing, is refused with what to do', async () => {
    const ofBoth = await begin(people.ofBoth!, 'article', { title: '三' });
    expect([ofBoth.status, ofBoth.error.message]).toEqual([
      403,
      expect.stringContaining('相关村庄'),
    ]);
    const ofNothing = await begin(people.ofNothing!, 'article', { title: '四' });
    expect([ofNothing.status, ofNothing.error.message]).toEqual([
      403,
      expect.stringContaining('管理员'),
    ]);
  });

  test.each([
    ['by documentId', () => ({ set: [west] })],
    ['by connection', () => ({ connect: [{ documentId: west }] })],
    ['as a list', () => [west]],
    ['beside one’s own', () => ({ connect: [{ documentId: east }, { documentId: west }] })],
  ])('names no village of others, %s', async (_, villages) => {
    const { status } = await begin(people.ofEast!, 'article', {
      title: '五',
      villages: villages(),
    });
    expect(status).toBe(403);
  });

  test('names no village of others by its row', async () => {
    const { id } = await cms.strapi.db
      .query(uidOf('village'))
      .findOne({ where: { documentId: west } });
    const { status } = await begin(people.ofEast!, 'article', {
      title: '六',
      villages: { connect: [{ id }] },
    });
    expect(status).toBe(403);
  });

  test('cannot be copied from another village’s into one’s own', async () => {
    const foreign = await article({ villages: [west] });
    for (const way of ['clone', 'auto-clone']) {
      const path = `${listOf('article')}/${way}/${foreign}`;
      const body = { villages: { set: [east] }, title: '抄', slug: 'chao' };
      expect((await call(people.ofEast!, { method: 'post', path, body })).status).toBe(403);
    }
  });
});

describe('a change', () => {
  const save = (person: Person, type: Type, documentId: string, data: object) =>
    saveEntry(cms, person.token, `${listOf(type)}/${documentId}`, data);

  test('does not give away, or take, what is not one’s own', async () => {
    const ofEast = people.ofEast!;
    const id = await article({ villages: [east] });
    for (const villages of [{ set: [west] }, { disconnect: [{ documentId: east }] }, { set: [] }]) {
      expect((await save(ofEast, 'article', id, { title: '改', villages })).status).toBe(403);
    }
    const enterprise = await make('enterprise', { name: '东三企', village: east });
    const moved = await save(ofEast, 'enterprise', enterprise, { village: { set: [west] } });
    expect(moved.status).toBe(403);
    expect((await save(ofEast, 'article', id, { title: '改好' })).status).toBe(200);
  });

  test('keeps what others have named beside one’s own', async () => {
    const id = await article({ villages: [east, west] });
    const data = { title: '再改', villages: { set: [west, east] } };
    expect((await save(people.ofEast!, 'article', id, data)).status).toBe(200);
  });

  test('reaches no other entry by a relation’s far side', async () => {
    const foreign = await article({ villages: [west] });
    const data = { summary: '新', articles: { connect: [{ documentId: foreign }] } };
    await save(people.ofEast!, 'village', east, data);
    const { villages } = await cms.strapi.db
      .query(uidOf('article'))
      .findOne({ where: { documentId: foreign }, populate: ['villages'] });
    expect(villages.map((one: { documentId: string }) => one.documentId)).toEqual([west]);
  });
});

describe('what is told of others’', () => {
  test('a picker offers one’s own, and names no other that is chosen already', async () => {
    const id = await article({ villages: [east, west] });
    const base = `/content-manager/relations/${uidOf('article')}`;
    const offered = await call(people.ofEast!, {
      method: 'get',
      path: `${base}/villages?pageSize=50`,
    });
    expect(offered.body.results.map((one: { name: string }) => one.name)).toEqual(['东村']);
    const chosen = await call(people.ofEast!, { method: 'get', path: `${base}/${id}/villages` });
    expect(JSON.stringify(chosen.body)).not.toContain('西村');
    const foreign = await article({ villages: [west] });
    const closed = await call(people.ofEast!, {
      method: 'get',
      path: `${base}/${foreign}/villages`,
    });
    expect(closed.status).toBe(403);
  });

  test.each([
    'filters[$and][0][villages][articles][title][$contains]=机密',
    'filters[villages][articles][title][$contains]=机密',
    'filters[villages][enterprises][name][$contains]=机密',
    'filters[topics][articles][title][$contains]=机密',
    'sort=villages.articles.title:asc&filters[topics][articles][body][$contains]=机密',
    'filters[createdBy][email][$contains]=example',
    'filters[createdBy][password][$contains]=a',
    'filters[villages][$or][0][articles][title][$contains]=机密',
    'filters[$not][villages][$and][0][enterprises][name][$contains]=机密',
    'filters[cover][folder][files][name][$contains]=机密',
    'filters[attachments][file][related][id][$gt]=0',
    'sort[villages][articles][title]=asc&filters[villages][articles][title][$contains]=机密',
  ])('no filter asks through a relation: %s', async (query) => {
    const topic = await make('topic', { title: `题${++written}`, summary: '摘要' });
    await article({ villages: [east, west], topics: [topic], title: '普通' });
    await article({ villages: [west], topics: [topic], title: '机密', body: '<p>机密</p>' });
    await make('enterprise', { name: `机密${written}`, village: west });
    const plain = await call(people.ofEast!, {
      method: 'get',
      path: `${listOf('article')}?pageSize=100`,
    });
    const asked = await call(people.ofEast!, {
      method: 'get',
      path: `${listOf('article')}?pageSize=100&${query}`,
    });
    const isRefused = asked.status >= 400;
    const tellsNothing = asked.body.pagination?.total === plain.body.pagination.total;
    expect(isRefused || tellsNothing).toBe(true);
  });

  test('what the admin’s own lists ask for is answered', async () => {
    const id = await article({ villages: [east] });
    for (const query of [
      `filters[$and][0][villages][documentId][$eq]=${east}`,
      'sort=column.name:ASC',
      'sort=updatedBy.firstname:DESC',
      'filters[$and][0][title][$containsi]=稿件&sort=displayDate:DESC,title:ASC',
    ]) {
      const path = `${listOf('article')}?pageSize=100&${query}`;
      const { body } = await call(people.ofEast!, { method: 'get', path });
      expect(JSON.stringify(body.results)).toContain(id);
    }
    const refused = await call(people.ofEast!, {
      method: 'get',
      path: `${listOf('article')}?sort=villages.summary`,
    });
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining('筛选和排序'),
    ]);
  });

  test('an entry comes without what its relations hold', async () => {
    const id = await article({ villages: [east, west] });
    await article({ villages: [west], title: '西村的机密稿' });
    for (const populate of [
      'populate[villages][populate]=articles',
      'populate=deep',
      'populate[villages][populate][articles][populate]=*',
    ]) {
      const one = await call(people.ofEast!, {
        method: 'get',
        path: `${listOf('article')}/${id}?${populate}`,
      });
      const list = await call(people.ofEast!, {
        method: 'get',
        path: `${listOf('article')}?${populate}`,
      });
      expect(JSON.stringify([one.body, list.body])).not.toContain('机密稿');
    }
  });

  test('a new article is filled in with one’s village or department, where there is no choice', async () => {
    const filled = async (person: Person) => {
      const { body } = await call(person, { method: 'get', path: '/portal/desk/new-article' });
      return [body.data.village?.name ?? null, body.data.department?.name ?? null];
    };
    expect(await filled(people.ofEast!)).toEqual(['东村', null]);
    expect(await filled(people.ofCivil!)).toEqual([null, '民政办公室']);
    expect(await filled(people.ofBoth!)).toEqual([null, null]);
  });

  test('the desk, and several at once, know one’s own alone', async () => {
    const foreign = await article({ villages: [west], title: '西村待办', source: null });
    const column = await make('column', { name: '要闻', kind: 'news', slug: 'yaowen' });
    for (const part of ['drafts', 'changed', 'coming', 'problems']) {
      const { body } = await call(people.ofEast!, { method: 'get', path: `/portal/desk/${part}` });
      expect(JSON.stringify(body)).not.toContain('西村待办');
    }
    const hidden = `/portal/desk/hidden/${uidOf('article')}/${foreign}`;
    expect((await call(people.ofEast!, { method: 'get', path: hidden })).status).toBe(404);
    const { body } = await call(people.ofEast!, {
      method: 'post',
      path: '/portal/desk/articles/change',
      body: { documentIds: [foreign], field: 'column', target: column, partly: true },
    });
    expect(body.data).toMatchObject({ changed: 0 });
    expect(JSON.stringify(body)).not.toContain('西村待办');
  });

  test('of an entry that is deleted nobody knows whose it was', async () => {
    const id = await article({ villages: [west], title: '删掉的' });
    await content(cms.strapi, 'article').delete({ documentId: id });
    const path = `/portal/versions/${uidOf('article')}/${id}`;
    expect((await call(people.ofEast!, { method: 'get', path })).status).toBe(403);
  });
});

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
