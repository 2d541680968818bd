import { personProblems, readPerson } from './person';

const WHOLE = {
  name: '张三',
  email: 'zhang@example.org',
  roles: ['reporter'],
  villages: ['v1'],
  departments: [],
};
const problemsOf = (change: object, hasOtherRole = false) =>
  personProblems(readPerson({ ...WHOLE, ...change }), hasOtherRole).map(({ path }) => path);

test('a whole one has no problem; blanks and capitals are set right', () => {
  expect(problemsOf({})).toEqual([]);
  expect(readPerson({ ...WHOLE, name: ' 张  三 ', email: ' Zhang@Example.ORG ' })).toMatchObject({
    name: '张 三',
    email: 'zhang@example.org',
  });
});

test.each([
  ['name', { name: ' ' }],
  ['name', { name: '长'.repeat(31) }],
  ['name', { name: '张\u0000三' }],
  ['email', { email: '' }],
  ['email', { email: 'zhang\u0000@example.org' }],
  ['email', { email: 'zhang' }],
  ['email', { email: 'zhang@example' }],
  ['email', { email: 'zhang san@example.org' }],
  ['roles', { roles: [] }],
  ['villages', { villages: [] }],
])('%s: %j is refused', (path, change) => {
  expect(problemsOf(change)).toEqual([path]);
});

test('a reporter of a department needs no village, and who is more than a reporter neither', () => {
  expect(problemsOf({ villages: [], departments: ['d1'] })).toEqual([]);
  expect(problemsOf({ villages: [], roles: ['reporter', 'editor'] })).toEqual([]);
});

test('who holds a role that the portal does not know needs none of its own', () => {
  expect(problemsOf({ roles: [] }, true)).toEqual([]);
});

test('what is of another kind is as if nothing had been sent', () => {
  for (const sent of [undefined, null, 'text', [], { name: 1, roles: 'editor', villages: {} }]) {
    expect(readPerson(sent)).toEqual({
      name: '',
      email: '',
      roles: [],
      villages: [],
      departments: [],
    });
  }
  expect(readPerson({ ...WHOLE, roles: ['root', 'editor', 'editor'] }).roles).toEqual(['editor']);
});
