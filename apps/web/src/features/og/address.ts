import { SECTIONS } from '@township/client/vocabulary';
import { hash } from '@/ui/cover';

/** Pixels. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** Raise it when the drawing changes, so that previews shared before are fetched anew. */
const DRAWING = 1;

/** Sections have a picture of their own, and so have the records in them. */
const sections = Object.values(SECTIONS).map(({ path }) => path);

/**
 * Address of the picture that stands for a page without a cover. The version is for the caches of those who show
 * previews; the site itself knows one picture a page and ignores it.
 *
 * @param path the page's address on the site; pages outside the sections share the home page's picture
 */
export function pictureUrl(path: string, title: string, siteName: string): string {
  const page = path.split('?')[0] ?? '';
  const known = sections.some((section) => page === section || page.startsWith(`${section}/`));
  const version = hash(`${DRAWING} ${siteName} ${known ? title : ''}`).toString(36);
  return `/og${known ? page : '/home'}.png?v=${version}`;
}
