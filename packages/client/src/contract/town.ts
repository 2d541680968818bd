import * as z from '../schema.js';
import { alias, contact, figure, seo } from './components.js';
import { defineSingle, type Queries } from './define.js';
import * as f from './fields.js';
import { optionalMedia } from './media.js';
import { CHART_KINDS } from './vocabulary.js';
import type { Terms } from './terms.js';

/** Days on which the site is shown in grey, both included. */
export const greyPeriod = z.object({ startsOn: f.date, endsOn: f.date, reason: f.text });

/** Figures to be shown beside each other: all in one unit. */
export const chart = z.object({
  title: f.text,
  kind: z.oneOf(CHART_KINDS),
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
  dataLicence: f.optionalText,
  dataLicenceUrl: f.optionalText,
  greyPeriods: z.array(greyPeriod),
  seo,
  updatedAt: f.instant,
});

/** @interface */
export type GreyPeriod = z.infer<typeof greyPeriod>;
/** @interface */
export type Chart = z.infer<typeof chart>;
export type ChartKind = Chart['kind'];
/** @interface */
export type Town = z.infer<typeof townDetail>;

export const town = defineSingle({
  type: 'town',
  route: 'town',
  detail: townDetail,
});

export const townQueries = {
  search: {
    title: 'name',
    names: ['formerNames.name', 'formerPlaces.name'],
    summary: 'summary',
    lead: ['code', 'programmeTitle'],
    body: ['history', 'programme', 'figures.label', 'charts.title', 'contacts.label'],
    called: true,
  },
} as const satisfies Queries;

export const greyPeriodTerms: Terms<GreyPeriod> = {
  startsOn: { zh: '开始日期', en: 'First day', note: ['含当天', 'Included'] },
  endsOn: { zh: '结束日期', en: 'Last day', note: ['含当天', 'Included'] },
  reason: { zh: '原因', en: 'Reason' },
};

export const chartTerms: Terms<Chart> = {
  kind: { zh: '图表类型', en: 'Kind of chart' },
  unit: {
    zh: '单位',
    en: 'Unit',
    note: [
      '写了就代替各项数据自己的单位',
      'Instead of the unit of the single figures, where it is given',
    ],
  },
  note: { zh: '说明', en: 'Note' },
  figures: { zh: '数据', en: 'Figures', note: ['单位都相同', 'All in one unit'] },
};

export const townTerms: Terms<Town> = {
  name: { zh: '镇名', en: 'Name' },
  pinyin: { zh: '拼音', en: 'Pinyin' },
  siteName: { zh: '网站名称', en: 'Name of the site' },
  code: {
    zh: '统计用区划代码',
    en: 'Statistical code',
    note: ['9 位', '9 digits'],
    source: ['国家统计局', 'National Bureau of Statistics'],
  },
  formerNames: { zh: '历史名称', en: 'Former names' },
  formerPlaces: {
    zh: '旧地名',
    en: 'Former places',
    note: ['已不是村的地方', 'Places that are no villages any more'],
  },
  county: { zh: '县（市、区）', en: 'County' },
  city: { zh: '市', en: 'City' },
  province: { zh: '省', en: 'Province' },
  history: { zh: '历史沿革', en: 'History', note: ['经过清理的 HTML', 'Sanitised HTML'] },
  programmeTitle: { zh: '发展思路标题', en: 'Title of the programme' },
  programme: { zh: '发展思路', en: 'Programme', note: ['经过清理的 HTML', 'Sanitised HTML'] },
  charts: { zh: '图表', en: 'Charts' },
  organizer: { zh: '主办单位', en: 'Organizer' },
  icpNumber: { zh: 'ICP 备案号', en: 'ICP number' },
  policeNumber: { zh: '公安备案号', en: 'Number of the police record' },
  siteCode: { zh: '网站标识码', en: 'Code of the government site' },
  dataLicence: {
    zh: '数据许可',
    en: 'Licence of the data',
    note: [
      '镇里声明的许可的名称；空着是没有声明',
      'The name of the licence that the town declares; null when it declares none',
    ],
  },
  dataLicenceUrl: { zh: '数据许可全文的网址', en: 'Address of the licence’s text' },
  greyPeriods: {
    zh: '灰色显示',
    en: 'Days in grey',
    note: ['网站以灰色显示的日子', 'On which the site is shown in grey'],
  },
};
