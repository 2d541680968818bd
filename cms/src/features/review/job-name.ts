/** What the jobs are called that publish what is due; it stands in rows, and is never changed. */
export const PUBLISH_DUE = 'review-publish';
