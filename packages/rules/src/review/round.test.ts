import { actionsFor } from './decide';
import { stateOf } from './round-state';
import {
  act,
  actor,
  ADMIN,
  begin,
  codes,
  FIRST,
  FLOW,
  hash,
  MANY,
  MINUTE,
  OTHER_SIGNER,
  reasons,
  REPORTER,
  run,
  SCHEDULER,
  SECOND,
  SIGNED,
  SIGNER,
  T0,
  WRITER,
} from './round.fixture';

test('draft, three signatures, live: each a row, with who, when and which text', () => {
  const round = run(begin(), ...SIGNED, ['publish', SIGNER]);
  const state = stateOf(round);
  expect(state).toMatchObject({ stage: 'published', live: { contentHash: hash('一稿') } });
  expect(state.signatures.map(({ step, person }) => `${step.name} ${person.name}`)).toEqual([
    '初审 李四',
    '复审 王五',
    '终审 赵六',
  ]);
  expect(round.attempts.map(({ number, event, step }) => [number, event.kind, step])).toEqual([
    [1, 'submit', null],
    [2, 'approve', 'first'],
    [3, 'approve', 'second'],
    [4, 'approve', 'final'],
    [5, 'publish', null],
  ]);
});

test('nothing is published past a step, and the answer says what it waits for', () => {
  expect(reasons(act(begin(), 'publish', SIGNER))).toContain('初审、复审、终审');
  const waiting = run(begin(), ['submit', WRITER]);
  expect(reasons(act(waiting, 'publish', ADMIN))).toBe('正在等“初审”，不能发布');
  expect(codes(act(run(begin(), ...SIGNED), 'publish', SECOND))).toEqual(['not-permitted']);
});

test('a column without steps publishes directly, and has nothing to submit', () => {
  const direct = begin({ flow: { steps: [], onePersonManySteps: false, emergency: null } });
  expect(codes(act(direct, 'submit', WRITER))).toEqual(['no-review']);
  expect(codes(act(direct, 'emergency-publish', SIGNER))).toEqual(['no-emergency']);
  expect(stateOf(run(direct, ['publish', SIGNER])).stage).toBe('published');
});

test('nobody signs their own work: not the author, not who changed it last, not in another’s place', () => {
  const mine = { id: MANY.id, name: MANY.name };
  expect(codes(act(run(begin({ author: mine }), ['submit', WRITER]), 'approve', MANY))).toEqual([
    'own-work',
  ]);
  const edited = run(begin(), ['edit', MANY], ['submit', WRITER]);
  expect(reasons(act(edited, 'claim', MANY))).toContain('由孙八改过');
  const lent = {
    from: {
      id: WRITER.id,
      name: WRITER.name,
      roles: ['editor' as const, 'first-reviewer' as const],
    },
    to: 9,
    role: 'first-reviewer' as const,
    firstDay: '2026-11-30',
    lastDay: '2026-11-30',
  };
  const stranger = actor(9, '郑一', [], [lent]);
  expect(codes(act(run(begin(), ['submit', WRITER]), 'approve', stranger))).toEqual(['own-work']);
});

test('each step another person, unless the column has a waiver', () => {
  const once = run(begin(), ['submit', WRITER], ['approve', MANY]);
  expect(reasons(act(once, 'approve', MANY))).toBe('孙八已经签过“初审”，每一步要由不同的人审');
  const small = begin({ flow: { ...FLOW, onePersonManySteps: true } });
  const signed = run(small, ['submit', WRITER], ['approve', MANY], ['approve', MANY]);
  expect(stateOf(run(signed, ['approve', MANY])).stage).toBe('approved');
  expect(codes(act(run(small, ['submit', MANY]), 'approve', WRITER))).toEqual(['role']);
});

test('one claims at a time; the claimer or an administrator lets go', () => {
  const claimed = run(begin(), ['submit', WRITER], ['claim', FIRST]);
  expect(codes(act(claimed, 'claim', MANY))).toEqual(['claimed']);
  expect(reasons(act(claimed, 'approve', MANY))).toContain('李四正在审');
  expect(codes(act(claimed, 'edit', WRITER))).toEqual(['claimed']);
  expect(codes(act(claimed, 'release', MANY))).toEqual(['claimed']);
  const free = run(claimed, ['release', ADMIN], ['claim', MANY], ['approve', MANY]);
  expect(stateOf(free)).toMatchObject({ claimedBy: null, step: { key: 'second' } });
});

test('a rejection is pinned to a paragraph, and what was mended goes back to the step that rejected', () => {
  const asked = run(begin(), ['submit', WRITER], ['approve', FIRST]);
  expect(codes(act(asked, 'reject', SECOND, { reason: ' ' }))).toEqual(['input']);
  const nowhere = { place: { field: 'body', paragraph: 0, quote: '' } };
  expect(reasons(act(asked, 'reject', SECOND, nowhere))).toContain('哪一段');
  const rejected = run(asked, ['reject', SECOND]);
  expect(reasons(act(rejected, 'approve', SECOND))).toContain('被“复审”退回');
  const same = stateOf(run(rejected, ['resubmit', WRITER]));
  expect([same.step?.key, same.signatures.length]).toEqual(['second', 1]);
  // Mended, the first signature is void: it is given again behind the step that rejected.
  const mended = run(rejected, ['edit', WRITER], ['resubmit', WRITER], ['approve', SECOND]);
  expect(stateOf(mended)).toMatchObject({ stage: 'in-review', step: { key: 'first' } });
  expect(stateOf(run(mended, ['approve', FIRST])).step?.key).toBe('final');
});

test('another text than the one that stands there is not signed, and a change voids all signatures', () => {
  const asked = run(begin(), ['submit', WRITER]);
  const stale = act(asked, 'approve', FIRST, { contentHash: hash('另一稿') });
  expect(codes(stale)).toEqual(['content-changed']);
  expect(codes(act(asked, 'approve', FIRST, { contentHash: 'x' }))).toEqual(['input']);
  const changed = stateOf(run(begin(), ...SIGNED, ['edit', WRITER]));
  expect(changed).toMatchObject({ stage: 'draft', signatures: [], submittedHash: null });
});

test('a typing correction is confirmed by the last signer alone, and taken back it needs no word', () => {
  const signed = run(begin(), ...SIGNED);
  const corrected = run(signed, ['edit', WRITER, { change: 'typing' }]);
  expect(reasons(act(corrected, 'publish', SIGNER))).toContain('请赵六确认');
  expect(codes(act(corrected, 'confirm', OTHER_SIGNER))).toEqual(['not-permitted']);
  expect(stateOf(run(corrected, ['confirm', SIGNER], ['publish', SIGNER])).stage).toBe('published');
  const back = { change: 'typing', contentHash: hash('一稿') };
  expect(stateOf(run(corrected, ['edit', WRITER, back])).unconfirmed).toBeNull();
  const other = { change: 'typing', comparedWith: hash('另一稿') };
  expect(codes(act(corrected, 'edit', WRITER, other))).toEqual(['content-changed']);
  expect(codes(act(begin(), 'edit', WRITER, { change: 'typing' }))).toEqual(['content-changed']);
});

test('a reviewer mends typing before signing, and signs; what is more than that is somebody else’s to sign', () => {
  const asked = run(begin(), ['submit', WRITER]);
  const mended = run(asked, ['edit', MANY, { change: 'typing' }], ['approve', MANY]);
  expect(stateOf(mended).step?.key).toBe('second');
  const rewritten = run(asked, ['edit', MANY], ['submit', WRITER]);
  expect(codes(act(rewritten, 'approve', MANY))).toEqual(['own-work']);
});

test('what is under way may be called back by whoever sent it', () => {
  const asked = run(begin(), ['submit', WRITER], ['approve', FIRST]);
  expect(codes(act(asked, 'recall', SECOND))).toEqual(['not-permitted']);
  expect(stateOf(run(asked, ['recall', WRITER]))).toMatchObject({ stage: 'draft', signatures: [] });
});

test('a reporter of no village touches nothing', () => {
  const allowed = actionsFor(begin(), REPORTER, new Date(T0)).filter(
    ({ refused }) => refused.length === 0,
  );
  expect(allowed).toEqual([]);
});

test('a schedule is the signed text at a time: nobody but the scheduler, and not a moment before', () => {
  const signed = run(begin(), ...SIGNED);
  const at = T0 + 600 * MINUTE;
  expect(codes(act(signed, 'schedule', SIGNER, { at: T0 }))).toEqual(['input']);
  const set = run(signed, ['schedule', SIGNER, { at }]);
  expect(codes(act(set, 'edit', WRITER))).toEqual(['stage']);
  expect(reasons(act(set, 'publish', SIGNER))).toContain('2026-11-30 19:00 自动发布');
  expect(codes(act(set, 'publish', SCHEDULER, {}, at - 1))).toEqual(['not-due']);
  expect(stateOf(run(set, ['publish', SCHEDULER, {}, at])).stage).toBe('published');
  expect(codes(act(signed, 'publish', SCHEDULER))).toEqual(['not-permitted']);
  expect(stateOf(run(set, ['unschedule', SIGNER]))).toMatchObject({
    stage: 'approved',
    scheduledAt: null,
  });
});
