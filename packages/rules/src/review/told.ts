import type { Offer } from './decide';
import type { ReviewStep } from './flow';
import type { PersonRef } from './people';
import type { Place, ReviewAction } from './round';
import type { Stage } from './stage';

/* What the CMS tells the admin of reviews. Moments are milliseconds since the epoch. */

export interface ToldSignature {
  person: PersonRef;
  onBehalfOf: PersonRef | null;
  at: number;
}

/** A level of the flow, and what has become of it. */
export interface ToldStep extends Pick<ReviewStep, 'key' | 'name' | 'checklist'> {
  /** Whose signature it takes, in words. */
  role: string;
  signature: ToldSignature | null;
  standing: 'signed' | 'waiting' | 'rejected' | 'coming';
}

/** When something should be done by. */
export interface ToldDue {
  at: number;
  isOverdue: boolean;
  /** 还剩 3 个工作小时 */
  words: string;
}

export interface ToldOwed {
  contentHash: string;
  reason: string;
  since: number;
  due: ToldDue;
}

/** When what readers see is taken back by itself. */
export interface ToldWithdrawal {
  at: number;
  words: string;
  /** What readers see now is another text than the one it was set for: it will not be taken back. */
  isForAnother: boolean;
}

/** A reason to send something back, where it was pinned to. */
export interface ToldRejection {
  person: PersonRef;
  at: number;
  reason: string;
  place: Place;
  /** What clerks call the field. */
  field: string;
}

/** One thing that was done. */
export interface ToldAttempt {
  round: number;
  number: number;
  at: number;
  person: PersonRef;
  onBehalfOf: PersonRef | null;
  action: ReviewAction;
  label: string;
  /** Of the step that it was done at. */
  step: string | null;
  /** Opinion, reason, time; empty where there is nothing to say. */
  words: string;
  checked: readonly string[];
  contentHash: string;
}

/** A level on the sheet: whose signature stands for it, and what they said. */
export interface ToldSigned extends ToldStep {
  opinion: string;
  checked: readonly string[];
}

/** One round as it is filed. */
export interface ToldRound {
  number: number;
  /** What it came to, in words. */
  words: string;
  submittedBy: PersonRef | null;
  steps: ToldSigned[];
  /** Of the text that the round is about. */
  contentHash: string;
  /** What the sheet has to say beside the signatures. */
  notes: string[];
}

/** What the sheet says of an entry itself. */
export interface ToldAbout {
  title: string;
  /** Null where it stands in none. */
  column: string | null;
  author: PersonRef;
}

/** A paragraph that a reason can be pinned to. */
export interface ToldParagraph extends Place {
  /** What clerks call the field. */
  label: string;
}

export interface ToldReview {
  stage: Stage;
  /** 正在等“复审” */
  words: string;
  round: number;
  /** Of what stands in the draft. */
  contentHash: string;
  steps: ToldStep[];
  onePersonManySteps: boolean;
  claimedBy: PersonRef | null;
  due: ToldDue | null;
  owed: ToldOwed[];
  scheduledAt: number | null;
  withdrawal: ToldWithdrawal | null;
  /** Why it did not come out, or was not taken back, when it was due. */
  failure: string | null;
  isLive: boolean;
  rejection: ToldRejection | null;
  offers: Offer[];
  paragraphs: ToldParagraph[];
  /** The newest first. */
  history: ToldAttempt[];
  about: ToldAbout;
  /** The newest first. */
  rounds: ToldRound[];
}

/** A day's business of the calendar. */
export interface ToldComing {
  uid: string;
  documentId: string;
  title: string;
  /** `YYYY-MM-DD` and, where it has one, `HH:MM`, in China. */
  day: string;
  time: string | null;
  /**
   * `publish`, `withdraw`: it comes out, or is taken back, by itself; `review`, `countersign`: somebody should have signed by then; `failed`: it did not come out;
   * `change`: readers see something else.
   */
  kind: 'publish' | 'withdraw' | 'review' | 'countersign' | 'failed' | 'change';
  /** Of a change the attribute that says so: `endsAt`. */
  words: string;
}

export interface ToldCalendar {
  /** In order, the first is today. */
  days: string[];
  /** What should be done by now, and is not. */
  late: ToldComing[];
  coming: ToldComing[];
}

/** Something that waits, on the home page. */
export interface ToldWaiting {
  uid: string;
  documentId: string;
  title: string;
  /** For the reader's decision, correction, publishing, missing signature, or a time that was missed; `scheduled`: for its time. */
  why: 'decide' | 'rejected' | 'publish' | 'countersign' | 'failed' | 'scheduled' | 'sent';
  words: string;
  due: ToldDue | null;
}
