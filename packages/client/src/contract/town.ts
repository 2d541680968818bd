import * as z from 'zod/mini';
import { alias, contact, figure, seo } from './components.js';
import { defineSingle, oneOf } from './define.js';
import * as f from './fields.js';
import { optionalMedia } from './media.js';
import { chartKind, SECTIONS } from './vocabulary.js';

/** Days on which the site is shown in grey, both included. */
const greyPeriod = z.object({ startsOn: f.date, endsOn: f.date, reason: f.text });

/** Figures to be shown beside each other: all in one unit. */
const chart = z.object({
  title: f.text,
  kind: oneOf(chartKind),
  /** Instead of the figures' own. */
  unit: f.optionalText,
  note: f.optionalText,
  figures: z.array(figure),
});

const townDetail = z.object({
  documentId: f.text,
  name: f.text,
  pinyin: f.optionalText,
  siteName: f.optionalText,
  /** 9-digit statistical code. */
  code: f.text,
  formerNames: z.array(alias),
  /** Names of places that are no villages any more. */
  formerPlaces: z.array(alias),
  county: f.optionalText,
  city: f.optionalText,
  province: f.optionalText,
  summary: f.text,
  history: f.optionalHtml,
  programmeTitle: f.optionalText,
  programme: f.optionalHtml,
  cover: optionalMedia,
  figures: z.array(figure),
  charts: z.array(chart),
  contacts: z.array(contact),
  /** 主办单位 */
  organizer: f.optionalText,
  icpNumber: f.optionalText,
  /** 公安备案号 */
  policeNumber: f.optionalText,
  /** 网站标识码 */
  siteCode: f.optionalText,
  greyPeriods: z.array(greyPeriod),
  seo,
  updatedAt: f.instant,
});

export type GreyPeriod = z.infer<typeof greyPeriod>;
export type Chart = z.infer<typeof chart>;
export type ChartKind = Chart['kind'];
export type Town = z.infer<typeof townDetail>;

export const town = defineSingle({
  type: 'town',
  route: 'town',
  detail: townDetail,
  search: {
    title: 'name',
    names: ['formerNames.name', 'formerPlaces.name'],
    summary: 'summary',
    lead: ['code', 'programmeTitle'],
    body: ['history', 'programme', 'figures.label', 'charts.title', 'contacts.label'],
    called: SECTIONS.town.label,
  },
});
