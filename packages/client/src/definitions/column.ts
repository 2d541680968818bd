import * as z from 'zod/mini';
import { is } from '../filters.js';
import { defineCollection } from './define.js';
import * as f from './fields.js';

const kind = z.enum(['news', 'notice', 'policy', 'disclosure']);

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
  route: 'columns',
  summary: columnSummary,
  detail: column,
  filters: (query: ColumnFilters) => is('kind', query.kind),
  sorts: { order: ['order:asc', 'documentId:asc'] },
  defaultSort: 'order',
});
