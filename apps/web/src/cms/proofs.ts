import 'server-only';
import type { CheckedProof } from '@township/client';
import { CONTENT_TYPES, type ContentType } from '@township/client/vocabulary';
import { cache } from 'react';
import { proofs, tagged } from './client';
import { itemTag, listTag } from './tags';

export type RecordProof = CheckedProof & { type: ContentType };

const isContentType = (type: string): type is ContentType => Object.hasOwn(CONTENT_TYPES, type);

/** What the public chain says of a record, by its slug or documentId; null for what was never public. */
export const getProof = cache(async (type: string, key: string): Promise<RecordProof | null> => {
  if (!isContentType(type)) return null;
  // Of what is down there is no slug: any change of its type may be its coming back.
  const proof = await proofs.proof(type, key, tagged(itemTag(type, key), listTag(type)));
  return proof && { ...proof, type };
});
