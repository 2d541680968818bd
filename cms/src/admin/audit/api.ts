import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { AuditAction } from '@township/rules/audit-actions';
import type { AuditChange } from '@township/rules/audit-changes';

/** As the CMS tells of a row; see `Details` in its feature. Moments are ISO 8601. */
export interface AuditRow {
  id: number;
  at: string;
  action: AuditAction;
  actorKind: string;
  actorId: number | null;
  actorName: string;
  subjectType: string | null;
  subjectId: string | null;
  subjectLabel: string | null;
  ip: string | null;
  agent: string | null;
  requestId: string | null;
  groupId: string;
  hash: string;
  details: {
    changes?: AuditChange[];
    more?: number;
    version?: number;
    reason?: string;
    door?: string;
    added?: string[];
    removed?: string[];
    said?: Record<string, string | number>;
  };
}

export type AuditPerson = Pick<AuditRow, 'actorKind' | 'actorId' | 'actorName'>;

interface AuditPage {
  rows: AuditRow[];
  /** To ask for those before; null where there are none. */
  before: number | null;
}

/** What the log is asked for; empty is everything. */
export const NO_FILTER = {
  q: '',
  person: '',
  action: '',
  type: '',
  from: '',
  until: '',
  entry: '',
};
export type AuditFilter = typeof NO_FILTER;

const BASE = '/portal/audit';

/** Asks the CMS about the log. @throws FetchError */
export function useAuditApi() {
  const { get } = useFetchClient();
  return useMemo(() => {
    const addressOf = (path: string, filter: AuditFilter, before: number | null = null) =>
      `${BASE}${path}?${new URLSearchParams({ ...filter, before: String(before ?? '') })}`;
    return {
      list: async (filter: AuditFilter, before: number | null) =>
        (await get<{ data: AuditPage }>(addressOf('', filter, before))).data.data,
      people: async () => (await get<{ data: AuditPerson[] }>(`${BASE}/people`)).data.data,
      table: async (filter: AuditFilter) =>
        (await get<Blob>(addressOf('/export', filter), { responseType: 'blob' })).data,
    };
  }, [get]);
}
