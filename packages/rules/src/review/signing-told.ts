import type { SigningHours, SigningLinkState } from './signing-link';

/* What the CMS tells of 手机签批: the admin in the first half, the site in the second. Moments are ISO 8601. */

export interface ToldSigningLink {
  id: number;
  signer: string;
  /** 职务 */
  position: string;
  step: string;
  issuer: string;
  madeAt: string;
  expiresAt: string;
  state: SigningLinkState;
  /** It can be signed by no more, for the draft is another or waits for something else. */
  isOutdated: boolean;
}

export interface ToldSigning {
  /** The step that a link can be sent for; null where there is none. */
  step: string | null;
  /** Why no link can be sent now; null where one can. */
  why: string | null;
  signers: { documentId: string; name: string; position: string }[];
  /** The newest first. */
  links: ToldSigningLink[];
}

export interface SigningAsked {
  /** DocumentId. */
  signer: string;
  hours: SigningHours;
}

/** Told once, to whoever sends the link. */
export interface MadeSigningLink {
  path: string;
  /** To be read out by phone, and never sent along with the link. */
  code: string;
}

/** What a link is good for now; see the site's `signing` for what its page says. */
export const SIGNING_STANDINGS = [
  'open',
  'signed',
  'revoked',
  'locked',
  'expired',
  'disabled',
  'changed',
  'moved',
  'blocked',
] as const;
export type SigningStanding = (typeof SIGNING_STANDINGS)[number];

/** `confirm`: a signature that stands is asked for once more, for typing was corrected since. */
export type SigningDecision = 'approve' | 'reject' | 'confirm';

/** A decision as the site hands it on. */
export interface SigningAnswer {
  token: string;
  code: string;
  decision: SigningDecision;
  checked: string[];
  opinion: string;
  reason: string;
  /** Of the paragraphs that were offered; empty where none was chosen. */
  place: string;
}

/** `closed`: the link is good for nothing any more; its page says why. */
export type SigningOutcome =
  | { outcome: 'signed' | 'closed' }
  | { outcome: 'wrong-code'; left: number }
  | { outcome: 'refused'; reasons: string[] };
