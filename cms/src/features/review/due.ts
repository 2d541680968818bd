import type { UID } from '@strapi/strapi';

/** Stored in rows of jobs: never change them while some wait. */
export const PUBLISH_DUE = 'review-publish';
export const WITHDRAW_DUE = 'review-withdraw';

/** What is to be done at a time, and to which text. */
export interface Due {
  uid: UID.ContentType;
  documentId: string;
  /** Milliseconds since the epoch. */
  at: number;
  contentHash: string;
}
