import { errors } from '@strapi/utils';
import { auditActionsOf, isAuditAction } from '@township/rules/audit-actions';
import { auditText } from '@township/rules/audit-text';
import { endOfDay, isDay, startOfDay } from '@township/rules/china-day';
import type { AuditFilter } from './audit-table';

/** What the log is asked for. */
export interface AuditQuery {
  filter: AuditFilter;
  /** Those before this row; null from the newest on. */
  before: number | null;
  /** What was asked for, as people read it; empty where that is everything. */
  said: Record<string, string>;
}

type Reader = (value: string) => AuditFilter | null;

/** `person` is `kind` or `kind:id`; `action` an action's name, or a group's; days are China's. */
const PARAMETERS: Readonly<Record<string, { label: string; read: Reader }>> = {
  person: {
    label: '人员',
    read(value) {
      const [, kind, id] = /^([a-zA-Z]{1,10})(?::(\d{1,9}))?$/.exec(value) ?? [];
      return kind ? { actorKind: kind, actorId: id === undefined ? null : Number(id) } : null;
    },
  },
  action: {
    label: '操作',
    read(value) {
      const actions = isAuditAction(value) ? [value] : auditActionsOf(value);
      return actions.length > 0 ? { actions } : null;
    },
  },
  type: {
    label: '对象',
    read: (value) => (/^[\w:.-]{1,100}$/.test(value) ? { subjectType: value } : null),
  },
  entry: {
    label: '编号',
    read: (value) => (/^[\w-]{1,64}$/.test(value) ? { subjectId: value } : null),
  },
  from: {
    label: '从',
    read: (value) => (isDay(value) ? { from: startOfDay(value) } : null),
  },
  until: {
    label: '到',
    read: (value) => (isDay(value) ? { until: endOfDay(value) } : null),
  },
  q: {
    label: '文字',
    read: (value) => ({ text: auditText(value, 100) }),
  },
};

/** @throws ValidationError which names what cannot be read */
export function readQuery(query: Readonly<Record<string, unknown>>): AuditQuery {
  const filter: AuditFilter = {};
  const said: Record<string, string> = {};
  let before: number | null = null;
  for (const [name, value] of Object.entries(query)) {
    if (value === '') continue;
    if (name === 'before' && typeof value === 'string' && /^\d{1,15}$/.test(value)) {
      before = Number(value);
      continue;
    }
    const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    const read = typeof value === 'string' ? parameter?.read(value) : null;
    if (!parameter || !read) throw new errors.ValidationError(`查询条件“${name}”不对`);
    Object.assign(filter, read);
    said[parameter.label] = auditText(String(value), 100);
  }
  return { filter, before, said };
}
