import type { Core } from '@strapi/strapi';
import { registerJobKind } from '../runtime';
import { anchorsTable } from './anchors-table';
import { auditTable } from './audit-table';
import { auditContent } from './content';
import { watchPermissions } from './permissions';
import { watchPersonal } from './personal';
import { auditRequests } from './requests';
import { auditRoutes } from './routes';
import { watchRows } from './rows';
import { sealing } from './seal';
import { installTriggers } from './triggers';

export { audit, type Done } from './record';
export { lastDone, lastSignIn } from './last';
export { listAnchors, verifyAudit, type Verified } from './verify';

type Context = { strapi: Core.Strapi };

/**
 * Writes down who did what, when and from where, in a log that nobody can change unseen. Part of a boot, which one process at a time does:
 * Strapi's own boot, which comes next, makes roles and keys.
 */
export async function registerAudit({ strapi }: Context): Promise<void> {
  const { connection } = strapi.db;
  await anchorsTable.install(connection);
  await auditTable.install(connection);
  await installTriggers(connection);
  auditRequests(strapi);
  auditContent(strapi);
  watchRows(strapi);
  watchPermissions(strapi);
  watchPersonal(strapi);
  registerJobKind(strapi, sealing(strapi));
  await auditRoutes(strapi);
}
