import { permanentRedirect } from 'next/navigation';

/** A record asked for by a former slug is at its present address: answers 308 to it. */
export function redirectFormerSlug<Item extends { slug: string }>(
  item: Item | null,
  askedSlug: string,
  addressOf: (item: Item) => string,
): Item | null {
  if (item && item.slug !== askedSlug) permanentRedirect(addressOf(item));
  return item;
}
