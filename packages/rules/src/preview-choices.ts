/** Types with a page, or with a place on every page: their drafts can be shown. */
export const PREVIEWED_TYPES = [
  'article',
  'village',
  'enterprise',
  'honor',
  'topic',
  'alert',
] as const;

/** Whether a content type, `api::article.article`, is one of them. */
export const hasPreview = (uid: string): boolean =>
  PREVIEWED_TYPES.some((type) => uid === `api::${type}.${type}`);

/** How long a shared link may be good for. Days. */
export const LINK_DAYS = [1, 3, 7] as const;
export type LinkDays = (typeof LINK_DAYS)[number];
