import type { Core } from '@strapi/strapi';
import { hashOfToken, type NewLink } from '../preview';
import { signingLinksTable, type SigningLink } from './links-table';
import { isAlive } from './look';

/** The version that a link is for, as a preview that was sent would show it. */
export const toPreviewLink = ({
  uid,
  documentId,
  version,
  issuer,
  madeAt,
  expiresAt,
}: SigningLink): NewLink => ({
  uid,
  documentId,
  version,
  isShared: true,
  maker: issuer,
  madeAt,
  expiresAt,
});

/** Files of the version are had through the link, while something can come of it. */
export async function shownByToken(strapi: Core.Strapi, token: string) {
  const link = await signingLinksTable.byToken(strapi.db.connection, hashOfToken(token));
  if (!link) return null;
  const state = isAlive(link, new Date()) ? ('open' as const) : ('revoked' as const);
  return { link: toPreviewLink(link), state };
}
