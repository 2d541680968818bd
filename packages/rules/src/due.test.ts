import { dueWithin } from './due';
import { dayInChina } from './china-day';

const within = (after: string, until: string) =>
  dueWithin({ after: new Date(after), until: new Date(until) });

const began = (day: string, { dayBegan }: ReturnType<typeof within>) =>
  day > dayBegan.$gt && day <= dayBegan.$lte;
const ended = (day: string, { dayEnded }: ReturnType<typeof within>) =>
  day >= dayEnded.$gte && day < dayEnded.$lt;

test('a day in China begins at four in the afternoon of the day before, in UTC', () => {
  expect(dayInChina(new Date('2026-12-12T15:59:59.999Z'))).toBe('2026-12-12');
  expect(dayInChina(new Date('2026-12-12T16:00:00.000Z'))).toBe('2026-12-13');
  expect(dayInChina(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01');
});

test('a moment counts when it came after the last look, now included', () => {
  const after = new Date('2026-01-01T00:00:00.000Z');
  const until = new Date('2026-01-01T00:00:05.000Z');
  expect(dueWithin({ after, until }).moment).toEqual({ $gt: after, $lte: until });
});

test('midnight in China is the beginning of one day and the end of the other', () => {
  const midnight = within('2026-12-12T15:59:59.999Z', '2026-12-12T16:00:00.000Z');
  expect(began('2026-12-13', midnight)).toBe(true);
  expect(ended('2026-12-12', midnight)).toBe(true);
  expect(began('2026-12-12', midnight) || began('2026-12-14', midnight)).toBe(false);
  expect(ended('2026-12-11', midnight) || ended('2026-12-13', midnight)).toBe(false);
});

test('within a day, no day begins or ends', () => {
  const noon = within('2026-12-12T16:00:00.000Z', '2026-12-13T15:59:59.999Z');
  for (const day of ['2026-12-11', '2026-12-12', '2026-12-13', '2026-12-14']) {
    expect([day, began(day, noon), ended(day, noon)]).toEqual([day, false, false]);
  }
});

test('intervals that follow each other find every day once', () => {
  const edges = [
    '2026-02-26T10:00Z',
    '2026-02-27T16:00Z',
    '2026-02-27T16:00:05Z',
    '2026-03-03T01:00Z',
  ];
  const intervals = edges.slice(1).map((until, i) => within(edges[i]!, until));
  const found = (holds: typeof began, day: string) =>
    intervals.filter((one) => holds(day, one)).length;
  for (const day of ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03']) {
    expect([day, found(began, day)]).toEqual([day, 1]);
  }
  for (const day of ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']) {
    expect([day, found(ended, day)]).toEqual([day, 1]);
  }
  expect(found(ended, '2026-03-03')).toBe(0);
});
