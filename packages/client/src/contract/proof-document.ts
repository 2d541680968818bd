import * as z from '../schema.js';
import { types } from './definitions.js';
import * as f from './fields.js';
import { chainState, checkedContent, proofFields } from './proof.js';

const type = z.oneOf(types);
const PROOF_KINDS = ['published', 'changed', 'withdrawn'] as const;

/** One entry of the public chain. */
export const proofEntry = z.object({
  id: z.number(),
  at: f.instant,
  kind: z.oneOf(PROOF_KINDS),
  type,
  documentId: f.text,
  contentHash: f.text,
  prevHash: f.text,
  hash: f.text,
});

export const proofFile = z.object({ address: f.text, sha256: f.optionalText });

export const proofContent = z.object({
  contentHash: f.text,
  ...checkedContent,
  text: f.text,
  files: z.array(proofFile),
});

const fields = {
  type,
  ...proofFields,
  /** Oldest first; of very many, the newest. */
  entries: z.array(proofEntry),
  /** Null while it is not up. */
  content: z.nullable(proofContent),
};

export const proof = z.object(fields);

export const proofDayHead = z.object({
  day: f.date,
  id: z.number(),
  hash: f.text,
  notedAt: f.instant,
});

/** A proof for who checks it without the portal. */
export const proofDocument = z.object({
  form: f.text,
  ...fields,
  chain: z.array(proofEntry),
  heads: z.array(proofDayHead),
});

export const proofHead = z.object({ id: z.number(), hash: f.text });

export const proofMeta = z.object({ ...chainState, head: z.nullable(proofHead) });

export const proofChainMeta = z.object({ last: z.number() });

export type ProofEntry = z.infer<typeof proofEntry>;
export type ProofFile = z.infer<typeof proofFile>;
export type ProofContent = z.infer<typeof proofContent>;
export type Proof = z.infer<typeof proof>;
export type ProofDayHead = z.infer<typeof proofDayHead>;
export type ProofDocument = z.infer<typeof proofDocument>;
export type ProofChainMeta = z.infer<typeof proofChainMeta>;
export type ProofHead = z.infer<typeof proofHead>;
export type ProofMeta = z.infer<typeof proofMeta>;
