import { decide } from './decide';
import { stateOf, withFlow } from './round-state';
import {
  act,
  actor,
  begin,
  codes,
  eventOf,
  FIRST,
  FLOW,
  hash,
  MINUTE,
  OTHER_SIGNER,
  reasons,
  run,
  SECOND,
  SIGNED,
  SIGNER,
  T0,
  WRITER,
} from './round.fixture';

test('an emergency goes out at once with its reason, and owes a signature of somebody else', () => {
  const draft = run(begin(), ['edit', OTHER_SIGNER], ['submit', WRITER]);
  expect(codes(act(draft, 'emergency-publish', SECOND))).toEqual(['role']);
  expect(codes(act(draft, 'emergency-publish', SIGNER, { reason: '' }))).toEqual(['input']);
  const out = run(draft, ['emergency-publish', SIGNER, { reason: '山洪预警' }]);
  expect(stateOf(out)).toMatchObject({ stage: 'published', owed: [{ reason: '山洪预警' }] });
  expect(codes(act(out, 'archive', SIGNER))).toEqual(['owed']);
  expect(codes(act(out, 'countersign', SIGNER))).toEqual(['own-work']);
  // Whoever wrote it last cannot sign for it either.
  expect(codes(act(out, 'countersign', OTHER_SIGNER))).toEqual(['own-work']);
  const third = actor(9, '郑一', ['signer']);
  expect(codes(act(out, 'countersign', third, { contentHash: hash('另一稿') }))).toEqual([
    'content-changed',
  ]);
  expect(stateOf(run(out, ['countersign', third], ['archive', SIGNER]))).toMatchObject({
    stage: 'archived',
    owed: [],
  });
});

test('what is owed goes along into the next round, and so does what readers see', () => {
  const out = run(begin(), ['emergency-publish', SIGNER], ['new-round', WRITER]);
  expect(out).toMatchObject({ number: 2, owed: [{ since: T0 + MINUTE }] });
  const edited = run(out, ['edit', WRITER]);
  expect(stateOf(edited).live?.contentHash).toBe(hash('一稿'));
  const settled = run(edited, ['countersign', OTHER_SIGNER], ['withdraw', SIGNER]);
  expect(stateOf(settled)).toMatchObject({ stage: 'draft', live: null, owed: [] });
});

test('the same text put out twice owes one signature, of somebody who did neither', () => {
  const twice = run(
    begin(),
    ['emergency-publish', SIGNER],
    ['new-round', WRITER],
    ['emergency-publish', OTHER_SIGNER],
  );
  expect(stateOf(twice).owed).toMatchObject([{ since: T0 + MINUTE }]);
  expect(codes(act(twice, 'countersign', SIGNER))).toEqual(['own-work']);
  expect(codes(act(twice, 'countersign', OTHER_SIGNER))).toEqual(['own-work']);
  expect(stateOf(run(twice, ['countersign', actor(9, '郑一', ['signer'])])).owed).toEqual([]);
});

test.each(['withdrawn', 'gone', 'published-in-error'] as const)('taken back as %s', (as) => {
  const out = run(begin(), ...SIGNED, ['publish', SIGNER]);
  expect(codes(act(out, 'withdraw', SECOND, { as }))).toEqual(['not-permitted']);
  expect(codes(act(out, 'withdraw', SIGNER, { as, reason: '' }))).toEqual(['input']);
  expect(codes(act(out, 'withdraw', SIGNER, { as, leadsTo: ['new'] }))).toEqual(['input']);
  const back = run(out, ['withdraw', SIGNER, { as }]);
  expect(stateOf(back)).toMatchObject({ stage: 'withdrawn', live: null });
  expect(reasons(act(back, 'publish', SIGNER))).toBe('已经撤稿，不能发布');
  expect(codes(act(run(begin()), 'withdraw', SIGNER, { as }))).toEqual(['not-live']);
});

test('replaced by another: which one, and not one that leads back', () => {
  const out = run(begin(), ...SIGNED, ['publish', SIGNER]);
  const withdraw = (leadsTo: string[]) => act(out, 'withdraw', SIGNER, { as: 'replaced', leadsTo });
  expect(reasons(withdraw([]))).toContain('用哪一条代替');
  expect(reasons(withdraw(['b', 'notice']))).toContain('转回它自己');
  expect(codes(withdraw(['b', 'c']))).toEqual([]);
});

test('coming back is a new round, with nothing signed, by the column as it is set up now', () => {
  const back = run(begin(), ...SIGNED, ['publish', SIGNER], ['withdraw', SIGNER]);
  const flow = { ...FLOW, steps: FLOW.steps.slice(0, 1), emergency: null };
  const anew = run(back, ['new-round', OTHER_SIGNER, { flow }]);
  expect(stateOf(anew)).toMatchObject({ stage: 'draft', signatures: [], live: null, flow });
  expect(anew).toMatchObject({ number: 2, writers: [{ id: WRITER.id }] });
  expect(back.attempts).toHaveLength(6);
  const other = run(back, ['new-round', OTHER_SIGNER, { flow, contentHash: hash('二稿') }]);
  expect(other.writers.map(({ id }) => id)).toEqual([OTHER_SIGNER.id]);
  const wrong = { ...flow, steps: [{ ...flow.steps[0]!, name: '' }] };
  expect(reasons(act(back, 'new-round', WRITER, { flow: wrong }))).toContain('请填写第 1 步的名称');
});

test('a column that is set up anew does not touch what is under way, and a draft follows it', () => {
  const short = { ...FLOW, steps: FLOW.steps.slice(0, 1) };
  const asked = withFlow(run(begin(), ['submit', WRITER], ['approve', FIRST]), short);
  expect(stateOf(asked).step?.key).toBe('second');
  expect(stateOf(withFlow(begin(), short)).flow).toBe(short);
  // Called back and sent anew it goes by the new one, and its first rows still read by the old one.
  const anew = withFlow(run(asked, ['recall', WRITER]), short);
  expect(stateOf(run(anew, ['submit', WRITER], ['approve', FIRST])).stage).toBe('approved');
});

test.each<[what: string, changes: object, refused: string[]]>([
  ['today', {}, []],
  ['until yesterday', { lastDay: '2026-11-29' }, ['role']],
  ['from tomorrow', { firstDay: '2026-12-01', lastDay: '2026-12-02' }, ['role']],
  ['to somebody else', { to: 10 }, ['role']],
  ['for another role', { role: 'second-reviewer' }, ['role']],
  ['by one who has the role no more', { from: { id: 4, name: '赵六', roles: [] } }, ['role']],
  ['by one who has signed', { from: { id: 2, name: '李四', roles: ['signer'] } }, ['same-person']],
])('a role lent %s', (_, changes, refused) => {
  const lent = {
    from: { id: SIGNER.id, name: SIGNER.name, roles: ['signer' as const] },
    to: 9,
    role: 'signer' as const,
    firstDay: '2026-11-30',
    lastDay: '2026-11-30',
    ...changes,
  };
  const standIn = actor(9, '郑一', [], [lent]);
  const asked = run(begin(), ...SIGNED.slice(0, 3));
  const decision = act(asked, 'approve', standIn);
  expect(codes(decision)).toEqual(refused);
  if (!('round' in decision)) return;
  const [signature] = stateOf(decision.round).signatures.slice(-1);
  expect(signature).toMatchObject({ person: { id: 9 }, onBehalfOf: { id: SIGNER.id } });
});

test('a day in China is meant: at half past midnight there the new day has begun', () => {
  const lent = {
    from: { id: SIGNER.id, name: SIGNER.name, roles: ['signer' as const] },
    to: 9,
    role: 'signer' as const,
    firstDay: '2026-12-01',
    lastDay: '2026-12-01',
  };
  const standIn = actor(9, '郑一', [], [lent]);
  const asked = run(begin(), ...SIGNED.slice(0, 3));
  const at = (moment: string) => {
    const now = Date.parse(moment);
    return codes(decide(asked, eventOf(asked, 'approve', now), standIn, new Date(now)));
  };
  expect(at('2026-11-30T15:59:00Z')).toEqual(['role']);
  expect(at('2026-11-30T16:30:00Z')).toEqual([]);
  expect(at('2026-12-01T16:00:00Z')).toEqual(['role']);
});
