import * as z from 'zod/mini';
import { has, is } from '../filters.js';
import { alias, contact, figure, offering, seo } from './components.js';
import { defineCollection } from './define.js';
import * as f from './fields.js';
import { optionalMedia } from './media.js';

const scale = z.enum(['large', 'medium', 'small', 'micro']);

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
export type EnterpriseSummary = z.infer<typeof enterpriseSummary>;
export type Enterprise = z.infer<typeof enterprise>;

/** Industry and village by slug. */
export interface EnterpriseFilters {
  industry?: string;
  village?: string;
  hiring?: boolean;
}

export const enterprises = defineCollection({
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
