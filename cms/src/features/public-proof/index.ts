import type { Core } from '@strapi/strapi';
import { hasDrafts, onWrite, PUBLIC_TYPES } from '../publication';
import { registerJobKind } from '../runtime';
import { daily } from './daily';
import { watchFiles } from './files';
import { headsTable, proofTable, standingTable } from './proof-table';
import { proofRoutes } from './routes';
import { settleProof } from './settle';

export { proofsRoute } from './request';
export { settleProof } from './settle';
export { verifyChain } from './verify';

type Context = { strapi: Core.Strapi };

/** Notes every text that is published, changed or taken down in a chain of hashes that anybody may read and check. */
export function registerPublicProof({ strapi }: Context): void {
  onWrite(strapi, {
    async follow({ uid, documentId, before, after }) {
      const type = PUBLIC_TYPES.get(uid);
      if (!type || (!before && !after)) return;
      // What stands in drafts is nobody's business; a published version that is another one is another row.
      if (hasDrafts(strapi.contentType(uid)) && before?.id === after?.id) return;
      await settleProof(strapi, type, documentId);
    },
  });
  watchFiles(strapi);
  registerJobKind(strapi, daily(strapi));
  proofRoutes(strapi);
}

/** Makes the tables; part of a boot, which one process at a time does. */
export async function installPublicProof({ strapi }: Context): Promise<void> {
  const { connection } = strapi.db;
  await proofTable.install(connection);
  await standingTable.install(connection);
  await headsTable.install(connection);
}
