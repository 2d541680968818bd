import { stateOf } from './round-state';
import { act, actor, begin, FIRST, FLOW, MANY, run, SIGNED, SIGNER, WRITER } from './round.fixture';
import { dueTimes, sheetNotes } from './sheet';
import { USUAL_HOURS } from './working-time';

const notes = (round: Parameters<typeof stateOf>[0]) => sheetNotes(stateOf(round));

test('three people in their own seats need no note', () => {
  expect(notes(run(begin(), ...SIGNED))).toEqual([]);
});

test('a waiver that was used is said, one that was not is not', () => {
  const small = begin({ flow: { ...FLOW, onePersonManySteps: true } });
  expect(notes(run(small, ...SIGNED))).toEqual([]);
  expect(notes(run(small, ['submit', WRITER], ['approve', MANY], ['approve', MANY]))).toEqual([
    '本栏目设置允许一人审多步：孙八一人审了“初审”“复审”',
  ]);
});

test('who signed for whom, and what is owed', () => {
  const lent = {
    from: { id: FIRST.id, name: FIRST.name, roles: FIRST.roles },
    to: 9,
    role: 'first-reviewer' as const,
    firstDay: '2026-11-30',
    lastDay: '2026-11-30',
  };
  const round = run(
    begin(),
    ['submit', WRITER],
    ['approve', actor(9, '郑一', [], [lent])],
    ['emergency-publish', SIGNER, { reason: '山洪预警' }],
  );
  expect(notes(round)).toEqual(['“初审”由郑一代李四签', '应急发布（山洪预警），还欠补签']);
  expect('round' in act(round, 'withdraw', SIGNER)).toBe(true);
});

test('a step is due in working hours from when it waits, an owed signature from when it went out', () => {
  const time = { hours: USUAL_HOURS, days: new Map() };
  // At 09:00 it began in China, and was submitted a minute later.
  const asked = run(begin(), ['submit', WRITER]);
  expect(dueTimes(stateOf(asked), time)).toEqual({
    step: new Date('2026-11-30T07:31:00Z'),
    owed: [],
  });
  const out = run(asked, ['emergency-publish', SIGNER]);
  expect(dueTimes(stateOf(out), time)).toEqual({
    step: null,
    owed: [new Date('2026-12-01T02:32:00Z')],
  });
});
