import * as z from './schema.js';
import { expectShape } from './answers.js';
import { proof, proofMeta, type Proof, type ProofMeta } from './contract/proof.js';
import type { ContentType } from './contract/vocabulary.js';
import { unlessMissing } from './missing.js';
import { toQueryString } from './query-string.js';
import type { Read, ReadInit } from './transport.js';

const body = z.object({ data: proof, meta: proofMeta });

/** What the public chain says of a record. */
export interface CheckedProof extends Proof {
  /** How the chain stood when the portal checked it last. */
  chain: ProofMeta;
}

export interface Proofs {
  /**
   * When which text of a record was up, by the public chain; null for what was never public.
   *
   * @param key its documentId or its slug
   */
  proof(type: ContentType, key: string, init?: ReadInit): Promise<CheckedProof | null>;
}

export function createProofs(read: Read): Proofs {
  return {
    proof: (type, key, init) =>
      unlessMissing(async () => {
        const query = toQueryString({ type, documentId: key });
        const { data, meta } = expectShape(body, await read('proofs', query, init));
        return { ...data, chain: meta };
      }),
  };
}
