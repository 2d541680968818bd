import fc from 'fast-check';

/** As it is put on the wire. */
export interface Sent {
  method: string;
  /** Path and query, encoded or not. */
  target: string;
  headers: Record<string, string>;
  body?: string;
  /** Whether it is a plain read that names a parameter which its address does not declare. */
  undeclared: boolean;
}

/** What the portal holds, of which a caller may know. */
export interface Known {
  /** Slugs and documentIds, of drafts too. */
  keys: readonly string[];
  /** Words of contents, of drafts too. */
  words: readonly string[];
}

export const of = <T>(...values: readonly T[]) => fc.constantFrom(...values);
