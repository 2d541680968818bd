import type { Entry, StaffRole } from '../staff';
import type { ReviewFlow, ReviewStep } from './flow';
import type { PersonRef } from './people';
import type { Stage } from './stage';

/** Where a reason is pinned to. */
export interface Place {
  /** The field's name in the content type. */
  field: string;
  /** 1, 2, 3 …, as it is read; 1 in a field of one line. */
  paragraph: number;
  /** How it began, to be found again when others move. */
  quote: string;
}

export const WITHDRAWAL_KINDS = ['withdrawn', 'replaced', 'gone', 'published-in-error'] as const;

/** How readers meet what was taken back: with a notice, led on to another, as gone, as published in error. */
export type WithdrawalKind = (typeof WITHDRAWAL_KINDS)[number];

/** What taking back says. `leadsTo`: documentIds, the replacement and what it is replaced by itself; empty for other kinds. */
export interface Withdrawing {
  as: WithdrawalKind;
  reason: string;
  leadsTo: readonly string[];
}

/** What somebody does, and to which content: the SHA-256 of what they saw, in hex. */
export type ReviewEvent = { contentHash: string } & (
  | { kind: 'submit' | 'claim' | 'release' | 'resubmit' | 'confirm' | 'recall' }
  | { kind: 'publish' | 'unschedule' | 'archive' }
  /** The content is another now. `comparedWith` is what the change was measured against, of a typing correction the state's `submittedHash`. */
  | { kind: 'edit'; change: 'typing' | 'substantial'; comparedWith: string | null }
  | { kind: 'approve'; checked: readonly string[]; opinion: string }
  | { kind: 'reject'; reason: string; place: Place }
  /** `at` in milliseconds since the epoch. */
  | { kind: 'schedule'; at: number }
  | { kind: 'emergency-publish'; reason: string }
  | { kind: 'countersign'; opinion: string }
  | ({ kind: 'withdraw' } & Withdrawing)
  | ({ kind: 'schedule-withdrawal'; at: number } & Withdrawing)
  | { kind: 'unschedule-withdrawal' }
  /** `flow`: the column's, as it is set up now. */
  | { kind: 'new-round'; flow: ReviewFlow }
);

export type ReviewAction = ReviewEvent['kind'];

/** One thing that was done. Rows are added and never changed: the audit log, the sheet and the state are made from them. */
export interface Attempt {
  /** 1, 2, 3 … within its round. */
  number: number;
  /** Milliseconds since the epoch. */
  at: number;
  person: PersonRef;
  /** In whose place, where somebody signs for another. */
  onBehalfOf: PersonRef | null;
  /** 手机签批: who sent the link that it was done by. */
  sentBy?: PersonRef;
  /** The key of the step that it waited for, or that had rejected it. */
  step: string | null;
  event: ReviewEvent;
  /** What is followed from here on; of what leaves the draft alone. */
  flow: ReviewFlow | null;
}

/** A signature that is owed for what went out unsigned. */
export interface Owed {
  contentHash: string;
  /** Who published it, wrote it and changed it last: none of them may sign. */
  involved: readonly number[];
  /** Of the step whose role signs, and within how many working minutes. */
  role: StaffRole;
  since: number;
  countersignMinutes: number;
  reason: string;
}

/** When what readers see is to be taken back by itself. */
export interface ScheduledWithdrawal extends Withdrawing {
  /** Of what readers saw when the time was set: another text is not taken back by it. */
  contentHash: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** What readers see. */
export interface Live {
  contentHash: string;
  since: number;
}

/** One version's way from draft to readers. Of an entry the last round alone is acted on. */
export interface Round {
  documentId: string;
  /** 1, 2, 3 … of an entry. */
  number: number;
  /** Whose the entry is, for `can()` of the staff's table. */
  subject: Entry;
  /** Who began the entry. */
  author: PersonRef;
  /** Who had written it, when the round began, since readers saw it last. */
  writers: readonly PersonRef[];
  contentHash: string;
  /** Milliseconds since the epoch. */
  beganAt: number;
  /** As the column is set up; until it is submitted, `withFlow` brings it up to date. */
  flow: ReviewFlow;
  /** From rounds before. */
  live: Live | null;
  withdrawal: ScheduledWithdrawal | null;
  owed: readonly Owed[];
  attempts: readonly Attempt[];
}

/** A signature that stands. */
export interface Signature {
  step: ReviewStep;
  person: PersonRef;
  onBehalfOf: PersonRef | null;
  sentBy?: PersonRef;
  at: number;
  /** What was signed; of the last one, what was confirmed since. */
  contentHash: string;
}

/** What the rows of a round come to. */
export interface RoundState {
  stage: Stage;
  /** Since when it is at this stage, or waits for this step. */
  since: number;
  flow: ReviewFlow;
  /** What stands in the draft. */
  contentHash: string;
  /** Whoever has written it, the last one last; who corrected its typing wrote nothing. */
  writers: readonly PersonRef[];
  submittedBy: PersonRef | null;
  /** The step that it waits for, or that rejected it. */
  step: ReviewStep | null;
  /** 我来审: who looks at it now. */
  claimedBy: PersonRef | null;
  /** One of a step at most, in the order in which they were given. */
  signatures: readonly Signature[];
  /** The content as it was submitted: what a correction of typing is measured against, so that small ones do not add up. */
  submittedHash: string | null;
  /** The last signature, where its typing was corrected since and it is not confirmed yet. */
  unconfirmed: Signature | null;
  scheduledAt: number | null;
  live: Live | null;
  withdrawal: ScheduledWithdrawal | null;
  owed: readonly Owed[];
}
