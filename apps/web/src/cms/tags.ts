import { relations } from '@township/client/contract';
import type { ContentType } from '@township/client/vocabulary';
import type { ChangeEvent } from '@township/rules/delivery';

/**
 * Cache tags: what a kept page was made from. A change event names the tags it touches, and every page that
 * carries one of them is rendered again.
 *
 * - `article`       made from a list of articles: which ones, in which order
 * - `article:<slug>` shows this article, as its own page, as an entry of a list or as a link
 * - `media`         shows files of the media library
 */
export type Tag = string;

/** Names of attributes that hold other records, in every projection of the public API. */
export const RELATIONS: Readonly<Record<string, ContentType>> = relations();

export const MEDIA_TAG: Tag = 'media';

export const listTag = (type: ContentType): Tag => type;

export const itemTag = (type: ContentType, slug: string): Tag => `${type}:${slug}`;

/** The reverse of {@link itemTag}; of a list or a file there is no slug. */
export function itemOfTag(tag: Tag): { type: string; slug: string } {
  const [type = '', slug = ''] = tag.split(':');
  return { type, slug };
}

interface HasSlug {
  slug: string;
}

const hasSlug = (value: unknown): value is HasSlug =>
  typeof value === 'object' && value !== null && 'slug' in value && typeof value.slug === 'string';

/** Tags of a record and of all that it names. */
export function tagsOf(type: ContentType, record: HasSlug): Tag[] {
  const named = Object.entries(record).flatMap(([attribute, value]: [string, unknown]) => {
    const related = RELATIONS[attribute];
    return related
      ? [value]
          .flat()
          .filter(hasSlug)
          .map(({ slug }) => itemTag(related, slug))
      : [];
  });
  return [itemTag(type, record.slug), ...named];
}

/** What a change does to the kept pages. */
export interface Invalidation {
  /** As if every page had a tag that changed. */
  everything?: true;
  /** Pages with these tags are served once more while they are rendered again. */
  changed: Tag[];
  /** Pages with these tags are not served again: they show what was withdrawn. */
  withdrawn: Tag[];
}

export function invalidationOf({
  type,
  action,
  slug,
  previousSlug,
}: ChangeEvent<ContentType>): Invalidation {
  if (type === 'everything') return { everything: true, changed: [], withdrawn: [] };
  if (type === 'media') return { changed: [MEDIA_TAG], withdrawn: [] };
  const slugs = [slug, previousSlug].filter((name) => name !== null);
  const items = slugs.map((name) => itemTag(type, name));
  return action === 'unpublish' || action === 'delete'
    ? { changed: [listTag(type)], withdrawn: items }
    : { changed: [listTag(type), ...items], withdrawn: [] };
}
