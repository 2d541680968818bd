import * as z from 'zod/mini';
import { has, is } from '../filters.js';
import { seo } from './components.js';
import { defineCollection, oneOf } from './define.js';
import * as f from './fields.js';
import { bySlug, common } from './filterable.js';
import { optionalMedia } from './media.js';
import { datePrecision, honorHolder, honorLevel, SECTIONS } from './vocabulary.js';

const level = oneOf(honorLevel);
const holderKind = oneOf(honorHolder);

const summary = {
  ...f.identity,
  title: f.text,
  level,
  issuer: f.optionalText,
  /** Counts only as far as `awardedPrecision` says; null when unknown. */
  awardedOn: f.optionalDate,
  awardedPrecision: oneOf(datePrecision),
  validUntil: f.optionalDate,
  holderKind,
  /** A holder without a record of its own. */
  holderName: f.optionalText,
  village: z.nullable(f.villageRef),
  enterprise: z.nullable(f.enterpriseRef),
  summary: f.optionalText,
  certificate: optionalMedia,
  updatedAt: f.instant,
};

const honorSummary = z.object(summary);

const honor = z.object({
  ...summary,
  documentNumber: f.optionalText,
  body: f.optionalHtml,
  source: f.optionalText,
  seo,
});

export type HonorLevel = z.infer<typeof level>;
export type HolderKind = z.infer<typeof holderKind>;
export type HonorSummary = z.infer<typeof honorSummary>;
export type Honor = z.infer<typeof honor>;

/** Village and enterprise by slug. */
export interface HonorFilters {
  level?: HonorLevel;
  /** Year of the award; honors of unknown date are in no year. */
  year?: number;
  village?: string;
  enterprise?: string;
  holderKind?: HolderKind;
}

export const honors = defineCollection({
  type: 'honor',
  route: 'honors',
  summary: honorSummary,
  detail: honor,
  filterable: {
    ...common,
    level: 'text',
    holderKind: 'text',
    awardedOn: 'date',
    awardedPrecision: 'text',
    validUntil: 'date',
    village: bySlug,
    enterprise: bySlug,
  },
  filters: (query: HonorFilters) => [
    ...is('level', query.level),
    ...(query.year === undefined
      ? []
      : [{ awardedOn: { $gte: `${query.year}-01-01`, $lte: `${query.year}-12-31` } }]),
    ...has('village', query.village),
    ...has('enterprise', query.enterprise),
    ...is('holderKind', query.holderKind),
  ],
  sortable: [
    'documentId',
    'awardedOn',
    'validUntil',
    'level',
    'title',
    'slug',
    'publishedAt',
    'updatedAt',
  ],
  /** Honors of unknown date come last. */
  sorts: { newest: ['awardedOn:desc', 'documentId:asc'] },
  defaultSort: 'newest',
  search: {
    title: 'title',
    summary: 'summary',
    lead: ['issuer', 'holderName', 'village.name', 'enterprise.name'],
    body: ['body', 'documentNumber'],
    called: SECTIONS.honor.label,
  },
});
