import type { AuditRow } from '@township/rules/audit-row';
import type * as Audit from '../../src/features/audit';
import type * as Seal from '../../src/features/audit/seal';
import { auditRowsOf } from '../harness/audit-log';
import { newsroom } from '../harness/editing';
import { compiled } from '../harness/paths';

const DAY_MS = 86_400_000;
export const CONTACT = '0359-5561234';
export const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

/** A newsroom, and what stands in its log. */
export function audited() {
  const room = newsroom({ env: { TRUST_PROXY: 'true' } });
  const { cms } = room;
  const db = () => cms.strapi.db.connection;

  const rowsOf = (work: () => Promise<unknown>) => auditRowsOf(cms, work);

  const send = (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    body?: object,
    token = room.admin,
  ) => cms.http[method](path).set('Authorization', token).set('User-Agent', BROWSER).send(body);

  /** While nothing can be written down. */
  async function withoutLog(work: () => Promise<unknown>): Promise<void> {
    await db().schema.renameTable('audit_log', 'audit_log_away');
    try {
      await work();
    } finally {
      await db().schema.renameTable('audit_log_away', 'audit_log');
    }
  }

  const verify = () =>
    compiled<typeof Audit>('src/features/audit').verifyAudit(cms.strapi, new Date());
  /** As at the end of today. */
  const seal = () =>
    compiled<typeof Seal>('src/features/audit/seal').sealDays(
      cms.strapi,
      new Date(Date.now() + DAY_MS),
    );
  return Object.assign(room, { db, rowsOf, send, withoutLog, verify, seal });
}

export const actionsOf = (rows: AuditRow<string>[]) => rows.map(({ action }) => action);
