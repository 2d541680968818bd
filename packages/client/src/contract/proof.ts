import * as z from '../schema.js';
import * as f from './fields.js';

/* What the client reads of a proof; all of it stands in proof-document.ts, which nobody's browser needs. */

export const proofPeriod = z.object({
  contentHash: f.text,
  from: f.instant,
  until: f.optionalInstant,
  begins: z.number(),
  ends: f.optionalNumber,
});

export const checkedContent = { matches: z.boolean() };

export const proofFields = {
  documentId: f.text,
  title: f.optionalText,
  slug: f.optionalText,
  /** Oldest first. */
  periods: z.array(proofPeriod),
};

export const checkedProof = z.object({
  ...proofFields,
  /** Null while it is not up. */
  content: z.nullable(z.object(checkedContent)),
});

export const chainState = {
  verifiedAt: f.instant,
  entries: z.number(),
  fault: f.optionalText,
};

export const checkedChain = z.object(chainState);

/** @interface */
export type ProofPeriod = z.infer<typeof proofPeriod>;
/** @interface */
export type CheckedProof = z.infer<typeof checkedProof>;
/** @interface */
export type CheckedChain = z.infer<typeof checkedChain>;
