import { CONTENT_TYPES } from '@township/client/vocabulary';

/** What staff call a content type, by its uid. */
export const typeNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CONTENT_TYPES).map(([type, name]) => [`api::${type}.${type}`, name]),
);
