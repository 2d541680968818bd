import type { AuditDetails, AuditRow } from '@township/rules/audit-row';
import type * as AuditTable from '../../src/features/audit/audit-table';
import type { Cms } from '.';
import { compiled } from './paths';

/** The rows that something leaves in the audit log, the oldest first. */
export async function auditRowsOf(
  { strapi }: Pick<Cms, 'strapi'>,
  work: () => Promise<unknown>,
): Promise<AuditRow<string>[]> {
  const { auditTable } = compiled<typeof AuditTable>('src/features/audit/audit-table');
  const db = strapi.db.connection;
  const last = (await auditTable.page(db, {}, 1, null))[0]?.id ?? 0;
  await work();
  const rows = await auditTable.after(db, last, 1_000);
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at).toISOString(),
    details: JSON.parse(row.details) as AuditDetails,
  }));
}
