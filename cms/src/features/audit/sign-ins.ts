import type { Core } from '@strapi/strapi';
import { auditTable } from './audit-table';

/** When somebody of the staff signed in last, by the account's id; null where the log does not know. */
export async function lastSignIn(strapi: Core.Strapi, id: number): Promise<Date | null> {
  const filter = {
    actorKind: 'person',
    actorId: id,
    actions: ['session.sign-in'],
  } as const;
  const [row] = await auditTable.page(strapi.db.connection, filter, 1, null);
  return row ? new Date(row.at) : null;
}
