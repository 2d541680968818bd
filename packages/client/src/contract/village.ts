import * as z from '../schema.js';
import { alias, contact, figure, offering, seo } from './components.js';
import { defineCollection, type Queries } from './define.js';
import * as f from './fields.js';
import { media, optionalMedia } from './media.js';
import type { Terms } from './terms.js';

const summary = {
  ...f.identity,
  /** 12-digit statistical code. */
  code: f.text,
  name: f.text,
  formerNames: z.array(alias),
  summary: f.optionalText,
  cover: optionalMedia,
  latitude: f.optionalNumber,
  longitude: f.optionalNumber,
  updatedAt: f.instant,
};

const villageSummary = z.object(summary);

const village = z.object({
  ...summary,
  body: f.optionalHtml,
  figures: z.array(figure),
  specialties: z.array(offering),
  gallery: z.array(media),
  contacts: z.array(contact),
  seo,
});

/** @interface */
export type VillageSummary = z.infer<typeof villageSummary>;
/** @interface */
export type Village = z.infer<typeof village>;

export const villages = defineCollection({
  type: 'village',
  route: 'villages',
  summary: villageSummary,
  detail: village,
  filters: () => [],
  sorts: { code: ['code:asc', 'documentId:asc'] },
  defaultSort: 'code',
});

export const villageQueries = {
  filterable: { code: 'text', name: 'text' },
  sortable: ['documentId', 'code', 'name', 'slug', 'publishedAt', 'updatedAt'],
  search: {
    title: 'name',
    names: ['formerNames.name'],
    summary: 'summary',
    lead: ['code', 'specialties.name'],
    body: ['body', 'specialties.description', 'figures.label', 'contacts.label'],
    called: true,
  },
} as const satisfies Queries;

export const villageTerms: Terms<Village> = {
  code: {
    zh: '统计用区划代码',
    en: 'Statistical code',
    note: ['12 位', '12 digits'],
    source: ['国家统计局', 'National Bureau of Statistics'],
  },
  name: { zh: '村名', en: 'Name' },
  formerNames: { zh: '曾用名', en: 'Former names' },
  specialties: { zh: '特色', en: 'Specialities' },
  gallery: { zh: '图集', en: 'Pictures' },
};
