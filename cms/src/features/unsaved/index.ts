import type { Core } from '@strapi/strapi';
import { onWrite } from '../publication';
import { unsavedRoutes } from './routes';
import { unsavedTable } from './unsaved-table';

type Context = { strapi: Core.Strapi };

/** What staff have typed and not saved is kept for them, on whatever computer they go on. */
export function registerUnsaved({ strapi }: Context): void {
  unsavedRoutes(strapi);
  onWrite(strapi, {
    // With the save that holds it: one that is refused leaves it.
    async follow({ uid, documentId, action, actor: { kind, id: person } }) {
      if (kind !== 'person' || person === null) return;
      const { kind: of } = strapi.contentType(uid);
      const isNew = action === 'create' || action === 'clone' || of === 'singleType';
      const key = { uid, documentId: isNew ? '' : documentId, person };
      await strapi.db.transaction(({ trx }) => unsavedTable.forget(trx, key));
    },
  });
}

export const installUnsaved = ({ strapi }: Context): Promise<boolean> =>
  unsavedTable.install(strapi.db.connection);
