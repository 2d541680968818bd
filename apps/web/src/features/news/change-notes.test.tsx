import { renderToStaticMarkup } from 'react-dom/server';
import { ChangeNotes, recentChange } from './change-notes';

const note = (day: string, text = '更正了电话') => ({
  changedAt: `${day}T04:00:00.000Z`,
  note: text,
});

test('the newest change stands first, with its day and reason', () => {
  const notes = [note('2026-03-01'), note('2026-11-23', '因会期调整，改了时间')];
  const text = renderToStaticMarkup(<ChangeNotes notes={notes} />).replace(/<[^>]+>/g, '');
  expect(text).toBe(
    '更新记录更新于 2026年11月23日，因会期调整，改了时间更新于 2026年3月1日：更正了电话',
  );
});

test('without changes nothing is shown', () => {
  expect(renderToStaticMarkup(<ChangeNotes notes={[]} />)).toBe('');
});

test.each([
  ['2026-11-24', '2026-11-23'],
  ['2026-12-23', '2026-11-23'],
  ['2026-12-24', undefined],
])('on %s the change above the text is that of %s', (today, expected) => {
  const now = new Date(`${today}T03:00:00.000Z`);
  const recent = recentChange([note('2026-03-01'), note('2026-11-23')], now);
  expect(recent?.changedAt.slice(0, 10)).toBe(expected);
});
