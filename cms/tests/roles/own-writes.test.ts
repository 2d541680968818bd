import { saveEntry } from '../harness/editing';
import { uidOf, type Type } from './doors';
import {
  article,
  call,
  cms,
  east,
  listOf,
  make,
  people,
  townsfolk,
  west,
  type Person,
} from './townsfolk';

townsfolk();

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
