import * as z from '../schema.js';
import { defineCollection, type Queries } from './define.js';
import * as f from './fields.js';
import type { Terms } from './terms.js';

const industry = z.object({
  ...f.identity,
  name: f.text,
  /** One of the town's pillar industries. */
  pillar: z.boolean(),
  summary: f.optionalText,
  order: f.optionalNumber,
  updatedAt: f.instant,
});

/** @interface */
export type Industry = z.infer<typeof industry>;

export const industries = defineCollection({
  type: 'industry',
  route: 'industries',
  summary: industry,
  detail: industry,
  filters: () => [],
  sorts: { order: ['order:asc', 'documentId:asc'] },
  defaultSort: 'order',
});

export const industryQueries = {
  filterable: { pillar: 'boolean' },
  sortable: ['documentId', 'order', 'name', 'slug', 'updatedAt'],
} as const satisfies Queries;

export const industryTerms: Terms<Industry> = {
  pillar: { zh: '支柱产业', en: 'Pillar industry of the town' },
  summary: { zh: '简介', en: 'Summary', note: ['纯文字', 'Plain text'] },
};
