import type { AuditAction } from './audit-actions';
import type { ChainedRow } from './audit-chain';
import type { AuditChange } from './audit-changes';

/** What is kept of an action beside who, when and on what. Never a secret, and nothing long. */
export interface AuditDetails {
  changes?: AuditChange[];
  /** Fields that were changed and are not listed. */
  more?: number;
  /** The version of the entry that it left. */
  version?: number;
  reason?: string;
  /** `PUT /content-manager/…`, without the query. */
  door?: string;
  /** Permissions given and taken. */
  added?: string[];
  removed?: string[];
  /** What else was said of it, by the name that people read. */
  said?: Record<string, string | number>;
}

/** A row of the audit log, as it is told: its moment a date, or ISO 8601 once it was sent. */
export type AuditRow<Moment> = Omit<ChainedRow, 'at' | 'action' | 'details'> & {
  at: Moment;
  action: AuditAction;
  details: AuditDetails;
};
