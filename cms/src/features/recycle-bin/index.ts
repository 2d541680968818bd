import type { Core, UID } from '@strapi/strapi';
import { draftOnly, isPublicType, onWrite } from '../publication';
import { addressesOf } from '../slugs';
import { binTable, KEPT_MS } from './bin-table';
import { linksTo } from './inbound-links';
import { binRoutes } from './routes';

type Context = { strapi: Core.Strapi };

/** What is deleted can be brought back for thirty days. */
export function registerRecycleBin({ strapi }: Context): void {
  binRoutes(strapi);
  onWrite(strapi, {
    async look({ uid, action, documentId }, before) {
      if (action !== 'delete' || !documentId || !isPublicType(uid)) return null;
      const links = await linksTo(strapi, uid, documentId);
      const addresses = await addressesOf(strapi, uid, documentId);
      const { label, createdBy } = await namesOf(strapi, uid, documentId);
      return async ({ actor: by }) => {
        const at = new Date();
        const deleted = { uid, documentId, label, at, by, createdBy, links, addresses };
        await strapi.db.transaction(async ({ trx }) => {
          await binTable.add(trx, { ...deleted, wasPublished: before !== null });
          await binTable.removeBefore(trx, at.getTime() - KEPT_MS);
        });
      };
    },
  });
}

export const installRecycleBin = ({ strapi }: Context): Promise<boolean> =>
  binTable.install(strapi.db.connection);

async function namesOf(strapi: Core.Strapi, uid: UID.ContentType, documentId: string) {
  const schema = strapi.contentType(uid);
  const row: (Record<string, unknown> & { createdBy?: { id: number } | null }) | null =
    await strapi.db
      .query(uid)
      .findOne({ where: { documentId, ...draftOnly(schema) }, populate: ['createdBy'] });
  const label = [row?.title, row?.name].find((text) => typeof text === 'string' && text !== '');
  return { label: String(label ?? documentId), createdBy: row?.createdBy?.id ?? null };
}
