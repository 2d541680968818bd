import { Marks } from './marks.js';

const made = (marks: Marks, tags: string[], run = 'now') => ({ tags, run, asOf: marks.now() });

test('a page is changed by a mark on one of its tags, and by no other', () => {
  const marks = new Marks('now', null);
  const page = made(marks, ['article', 'article:x']);
  marks.add({ changed: ['village'], withdrawn: [] });
  expect(marks.standing(page)).toBe('current');
  marks.add({ changed: ['article:x'], withdrawn: [] });
  expect(marks.standing(page)).toBe('changed');
  expect(marks.standing(made(marks, ['article:x']))).toBe('current');
});

test('two changes in the same millisecond are two', () => {
  jest.useFakeTimers({ now: 1_000_000_000_000 });
  const marks = new Marks('now', null);
  marks.add({ changed: ['a'], withdrawn: [] });
  const between = made(marks, ['a']);
  marks.add({ changed: ['a'], withdrawn: [] });
  expect(marks.standing(between)).toBe('changed');
  jest.useRealTimers();
});

test('a clock that is set back hides no change', () => {
  jest.useFakeTimers({ now: 1_000_000_000_000 });
  const marks = new Marks('now', null);
  const page = made(marks, ['a']);
  jest.setSystemTime(900_000_000_000);
  marks.add({ changed: ['a'], withdrawn: [] });
  expect(marks.standing(page)).toBe('changed');
  expect(marks.standing(made(marks, ['a']))).toBe('current');
  jest.useRealTimers();
});

test('what was withdrawn stays so after a restart and after a further change', () => {
  const marks = new Marks('before', null);
  const page = made(marks, ['article:x'], 'before');
  marks.add({ changed: [], withdrawn: ['article:x'] });
  marks.add({ changed: ['article:x'], withdrawn: [] });
  const saved = JSON.parse(JSON.stringify(marks.toSave()));
  expect(new Marks('now', saved).standing(page)).toBe('withdrawn');
});

test("an earlier run's page is changed: what happened meanwhile was told to nobody", () => {
  const marks = new Marks('now', null);
  expect(marks.standing(made(marks, ['a'], 'before'))).toBe('changed');
});

test('a change that nobody can read concerns every page', () => {
  const marks = new Marks('now', null);
  const page = made(marks, []);
  marks.addEverything();
  expect(marks.standing(page)).toBe('changed');
  expect(marks.standing(made(marks, []))).toBe('current');
});

test('marks are bounded, and what is forgotten is taken to concern every older page', () => {
  const marks = new Marks('now', null, 3);
  const page = made(marks, ['quiet']);
  for (const tag of ['a', 'b', 'c']) marks.add({ changed: [], withdrawn: [tag] });
  expect(marks.standing(page)).toBe('current');
  marks.add({ changed: [], withdrawn: ['d'] });
  expect(marks.standing(page)).toBe('withdrawn');
  expect(marks.standing(made(marks, ['quiet']))).toBe('current');
  expect(marks.toSave().withdrawn.marks).toHaveLength(3);
});

test('it tells what changed after a mark, across a restart too', () => {
  const marks = new Marks('before', null);
  const start = marks.now();
  marks.add({ changed: ['article', 'article:x'], withdrawn: [] });
  const between = marks.now();
  marks.add({ changed: ['article'], withdrawn: ['article:y'] });
  const after = new Marks('now', JSON.parse(JSON.stringify(marks.toSave())));
  expect(after.since(start)).toMatchObject({
    everything: false,
    tags: ['article:x', 'article', 'article:y'],
  });
  expect(after.since(between).tags).toEqual(['article', 'article:y']);
  const { mark } = after.since(between);
  expect(after.since(mark)).toEqual({ mark, everything: false, tags: [] });
});

test('who asks about a time that nobody remembers is told so', () => {
  const marks = new Marks('now', null);
  expect(marks.since(0)).toMatchObject({ everything: true, tags: [] });
  const { mark } = marks.since(0);
  marks.addEverything();
  expect(marks.since(mark).everything).toBe(true);
});
