import { decide } from './decide';
import type { Round } from './round';
import {
  act,
  begin,
  codes,
  eventOf,
  hash,
  run,
  SCHEDULER,
  SIGNED,
  SIGNER,
  WRITER,
  T0,
  MINUTE,
} from './round.fixture';
import { stateOf } from './round-state';

const AT = T0 + 300 * MINUTE;
const out = run(begin(), ...SIGNED, ['publish', SIGNER]);
const set = run(out, ['schedule-withdrawal', SIGNER, { at: AT, reason: '活动结束' }]);

const byItself = (round: Round, now: number) => {
  const { withdrawal } = stateOf(round);
  const { contentHash, as, reason, leadsTo } = withdrawal!;
  const event = { kind: 'withdraw', contentHash, as, reason, leadsTo } as const;
  return decide(round, event, SCHEDULER, new Date(now));
};

test('what readers see is taken back by itself when it is due, once', () => {
  expect(codes(byItself(set, AT - 1))).toEqual(['not-due']);
  const decision = byItself(set, AT);
  if (!('round' in decision)) throw new Error(codes(decision).join());
  expect(stateOf(decision.round)).toMatchObject({
    stage: 'withdrawn',
    live: null,
    withdrawal: null,
  });
  const again = decide(decision.round, eventOf(set, 'withdraw', AT), SCHEDULER, new Date(AT));
  expect(codes(again)).toContain('not-live');
});

test('its time goes along to the next round, and takes back no other text than the one it was set for', () => {
  const changed = hash('二稿');
  const next = run(set, ['new-round', WRITER, { contentHash: changed }]);
  expect(stateOf(next).withdrawal?.at).toBe(AT);
  const due = byItself(next, AT);
  expect('round' in due && stateOf(due.round)).toMatchObject({ stage: 'draft', live: null });
  const other = run(next, ...SIGNED, ['publish', SIGNER]);
  expect(codes(byItself(other, AT))).toEqual(['content-changed']);
});

test('another time takes the place of the first, and none is left where it is cancelled', () => {
  const later = run(set, ['schedule-withdrawal', SIGNER, { at: AT + MINUTE }]);
  expect(codes(byItself(later, AT))).toEqual(['not-due']);
  const cancelled = run(set, ['unschedule-withdrawal', SIGNER]);
  expect(stateOf(cancelled).withdrawal).toBeNull();
  expect(codes(act(cancelled, 'unschedule-withdrawal', SIGNER))).toEqual(['not-asked']);
  const byHand = run(set, ['withdraw', SIGNER]);
  expect(stateOf(byHand).withdrawal).toBeNull();
});

test.each<[what: string, more: object]>([
  ['without a reason', { reason: ' ' }],
  ['in the past', { at: T0 }],
  ['no time at all', { at: Number.NaN }],
  ['in two years', { at: T0 + 800 * 86_400_000 }],
  ['replaced by nothing', { as: 'replaced' }],
  ['replaced by itself', { as: 'replaced', leadsTo: ['other', 'notice'] }],
  ['in no known way', { as: 'hidden' }],
])('a time %s is refused', (_, more) => {
  expect(codes(act(out, 'schedule-withdrawal', SIGNER, more))).toEqual(['input']);
});

test('who may not publish sets none, and there is none for what is not public', () => {
  expect(codes(act(out, 'schedule-withdrawal', WRITER))).toEqual(['not-permitted']);
  expect(codes(act(begin(), 'schedule-withdrawal', SIGNER))).toEqual(['not-live']);
});
