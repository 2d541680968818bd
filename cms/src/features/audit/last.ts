import type { Core } from '@strapi/strapi';
import type { AuditAction } from '@township/rules/audit-actions';
import type { Connection } from '../database';
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

/** Who was the last to do one of some things to something; null where the log does not know. */
export async function lastDone(
  connection: Connection,
  subject: { type: string; id: number },
  actions: readonly AuditAction[],
): Promise<{ actorKind: string; actorName: string; at: Date } | null> {
  const filter = { subjectType: subject.type, subjectId: String(subject.id), actions };
  const [row] = await auditTable.page(connection, filter, 1, null);
  return row ? { actorKind: row.actorKind, actorName: row.actorName, at: new Date(row.at) } : null;
}
