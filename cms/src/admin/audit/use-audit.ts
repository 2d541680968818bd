import { useCallback, useEffect, useMemo, useState } from 'react';
import { dayInChina } from '@township/rules/china-day';
import { usePages } from '../use-pages';
import { useAuditApi, type AuditFilter, type AuditPerson } from './api';
import { marksOf } from './words';

/** The rows that a filter finds, the newest first, and who stands in the log. */
export function useAudit(filter: AuditFilter) {
  const api = useAuditApi();
  const list = useCallback((before: number | null) => api.list(filter, before), [api, filter]);
  const { items, attempt, ...pages } = usePages(list);
  const [people, setPeople] = useState<AuditPerson[]>([]);
  // With each question: somebody new may have come who has another's name.
  useEffect(
    () => void attempt(api.people).then((found) => found && setPeople(found)),
    [api, attempt, filter],
  );

  const marks = useMemo(() => marksOf(people), [people]);

  const download = async () => {
    const table = await attempt(() => api.table(filter));
    if (!table) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(table);
    link.download = `操作记录-${dayInChina(new Date())}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return { rows: items, people, marks, download, ...pages };
}
