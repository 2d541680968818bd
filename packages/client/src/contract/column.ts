import * as z from 'zod/mini';
import { is } from '../filters.js';
import { defineCollection, oneOf } from './define.js';
import * as f from './fields.js';
import { bySlug, common } from './filterable.js';
import { columnKind } from './vocabulary.js';

const kind = oneOf(columnKind);

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
export type ColumnSummary = z.infer<typeof columnSummary>;
export type Column = z.infer<typeof column>;

export interface ColumnFilters {
  kind?: ColumnKind;
}

export const columns = defineCollection({
  type: 'column',
  route: 'columns',
  summary: columnSummary,
  detail: column,
  filterable: { ...common, kind: 'text', parent: bySlug },
  filters: (query: ColumnFilters) => is('kind', query.kind),
  sortable: ['documentId', 'order', 'name', 'slug', 'updatedAt'],
  sorts: { order: ['order:asc', 'documentId:asc'] },
  defaultSort: 'order',
});
