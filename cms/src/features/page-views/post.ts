import { isRecord } from '@township/rules/is-record';
import { isSlug } from '../../contract';

export interface PageViewPost {
  slug: string;
  /** Key of a visitor for a day; null reads the count without adding to it. */
  visitor: string | null;
}

/** The post, or null when it is not one. */
export function parsePageViewPost(body: unknown): PageViewPost | null {
  if (!isRecord(body)) return null;
  const { slug, visitor } = body;
  if (typeof slug !== 'string' || !isSlug(slug)) return null;
  if (visitor !== null && (typeof visitor !== 'string' || !/^[\w+/=-]{8,128}$/.test(visitor))) {
    return null;
  }
  return { slug, visitor };
}
