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
  /** What the sheet has to say beside the signatures. */
  notes: string[];
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
