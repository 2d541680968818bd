import * as z from 'zod/mini';
import { has, is } from '../filters.js';
import { seo } from './components.js';
import { defineCollection } from './define.js';
import * as f from './fields.js';
import { optionalMedia } from './media.js';

const level = z.enum(['national', 'provincial', 'municipal', 'county']);
const holderKind = z.enum(['town', 'village', 'enterprise']);

const summary = {
  ...f.identity,
  title: f.text,
  level,
  issuer: f.optionalText,
  /** Counts only as far as `awardedPrecision` says; null when unknown. */
  awardedOn: f.optionalDate,
  awardedPrecision: z.enum(['year', 'month', 'day', 'unknown']),
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
  route: 'honors',
  summary: honorSummary,
  detail: honor,
  filters: (query: HonorFilters) => [
    ...is('level', query.level),
    ...(query.year === undefined
      ? []
      : [{ awardedOn: { $gte: `${query.year}-01-01`, $lte: `${query.year}-12-31` } }]),
    ...has('village', query.village),
    ...has('enterprise', query.enterprise),
    ...is('holderKind', query.holderKind),
  ],
  /** Honors of unknown date come last. */
  sorts: { newest: ['awardedOn:desc', 'documentId:asc'] },
  defaultSort: 'newest',
});
