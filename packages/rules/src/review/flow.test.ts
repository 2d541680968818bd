import { checkFlow, DIRECT_PUBLISHING, type ReviewFlow, type ReviewStep } from './flow';

const step = (changes: Partial<ReviewStep> = {}): ReviewStep => ({
  key: 'first',
  name: '初审',
  role: 'first-reviewer',
  checklist: ['人名、地名、职务', '错漏字'],
  dueMinutes: 240,
  ...changes,
});
const final = step({ key: 'final', name: '终审', role: 'signer', checklist: ['准确、安全'] });
const flow = (changes: Partial<ReviewFlow> = {}): ReviewFlow => ({
  steps: [step(), final],
  onePersonManySteps: false,
  emergency: { role: 'signer', countersignMinutes: 480 },
  ...changes,
});

test('a column of no steps, one with a waiver, and one with four levels may be used', () => {
  expect(checkFlow(DIRECT_PUBLISHING)).toEqual([]);
  expect(checkFlow(flow({ onePersonManySteps: true }))).toEqual([]);
  const secrecy = step({
    key: 'secrecy',
    name: '保密审查',
    role: 'second-reviewer',
    checklist: [],
  });
  const second = step({ key: 'second', name: '复审', role: 'second-reviewer' });
  expect(checkFlow(flow({ steps: [step(), second, secrecy, final], emergency: null }))).toEqual([]);
});

test.each<[what: string, changes: Partial<ReviewFlow>, path: string, words: string]>([
  ['a key of capitals', { steps: [step({ key: 'First' })] }, 'steps.0.key', '小写字母'],
  ['no name', { steps: [step({ name: ' ' })] }, 'steps.0.name', '请填写'],
  ['a long name', { steps: [step({ name: '审'.repeat(21) })] }, 'steps.0.name', '最多 20'],
  ['an empty point', { steps: [step({ checklist: [''] })] }, 'steps.0.checklist', '空的'],
  ['a point twice', { steps: [step({ checklist: ['甲', '甲'] })] }, 'steps.0.checklist', '重复'],
  [
    'a long point',
    { steps: [step({ checklist: ['长'.repeat(101)] })] },
    'steps.0.checklist',
    '每条最多',
  ],
  [
    'many points',
    { steps: [step({ checklist: Array.from({ length: 21 }, (_, at) => `要点${at}`) })] },
    'steps.0.checklist',
    '最多 20 条',
  ],
  ['no time', { steps: [step({ dueMinutes: 0 })] }, 'steps.0.dueMinutes', '时限'],
  ['half a minute', { steps: [step({ dueMinutes: 0.5 })] }, 'steps.0.dueMinutes', '时限'],
  ['two of a key', { steps: [step(), step({ name: '复审' })] }, 'steps.1.key', '代号“first”'],
  ['two of a name', { steps: [step(), step({ key: 'second' })] }, 'steps.1.name', '叫“初审”'],
  [
    'nine steps',
    { steps: Array.from({ length: 9 }, (_, at) => step({ key: `s${at}`, name: `审${at}` })) },
    'steps',
    '最多 8 步',
  ],
  [
    'a waiver for nothing',
    { steps: [step()], onePersonManySteps: true },
    'onePersonManySteps',
    '不到',
  ],
  ['an emergency for nothing', { steps: [] }, 'emergency', '直接发布'],
  [
    'no time for the owed signature',
    { emergency: { role: 'signer', countersignMinutes: -1 } },
    'emergency.countersignMinutes',
    '补签的时限',
  ],
])('%s is told', (_, changes, path, words) => {
  expect(checkFlow(flow(changes))).toEqual([{ path, reason: expect.stringContaining(words) }]);
});

test.each(['reporter', 'administrator'])('a step is not decided by a %s', (role) => {
  const steps = [{ ...step(), role: role as ReviewStep['role'] }];
  expect(checkFlow(flow({ steps }))).toEqual([
    { path: 'steps.0.role', reason: expect.stringContaining('只能由') },
  ]);
});
