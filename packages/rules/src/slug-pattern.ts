/** As many characters as the schemas give a slug. */
export const SLUG_LIMIT = 120;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether the text is a slug: lower-case letters and digits in groups joined by single hyphens. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** Whether a record can have this slug: a slug that a schema has room for. */
export const canBeSlug = (text: string): boolean => text.length <= SLUG_LIMIT && isSlug(text);
