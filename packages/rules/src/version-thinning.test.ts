import { ALL_KEPT, versionsToDrop, type Thinned } from './version-thinning';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-29T12:30:00+08:00');

/** Saves at these ages, oldest first, behind enough others to be thinned at all. */
function saves(ages: number[], more: Partial<Thinned> = {}): Thinned[] {
  const young = Array.from({ length: ALL_KEPT }, () => 0);
  return [...ages.map((age) => ({ age, more })), ...young.map((age) => ({ age, more: {} }))].map(
    (one, index) => ({
      id: index + 1,
      action: 'update',
      at: NOW - one.age,
      actor: 'person 1',
      isRestored: false,
      size: 100,
      ...one.more,
    }),
  );
}

test('a few are all kept, however old', () => {
  expect(versionsToDrop(saves([400 * DAY, 399 * DAY]).slice(0, ALL_KEPT), NOW)).toEqual([]);
});

test('of the last eight days all are kept; then the last of each hour, after thirty days of each day', () => {
  const within = saves([7.9 * DAY, 7.89 * DAY]);
  expect(versionsToDrop(within, NOW)).toEqual([]);
  // 10:00, 10:10 and 10:59, 11:00 of one day.
  const hours = [50.5, 50.34, 49.52, 49.5].map((hour) => 7 * DAY + hour * HOUR);
  expect(versionsToDrop(saves(hours), NOW)).toEqual([1, 2]);
  // 0:30, 9:30 and 23:30 of one day in China, 0:30 of the next.
  const days = [
    40 * DAY + 12 * HOUR,
    40 * DAY + 3 * HOUR,
    39 * DAY + 13 * HOUR,
    39 * DAY + 12 * HOUR,
  ];
  expect(versionsToDrop(saves(days), NOW)).toEqual([1, 2]);
});

test('each person’s last is kept', () => {
  const [first, second] = saves([9 * DAY + 2.5 * HOUR, 9 * DAY + 2.4 * HOUR]);
  const rest = saves([]).map((one) => ({ ...one, id: one.id + 2 }));
  const two = [first!, { ...second!, actor: 'person 2' }, ...rest];
  expect(versionsToDrop(two, NOW)).toEqual([]);
});

test.each(['create', 'publish', 'unpublish', 'discardDraft', 'delete', 'clone'])(
  'what was done by %s is never dropped, nor what was put back',
  (action) => {
    expect(versionsToDrop(saves([400 * DAY, 400 * DAY, 400 * DAY], { action }), NOW)).toEqual([]);
    expect(versionsToDrop(saves([400 * DAY, 400 * DAY], { isRestored: true }), NOW)).toEqual([]);
  },
);

test('the newest is never dropped', () => {
  const old = saves([]).map((one) => ({ ...one, at: NOW - 400 * DAY }));
  const newest = { ...old.at(-1)!, id: 1000 };
  expect(versionsToDrop([...old, newest], NOW)).toEqual(old.slice(0, -1).map(({ id }) => id));
});

test('there is a bound on how many there are, and on their bytes; the oldest go first', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ ...saves([])[0]!, id: index + 1 }));
  const dropped = versionsToDrop(many, NOW);
  expect(dropped).toEqual(many.slice(0, 299).map(({ id }) => id));
  const large = many.map((one) => ({ ...one, size: 50_000 }));
  expect(versionsToDrop(large, NOW)).toHaveLength(500 - 1 - 20);
});
