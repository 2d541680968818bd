import type { Key } from '../versions';

/** What the lock of an entry's review is called. */
export const matterOf = ({ uid, documentId }: Key): string => `${uid} ${documentId}`;
