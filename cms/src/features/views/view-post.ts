import { canBeSlug } from '@township/rules/slug-pattern';

export interface ViewPost {
  slug: string;
  /** Key of a visitor for a day; null reads the count without adding to it. */
  visitor: string | null;
}

/** The post, or null when it is not one. */
export function parseViewPost(body: unknown): ViewPost | null {
  if (typeof body !== 'object' || body === null) return null;
  if (!('slug' in body) || !('visitor' in body)) return null;
  const { slug, visitor } = body;
  if (typeof slug !== 'string' || !canBeSlug(slug)) return null;
  if (visitor !== null && (typeof visitor !== 'string' || !/^[\w+/=-]{8,128}$/.test(visitor))) {
    return null;
  }
  return { slug, visitor };
}
