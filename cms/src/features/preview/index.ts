import type { Core } from '@strapi/strapi';
import { hasPreview } from '@township/rules/preview-choices';
import { onWrite } from '../publication';
import { linksTable } from './links-table';
import { siteRoutes } from './site-routes';
import { staffRoutes } from './staff-routes';

export { complete } from './complete';
export { linksTable, type NewLink } from './links-table';
export { alsoShowFilesOf } from './other-links';
export { previewOf, type Preview } from './previews';
export { readable } from './staff-routes';
export { hashOfToken, newPreviewToken } from './token';

type Context = { strapi: Core.Strapi };

/** Shows drafts on the real page: to staff, and to whom they send a link. */
export function registerPreview({ strapi }: Context): void {
  staffRoutes(strapi);
  siteRoutes(strapi);
  onWrite(strapi, {
    async follow({ uid, action, documentId }) {
      // A link that was made at the very moment of the deletion must not open the entry when it is brought back.
      const isEnd = action === 'delete' || action === 'create';
      if (!isEnd || !hasPreview(uid)) return;
      await strapi.db.transaction(({ trx }) =>
        linksTable.revokeAll(trx, { uid, documentId }, new Date()),
      );
    },
  });
}

/** Makes the tables; part of a boot, which one process at a time does. */
export const installPreview = ({ strapi }: Context): Promise<void> =>
  linksTable.install(strapi.db.connection);
