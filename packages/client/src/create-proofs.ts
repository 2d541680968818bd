import * as z from './schema.js';
import { expectShape } from './answers.js';
import { readOf, type CmsOptions } from './cms.js';
import {
  checkedChain,
  checkedProof,
  type CheckedChain,
  type CheckedProof as Checked,
} from './contract/proof.js';
import type { ContentType } from './contract/vocabulary.js';
import { unlessMissing } from './missing.js';
import { toQueryString } from './query-string.js';
import type { ReadInit } from './transport.js';

const body = z.object({ data: checkedProof, meta: checkedChain });

/** What the public chain says of a record; its entries and its text are in `GET /api/proofs`. */
export interface CheckedProof extends Checked {
  /** How the chain stood when the portal checked it last. */
  chain: CheckedChain;
}

export interface Proofs {
  /**
   * When which text of a record was up, by the public chain; null for what was never public.
   *
   * @param key its documentId or its slug
   */
  proof(type: ContentType, key: string, init?: ReadInit): Promise<CheckedProof | null>;
}

/** Reads proofs; apart from the rest of the client, so that only who asks for it loads it. */
export function createProofs(options: CmsOptions): Proofs {
  const read = readOf(options);
  return {
    proof: (type, key, init) =>
      unlessMissing(async () => {
        const query = toQueryString({ type, documentId: key });
        const { data, meta } = expectShape(body, await read('proofs', query, init));
        return { ...data, chain: meta };
      }),
  };
}
