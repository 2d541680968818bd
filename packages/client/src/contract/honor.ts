import * as z from '../schema.js';
import { has, is } from '../filters.js';
import { seo } from './components.js';
import { defineCollection, type Queries } from './define.js';
import * as f from './fields.js';
import { bySlug } from './filterable.js';
import { optionalMedia } from './media.js';
import { DATE_PRECISIONS, HONOR_HOLDERS, HONOR_LEVELS } from './vocabulary.js';
import type { Terms } from './terms.js';

const level = z.oneOf(HONOR_LEVELS);
const holderKind = z.oneOf(HONOR_HOLDERS);

const summary = {
  ...f.identity,
  title: f.text,
  level,
  issuer: f.optionalText,
  /** Counts only as far as `awardedPrecision` says; null when unknown. */
  awardedOn: f.optionalDate,
  awardedPrecision: z.oneOf(DATE_PRECISIONS),
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
/** @interface */
export type HonorSummary = z.infer<typeof honorSummary>;
/** @interface */
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

export const honorQueries = {
  filterable: {
    level: 'text',
    holderKind: 'text',
    awardedOn: 'date',
    awardedPrecision: 'text',
    validUntil: 'date',
    village: bySlug,
    enterprise: bySlug,
  },
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
  search: {
    title: 'title',
    summary: 'summary',
    lead: ['issuer', 'holderName', 'village.name', 'enterprise.name'],
    body: ['body', 'documentNumber'],
    called: true,
  },
} as const satisfies Queries;

export const honorTerms: Terms<Honor> = {
  title: { zh: '荣誉名称', en: 'Name of the honor' },
  level: { zh: '级别', en: 'Level' },
  issuer: { zh: '授予单位', en: 'Awarded by' },
  awardedOn: {
    zh: '获得日期',
    en: 'Awarded on',
    note: [
      '只到 awardedPrecision 说的精度；不知道是空的',
      'Counts only as far as awardedPrecision says; null when unknown',
    ],
  },
  awardedPrecision: { zh: '日期精确到', en: 'Precision of the date' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  holderKind: { zh: '获得者类别', en: 'Kind of holder' },
  holderName: {
    zh: '获得者',
    en: 'Holder',
    note: [
      '与村庄或企业名称不同时才有',
      'Only where it differs from the name of the village or enterprise',
    ],
  },
  village: { zh: '获得荣誉的村', en: 'Village that holds it' },
  enterprise: { zh: '获得荣誉的企业', en: 'Enterprise that holds it' },
  certificate: { zh: '证书图片', en: 'Picture of the certificate' },
  documentNumber: { zh: '文号', en: 'Number of the document' },
};
