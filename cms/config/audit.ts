import type { Core } from '@strapi/strapi';
import { LEAST_DAYS_KEPT } from '@township/rules/audit-kept';

const THREE_YEARS = 3 * 365 + 1;

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const days = env.int('AUDIT_DAYS', THREE_YEARS);
  if (!(days >= LEAST_DAYS_KEPT)) {
    throw new Error(`AUDIT_DAYS 应不小于 ${LEAST_DAYS_KEPT}（网络日志至少留六个月），现为 ${days}`);
  }
  /** How long the audit log is kept. */
  return { days };
};
