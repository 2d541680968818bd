import { standingOf } from './standing';

const at = '2026-12-01T01:00:00.000Z';
const article = (record: object) => standingOf({ record, at });

test('an article says what its readers would not see yet, and whether it stands on top', () => {
  expect(article({ displayDate: '2026-12-01T01:00:00.000Z', pinnedUntil: null })).toEqual([]);
  expect(article({ displayDate: '2026-12-02T01:00:00.000Z' })).toEqual([
    '这时还不显示，2026年12月2日 09:00起显示',
  ]);
  expect(article({ pinnedUntil: '2026-12-03T16:00:00.000Z' })).toEqual([
    '这时置顶，到2026年12月4日 00:00为止',
  ]);
  expect(article({ pinnedUntil: at })).toEqual(['置顶已在2026年12月1日 09:00结束']);
});

test('an alert says when it begins and that it is over', () => {
  const alert = (startsAt: string, endsAt: string | null) =>
    standingOf({ record: { startsAt, endsAt }, at });
  expect(alert(at, null)).toEqual([]);
  expect(alert('2026-12-01T02:00:00.000Z', null)).toEqual([
    '这时还不显示，2026年12月1日 10:00起显示',
  ]);
  expect(alert('2026-11-01T02:00:00.000Z', at)).toEqual([
    '这时已经撤下，显示到2026年12月1日 09:00为止',
  ]);
});
