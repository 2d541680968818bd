import { keysOf, SECTIONS } from '@township/client/vocabulary';

let siteUrl: string | null = null;

/** Asks the CMS once where the site stands; without an answer there are no links, and nothing else is lost. */
export async function loadPortal(): Promise<void> {
  try {
    const response = await fetch('/admin/township/site');
    const { data } = (await response.json()) as { data: { url: string | null } };
    siteUrl = data.url && URL.canParse(data.url) ? new URL(data.url).origin : null;
  } catch {
    siteUrl = null;
  }
}

/** Where the portal's own pictures may come from when copied. */
export const portalOrigins = (): string[] =>
  siteUrl ? [window.location.origin, siteUrl] : [window.location.origin];

/** A path of the site as an address; null when nobody said where the site stands. */
export const siteAddress = (path: string): string | null => siteUrl && siteUrl + path;

/** The page of a document on the site, by its content type; null where it has none. */
export function pageOf(uid: string, slug: unknown): string | null {
  const path = siteUrl && pathOf(uid.split('.').at(-1) ?? '', slug);
  return path && siteUrl + path;
}

function pathOf(type: string, slug: unknown): string | null {
  // They stand on top of every page, and on this one.
  if (type === 'alert' || type === 'home-page') return '/';
  const section = keysOf(SECTIONS).find((one) => one === type);
  if (!section) return null;
  if (section === 'town') return SECTIONS.town.path;
  return typeof slug === 'string' && slug ? `${SECTIONS[section].path}/${slug}` : null;
}
