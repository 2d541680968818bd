import { useCallback, useEffect, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { dayInChina } from '@township/rules/china-day';
import { refusalOf } from '../refusal';
import { useAuditApi, type AuditFilter, type AuditPerson, type AuditRow } from './api';

/** The rows that a filter finds, the newest first, and who stands in the log. */
export function useAudit(filter: AuditFilter) {
  const api = useAuditApi();
  const { toggleNotification } = useNotification();
  const [rows, setRows] = useState<AuditRow[] | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const [isLost, setLost] = useState(false);
  const [people, setPeople] = useState<AuditPerson[]>([]);

  /** Does something that the CMS may refuse, which is then said; null after that. */
  const attempt = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | null> => {
      try {
        return await work();
      } catch (error) {
        toggleNotification({ type: 'danger', message: refusalOf(error).message });
        return null;
      }
    },
    [toggleNotification],
  );
  const read = useCallback(async () => {
    setRows(null);
    setLost(false);
    const page = await attempt(() => api.list(filter, null));
    setLost(page === null);
    setRows(page?.rows ?? []);
    setBefore(page?.before ?? null);
  }, [api, attempt, filter]);
  useEffect(() => void read(), [read]);
  useEffect(() => void attempt(api.people).then((found) => setPeople(found ?? [])), [api, attempt]);

  const readMore = async () => {
    const page = await attempt(() => api.list(filter, before));
    if (!page) return;
    setRows((known) => [...(known ?? []), ...page.rows]);
    setBefore(page.before);
  };
  const download = async () => {
    const table = await attempt(() => api.table(filter));
    if (!table) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(table);
    link.download = `操作记录-${dayInChina(new Date())}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return { rows, people, isLost, read, readMore: before === null ? null : readMore, download };
}
