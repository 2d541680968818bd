import { actionsFor } from './decide';
import { barredByName, outsideActor } from './outside-signer';
import { begin, FIRST, FLOW, OTHER_SIGNER, run, SECOND, T0, WRITER } from './round.fixture';
import { stateOf } from './round-state';
import { sheetNotes } from './sheet';

const CLERK = { id: 9, name: '郑一' };
const leader = (id = 1, name = '王建国') => outsideActor({ id, name, role: 'signer' }, CLERK);

const waitsForSigner = (changes = {}) =>
  run(begin(changes), ['submit', WRITER], ['approve', FIRST], ['approve', SECOND]);

const barred = (name: string, round = waitsForSigner(), sentBy = CLERK) =>
  barredByName({ name }, sentBy, round, stateOf(round)).map(({ reason }) => reason);

test('somebody without an account signs in the seat of their role, and it is said who sent the link', () => {
  const signed = run(waitsForSigner(), ['approve', leader()]);
  expect(stateOf(signed)).toMatchObject({
    stage: 'approved',
    signatures: [{}, {}, { person: { id: -1, name: '王建国' }, sentBy: CLERK }],
  });
  expect(sheetNotes(stateOf(signed))).toEqual([
    '“终审”由王建国在手机上签，由郑一发出链接，凭口令签',
  ]);
  expect(signed.attempts.at(-1)).toMatchObject({ sentBy: CLERK });
  expect(signed.attempts[0]).not.toHaveProperty('sentBy');
});

test('who has signed one step by a link signs no other', () => {
  const first = outsideActor({ id: 1, name: '王建国', role: 'first-reviewer' }, CLERK);
  const round = run(begin(), ['submit', WRITER], ['approve', first], ['approve', SECOND]);
  const { refused } = actionsFor(round, leader(), new Date(T0)).find(
    ({ action }) => action === 'approve',
  )!;
  expect(refused.map(({ code }) => code)).toEqual(['same-person']);
});

test('one person with an account and a link is one person', () => {
  expect(barred('王建国')).toEqual([]);
  expect(barred(WRITER.name)).toEqual(['写过、改过稿子的人里有张三，不能自己审']);
  expect(barred(FIRST.name)).toEqual(['李四已经签过“初审”，每一步要由不同的人审']);
  expect(barred(CLERK.name)).toEqual(['不能给自己发手机签批链接']);
  expect(barred(OTHER_SIGNER.name)).toEqual([]);
  const small = waitsForSigner({ flow: { ...FLOW, onePersonManySteps: true } });
  expect(barred(FIRST.name, small)).toEqual([]);
  expect(barred(WRITER.name, small)).not.toEqual([]);
});
