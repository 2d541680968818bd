import type { Core } from '@strapi/strapi';
import { alsoShowFilesOf } from '../preview';
import { onWrite } from '../publication';
import { isReviewable } from '../review';
import { signingLinksTable } from './links-table';
import { shownByToken } from './shown';
import { siteRoutes } from './site-routes';
import { staffRoutes } from './staff-routes';

type Context = { strapi: Core.Strapi };

/** 手机签批: a leader without an account signs on a phone, by a link that opens once and a code that is read out. */
export function registerSigningLinks({ strapi }: Context): void {
  staffRoutes(strapi);
  siteRoutes(strapi);
  alsoShowFilesOf(strapi, (token) => shownByToken(strapi, token));
  onWrite(strapi, {
    async follow({ uid, action, documentId }) {
      // As of previews: what was deleted may be brought back, and its links may not.
      if ((action !== 'delete' && action !== 'create') || !isReviewable(uid)) return;
      await strapi.db.transaction(async ({ trx }) => {
        const all = await signingLinksTable.of(trx, { uid, documentId });
        const ids = all.map(({ id }) => id);
        await signingLinksTable.revoke(trx, ids, new Date());
      });
    },
  });
}

/** Makes the table; part of a boot, which one process at a time does. */
export const installSigningLinks = async ({ strapi }: Context): Promise<void> => {
  await signingLinksTable.install(strapi.db.connection);
};
