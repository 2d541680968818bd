import type { Core } from '@strapi/strapi';
import { isPreviewToken, type LinkState } from '@township/rules/preview';
import type { NewLink } from './links-table';

interface Found {
  link: NewLink;
  state: LinkState;
}
type Finder = (token: string) => Promise<Found | null>;

const finders = new WeakMap<Core.Strapi, Finder[]>();

/** Files of a version are had through other links that show one too. */
export const alsoShowFilesOf = (strapi: Core.Strapi, find: Finder): void => {
  finders.set(strapi, [...(finders.get(strapi) ?? []), find]);
};

/** Such a link, by what opens it. */
export async function otherLink(strapi: Core.Strapi, token: unknown): Promise<Found | null> {
  if (!isPreviewToken(token)) return null;
  for (const find of finders.get(strapi) ?? []) {
    const found = await find(token);
    if (found) return found;
  }
  return null;
}
