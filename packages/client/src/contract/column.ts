import * as z from '../schema.js';
import { is } from '../filters.js';
import { defineCollection, type Queries } from './define.js';
import * as f from './fields.js';
import { bySlug } from './filterable.js';
import { COLUMN_KINDS } from './vocabulary.js';
import type { Terms } from './terms.js';

const kind = z.oneOf(COLUMN_KINDS);

const summary = {
  ...f.identity,
  name: f.text,
  kind,
  summary: f.optionalText,
  order: f.optionalNumber,
  /** How many days the column may stay without an update. */
  updateIntervalDays: f.optionalNumber,
  parent: z.nullable(f.columnRef),
  updatedAt: f.instant,
};

const columnSummary = z.object(summary);
const column = z.object({ ...summary, children: z.array(f.columnRef) });

export type ColumnKind = z.infer<typeof kind>;
/** @interface */
export type ColumnSummary = z.infer<typeof columnSummary>;
/** @interface */
export type Column = z.infer<typeof column>;

export interface ColumnFilters {
  kind?: ColumnKind;
}

export const columns = defineCollection({
  type: 'column',
  route: 'columns',
  summary: columnSummary,
  detail: column,
  filters: (query: ColumnFilters) => is('kind', query.kind),
  sorts: { order: ['order:asc', 'documentId:asc'] },
  defaultSort: 'order',
});

export const columnQueries = {
  filterable: { kind: 'text', parent: bySlug },
  sortable: ['documentId', 'order', 'name', 'slug', 'updatedAt'],
} as const satisfies Queries;

export const columnTerms: Terms<Column> = {
  kind: { zh: '类别', en: 'Kind' },
  summary: { zh: '简介', en: 'Summary', note: ['纯文字', 'Plain text'] },
  updateIntervalDays: {
    zh: '更新期限',
    en: 'Update interval',
    note: ['最长可以多久不更新', 'How long it may stay without an update'],
    unit: ['天', 'days'],
  },
  parent: {
    zh: '上级栏目',
    en: 'Parent',
    note: ['一级栏目没有', 'None for one of the first level'],
  },
  children: { zh: '下级栏目', en: 'Children' },
};
