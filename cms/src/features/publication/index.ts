/** A condition in Strapi's filter language. */
export type Condition = Record<string, unknown>;

type At = (now: Date) => Condition;

/**
 * What must hold of a published entry at a moment for readers to see it at all. What has begun is never told by
 * a field that somebody changes: the moment itself decides, and the schedule tells the sites of it.
 */
const SHOWN: Readonly<Record<string, At>> = {
  'api::article.article': (now) => ({ displayDate: { $lte: now } }),
};

/** What must hold of a shown entry for it to stand among others; it keeps its own page. */
const LISTED: Readonly<Record<string, At>> = {
  'api::article.article': (now) => ({
    $or: [{ withdrawnAt: { $null: true } }, { withdrawnAt: { $gt: now } }],
  }),
};

/** Whether readers see a type's published entry; empty where all are seen. */
export const shownAt = (uid: string, now: Date): Condition => SHOWN[uid]?.(now) ?? {};

/** Whether a type's entry is found among others by readers; empty where all are. */
export const listedAt = (uid: string, now: Date): Condition => ({
  ...shownAt(uid, now),
  ...LISTED[uid]?.(now),
});
