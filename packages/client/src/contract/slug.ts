/** As many characters as the schemas give a slug. */
export const SLUG_MAX_LENGTH = 120;

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether the text is a slug: lower-case letters and digits in groups joined by single hyphens, 120 characters at most. */
export const isSlug = (text: string): boolean => text.length <= SLUG_MAX_LENGTH && SLUG.test(text);
