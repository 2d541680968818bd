import { can, type Belonging } from '@township/rules/staff';
import { doors, type Type } from './doors';
import {
  article,
  call,
  civil,
  cms,
  east,
  farming,
  listOf,
  make,
  of,
  people,
  townsfolk,
  west,
} from './townsfolk';

townsfolk();

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
