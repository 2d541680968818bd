import type { StaffRole } from '../staff';
import { decide, type Decision } from './decide';
import type { ReviewFlow } from './flow';
import type { Actor, Delegation } from './people';
import type { ReviewAction, ReviewEvent, Round } from './round';
import { stateOf } from './round-state';
import { ACTION_RULES } from './round-table';

/* A round of three steps, and the people of an office, for the tests. */

export const hash = (text: string) =>
  Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64);

export const FLOW: ReviewFlow = {
  steps: [
    {
      key: 'first',
      name: '初审',
      role: 'first-reviewer',
      checklist: ['错漏字', '人名地名'],
      dueMinutes: 240,
    },
    { key: 'second', name: '复审', role: 'second-reviewer', checklist: [], dueMinutes: 240 },
    { key: 'final', name: '终审', role: 'signer', checklist: ['准确、安全'], dueMinutes: 480 },
  ],
  onePersonManySteps: false,
  emergency: { role: 'signer', countersignMinutes: 480 },
};

export const actor = (
  id: number,
  name: string,
  roles: StaffRole[],
  delegations: Delegation[] = [],
): Actor => ({ kind: 'staff', id, name, roles, delegations, villages: [], departments: [] });

export const WRITER = actor(1, '张三', ['editor']);
export const FIRST = actor(2, '李四', ['first-reviewer']);
export const SECOND = actor(3, '王五', ['second-reviewer']);
export const SIGNER = actor(4, '赵六', ['signer']);
export const OTHER_SIGNER = actor(5, '钱七', ['signer']);
export const MANY = actor(6, '孙八', ['editor', 'first-reviewer', 'second-reviewer', 'signer']);
export const ADMIN = actor(7, '周九', ['administrator']);
export const REPORTER = actor(8, '吴十', ['reporter']);
export const SCHEDULER: Actor = { ...actor(0, '系统定时', []), kind: 'scheduler' };

export const T0 = Date.parse('2026-11-30T01:00:00Z');
export const MINUTE = 60_000;

export const begin = (changes: Partial<Round> = {}): Round => ({
  documentId: 'notice',
  number: 1,
  subject: { kind: 'article', villages: [], departments: [] },
  author: { id: WRITER.id, name: WRITER.name },
  writers: [{ id: WRITER.id, name: WRITER.name }],
  contentHash: hash('一稿'),
  beganAt: T0,
  flow: FLOW,
  live: null,
  withdrawal: null,
  owed: [],
  attempts: [],
  ...changes,
});

export type More = Partial<Record<string, unknown>>;

/** An event as it should be, for the content that an action is about. */
export function eventOf(
  round: Round,
  kind: ReviewAction,
  now: number,
  more: More = {},
): ReviewEvent {
  const { contentHash, live, step, submittedHash, owed } = stateOf(round);
  const about =
    ACTION_RULES[kind].over === 'live'
      ? live?.contentHash
      : kind === 'countersign'
        ? owed[0]?.contentHash
        : kind === 'edit'
          ? hash(`改${round.number}-${round.attempts.length}`)
          : contentHash;
  const whole = {
    kind,
    contentHash: about ?? contentHash,
    change: 'substantial',
    comparedWith: submittedHash,
    checked: step?.checklist ?? [],
    opinion: '同意',
    reason: '第二段的日期不对',
    place: { field: 'body', paragraph: 2, quote: '定于' },
    at: now + 60 * MINUTE,
    as: 'withdrawn',
    leadsTo: [],
    flow: round.flow,
    ...more,
  };
  return whole as unknown as ReviewEvent;
}

export const act = (
  round: Round,
  kind: ReviewAction,
  by: Actor,
  more: More = {},
  now = T0 + (round.attempts.length + 1) * MINUTE,
): Decision => decide(round, eventOf(round, kind, now, more), by, new Date(now));

type Step = [kind: ReviewAction, by: Actor, more?: More, now?: number];

/** All of it, each of which must be let through. */
export const run = (round: Round, ...steps: Step[]): Round =>
  steps.reduce((at, [kind, by, more, now]) => {
    const decision = act(at, kind, by, more, now);
    if ('round' in decision) return decision.round;
    throw new Error(`${kind}: ${decision.refused.map(({ reason }) => reason).join('；')}`);
  }, round);

export const SIGNED: Step[] = [
  ['submit', WRITER],
  ['approve', FIRST],
  ['approve', SECOND],
  ['approve', SIGNER],
];

export const codes = (decision: Decision) =>
  'refused' in decision ? decision.refused.map(({ code }) => code) : [];
export const reasons = (decision: Decision) =>
  'refused' in decision ? decision.refused.map(({ reason }) => reason).join('；') : '';
