import type { ContentType } from '../contract/vocabulary.js';

export interface MirrorKey {
  type: ContentType;
  documentId: string;
}

/** A record as the API answers it alone. */
export interface Mirrored extends MirrorKey {
  record: { documentId: string; updatedAt: string };
}

export interface MirrorStep {
  put: Mirrored[];
  remove: MirrorKey[];
  /** Where the store stands once the step is done; absent while it is being filled anew. */
  cursor?: string;
}

/** Where a copy of the portal's content is kept. */
export interface MirrorStore {
  /** Where it stands; null for one that is empty, or was interrupted while it was being filled. */
  cursor(): Promise<string | null>;
  /** Lets everything go, and the cursor first. */
  clear(): Promise<void>;
  /** Does all of it, or nothing: one that is killed in the middle is found as it was before. */
  apply(step: MirrorStep): Promise<void>;
  /** Records whose JSON holds this documentId, besides the record itself. */
  holding(documentId: string): Promise<MirrorKey[]>;
  /** What is there of a type. */
  stamps(type: ContentType): Promise<{ documentId: string; updatedAt: string }[]>;
}
