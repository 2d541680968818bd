import * as z from '../schema.js';
import { is } from '../filters.js';
import { defineList, type Queries } from './define.js';
import * as f from './fields.js';
import { ALERT_KINDS } from './vocabulary.js';
import type { Terms } from './terms.js';

const kind = z.oneOf(ALERT_KINDS);

const alert = z.object({
  documentId: f.text,
  title: f.text,
  /** Plain text. */
  body: f.optionalText,
  kind,
  startsAt: f.instant,
  endsAt: f.optionalInstant,
  /** http(s), or a path of the site; set together with `linkLabel`. */
  linkUrl: f.optionalText,
  linkLabel: f.optionalText,
  updatedAt: f.instant,
});

export type AlertKind = z.infer<typeof kind>;
/** @interface */
export type Alert = z.infer<typeof alert>;

export interface AlertFilters {
  kind?: AlertKind;
}

/** Alerts in force at the moment of reading: the CMS answers no others. */
export const alerts = defineList({
  type: 'alert',
  route: 'alerts',
  summary: alert,
  filters: (query: AlertFilters) => is('kind', query.kind),
  sorts: { newest: ['startsAt:desc', 'documentId:asc'] },
  defaultSort: 'newest',
});

export const alertQueries = {
  filterable: { documentId: 'text', kind: 'text', updatedAt: 'datetime' },
  sortable: ['documentId', 'startsAt', 'updatedAt'],
} as const satisfies Queries;

export const alertTerms: Terms<Alert> = {
  body: { zh: '说明', en: 'Text', note: ['纯文字', 'Plain text'] },
  kind: { zh: '紧急程度', en: 'Gravity' },
  startsAt: { zh: '开始显示', en: 'Shown from', note: ['UTC', 'UTC'] },
  endsAt: {
    zh: '结束显示',
    en: 'Shown until',
    note: ['UTC；空着是没有期限', 'UTC; null: without an end'],
  },
  linkUrl: {
    zh: '链接网址',
    en: 'Link',
    note: ['http(s) 网址，或本站的路径', 'An http(s) address, or a path of the site'],
  },
  linkLabel: { zh: '链接文字', en: 'Words of the link' },
};
