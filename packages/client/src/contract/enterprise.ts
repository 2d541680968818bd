import * as z from '../schema.js';
import { has, is } from '../filters.js';
import { alias, contact, figure, offering, seo } from './components.js';
import { defineCollection, type Queries } from './define.js';
import * as f from './fields.js';
import { bySlug } from './filterable.js';
import { optionalMedia } from './media.js';
import { ENTERPRISE_SCALES } from './vocabulary.js';
import type { Terms } from './terms.js';

const scale = z.oneOf(ENTERPRISE_SCALES);

const summary = {
  ...f.identity,
  name: f.text,
  shortNames: z.array(alias),
  industry: z.nullable(f.industryRef),
  village: z.nullable(f.villageRef),
  scale: z.nullable(scale),
  foundedYear: f.optionalNumber,
  summary: f.optionalText,
  hiring: z.nullable(z.boolean()),
  cover: optionalMedia,
  latitude: f.optionalNumber,
  longitude: f.optionalNumber,
  updatedAt: f.instant,
};

const enterpriseSummary = z.object(summary);

const enterprise = z.object({
  ...summary,
  /** What is to be known about the name itself. */
  nameNote: f.optionalText,
  /** Unified social credit code, 18 characters. */
  creditCode: f.optionalText,
  body: f.optionalHtml,
  products: z.array(offering),
  figures: z.array(figure),
  website: f.optionalText,
  contacts: z.array(contact),
  hiringNote: f.optionalText,
  seo,
});

export type EnterpriseScale = z.infer<typeof scale>;
/** @interface */
export type EnterpriseSummary = z.infer<typeof enterpriseSummary>;
/** @interface */
export type Enterprise = z.infer<typeof enterprise>;

/** Industry and village by slug. */
export interface EnterpriseFilters {
  industry?: string;
  village?: string;
  hiring?: boolean;
}

export const enterprises = defineCollection({
  type: 'enterprise',
  route: 'enterprises',
  summary: enterpriseSummary,
  detail: enterprise,
  filters: ({ industry, village, hiring }: EnterpriseFilters) => [
    ...has('industry', industry),
    ...has('village', village),
    ...is('hiring', hiring),
  ],
  sorts: {
    name: ['name:asc', 'documentId:asc'],
    /** As a Chinese reader looks a name up: slugs are pinyin. */
    pinyin: ['slug:asc', 'documentId:asc'],
  },
  defaultSort: 'name',
});

export const enterpriseQueries = {
  filterable: {
    hiring: 'boolean',
    scale: 'text',
    foundedYear: 'integer',
    industry: { documentId: 'text', slug: 'text', pillar: 'boolean' },
    village: bySlug,
  },
  sortable: ['documentId', 'name', 'slug', 'foundedYear', 'publishedAt', 'updatedAt'],
  search: {
    title: 'name',
    names: ['shortNames.name'],
    summary: 'summary',
    lead: ['industry.name', 'village.name', 'products.name'],
    body: ['body', 'nameNote', 'creditCode', 'products.description', 'hiringNote'],
    called: true,
  },
} as const satisfies Queries;

export const enterpriseTerms: Terms<Enterprise> = {
  name: { zh: '企业名称', en: 'Name' },
  shortNames: { zh: '简称', en: 'Short names' },
  industry: { zh: '所属产业', en: 'Industry' },
  village: { zh: '所在村庄', en: 'Village' },
  scale: { zh: '规模', en: 'Size' },
  foundedYear: { zh: '成立年份', en: 'Founded in', unit: ['年', 'year'] },
  hiring: { zh: '正在招聘', en: 'Hiring', note: ['空着是不知道', 'null: not known'] },
  nameNote: {
    zh: '名称说明',
    en: 'Note on the name',
    note: ['名称有出入或待核实时的说明', 'Where sources differ or it is not verified'],
  },
  creditCode: {
    zh: '统一社会信用代码',
    en: 'Unified social credit code',
    note: ['18 位', '18 characters'],
    source: ['市场监督管理部门', 'Administration for Market Regulation'],
  },
  products: { zh: '产品', en: 'Products' },
  website: { zh: '网站', en: 'Website' },
  hiringNote: { zh: '招聘说明', en: 'Note on hiring' },
};
