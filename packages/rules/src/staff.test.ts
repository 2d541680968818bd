import {
  can,
  extentOf,
  STAFF_ACTIONS,
  STAFF_ROLES,
  STAFF_SUBJECTS,
  type Belonging,
  type Extent,
  type StaffRole,
} from './staff';

const granted = (extent: Extent, ...roles: StaffRole[]) =>
  Object.fromEntries(
    STAFF_ACTIONS.map((action) => [
      action,
      STAFF_SUBJECTS.filter((kind) => extentOf({ roles }, action, kind) === extent).join(' '),
    ]),
  );
const drafted = 'article village enterprise honor topic alert';
const read = `${drafted} column industry department review-flow town home-page special-day search-synonym`;
const NOTHING = { read: '', create: '', update: '', publish: '', delete: '' };

test('who reports writes what is their village’s or department’s, and sees no more than it takes', () => {
  expect(granted('own', 'reporter')).toEqual({
    ...NOTHING,
    read: 'article village enterprise honor department file',
    create: 'article enterprise honor file',
    update: 'article village enterprise honor',
  });
  expect(granted('all', 'reporter')).toEqual({
    ...NOTHING,
    read: 'topic column industry special-day',
  });
});

test('who edits changes drafts and brings files, and nothing that readers see', () => {
  expect(granted('all', 'editor')).toEqual({
    ...NOTHING,
    read: `${read} file`,
    create: `${drafted} file`,
    update: drafted,
  });
});

test.each(['first-reviewer', 'second-reviewer'] as const)(
  'a %s corrects and begins nothing',
  (role) => {
    expect(granted('all', role)).toEqual({
      ...NOTHING,
      read: `${read} file`,
      create: 'file',
      update: drafted,
    });
  },
);

test('who signs also publishes, and looks after files, corrections and what search takes for the same', () => {
  expect(granted('all', 'signer')).toEqual({
    read: `${read} correction file`,
    create: `${drafted} search-synonym file`,
    update: `${drafted} search-synonym correction file`,
    publish: drafted,
    delete: 'search-synonym file',
  });
});

test('several roles add up; none opens nothing; administrators may do everything', () => {
  expect(granted('all', 'reporter', 'signer')).toEqual(granted('all', 'signer'));
  expect(granted('own', 'reporter', 'signer')).toEqual(NOTHING);
  expect([granted('all'), granted('own')]).toEqual([NOTHING, NOTHING]);
  expect(granted('all', 'administrator').delete).toBe(STAFF_SUBJECTS.join(' '));
});

test('persons, signers without an account and the log are the administrator’s alone', () => {
  for (const kind of ['person', 'outside-signer', 'audit-log'] as const) {
    const allowed = STAFF_ROLES.filter((role) =>
      STAFF_ACTIONS.some((action) => extentOf({ roles: [role] }, action, kind) !== null),
    );
    expect(allowed).toEqual(['administrator']);
  }
});

const of = (villages: string[], departments: string[] = []): Belonging => ({
  villages,
  departments,
});

test.each<[what: string, person: Belonging, entry: Belonging, expected: boolean]>([
  ['its village', of(['east']), of(['east']), true],
  ['one of its villages', of(['north', 'east']), of(['east']), true],
  ['several villages, its own among them', of(['east']), of(['west', 'east']), true],
  ['another village', of(['east']), of(['west']), false],
  ['its department', of([], ['civil']), of(['west'], ['civil']), true],
  ['another department', of(['east'], ['civil']), of([], ['farming']), false],
  ['a department named as its village is', of(['east']), of([], ['east']), false],
  ['nobody', of(['east'], ['civil']), of([]), false],
  ['a village, to whoever has none', of([]), of(['east']), false],
  ['nobody, to whoever has none', of([]), of([]), false],
])('a reporter and an entry of %s', (_, scope, entry, expected) => {
  const reporter = { ...scope, roles: ['reporter' as const] };
  for (const action of ['read', 'create', 'update'] as const) {
    expect(can(reporter, action, { kind: 'article', ...entry })).toBe(expected);
  }
  expect(can(reporter, 'publish', { kind: 'article', ...entry })).toBe(false);
  const editor = { ...scope, roles: ['reporter' as const, 'editor' as const] };
  expect(can(editor, 'update', { kind: 'article', ...entry })).toBe(true);
});
