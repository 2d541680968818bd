import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { AuditRow as Told } from '@township/rules/audit-row';
import type { PageOf } from '../use-pages';

/** As the CMS tells of a row. Moments are ISO 8601. */
export type AuditRow = Told<string>;

/** Who did something. */
export type AuditActor = Pick<AuditRow, 'actorKind' | 'actorId' | 'actorName'>;

/** Somebody of whom the log tells; `actorEmail` is null where there is no account, or none any more. */
export type AuditPerson = AuditActor & { actorEmail: string | null };

interface AuditPage {
  rows: AuditRow[];
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
      list: async (filter: AuditFilter, last: number | null): Promise<PageOf<AuditRow>> => {
        const { data } = await get<{ data: AuditPage }>(addressOf('', filter, last));
        return { items: data.data.rows, before: data.data.before };
      },
      people: async () => (await get<{ data: AuditPerson[] }>(`${BASE}/people`)).data.data,
      table: async (filter: AuditFilter) =>
        (await get<Blob>(addressOf('/export', filter), { responseType: 'blob' })).data,
    };
  }, [get]);
}
