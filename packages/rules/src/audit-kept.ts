const DAY_MS = 86_400_000;

/** 网络安全法 第二十一条: logs of a network are kept for six months at least. The database holds to it, whatever is configured. */
export const LEAST_DAYS_KEPT = 183;

/** Before which moment rows of the audit log may go; `days` as configured. */
export const auditKeptSince = (now: Date, days: number): Date =>
  new Date(now.getTime() - Math.max(days, LEAST_DAYS_KEPT) * DAY_MS);
