/**
 * What people call things: pages, admin and messages take the same word from here. Free of zod, so that browsers can
 * have it.
 */

/** Every public content type by its singular name, as it stands in change events and tags. */
export const CONTENT_TYPES = {
  town: '本镇',
  article: '文章',
  column: '栏目',
  topic: '专题',
  village: '村庄',
  enterprise: '企业',
  industry: '产业',
  honor: '荣誉',
  alert: '提示横幅',
  'home-page': '首页',
} as const;

export { isSlug, SLUG_MAX_LENGTH } from './slug.js';

export type ContentType = keyof typeof CONTENT_TYPES;

/**
 * The sections of the site, in its order: types whose records have a page, `/news/<slug>`, and are searched.
 * The town is one page.
 */
export const SECTIONS = {
  article: { label: '资讯', path: '/news' },
  topic: { label: '专题', path: '/topics' },
  village: { label: '村庄', path: '/villages' },
  enterprise: { label: '企业', path: '/enterprises' },
  honor: { label: '荣誉', path: '/honors' },
  town: { label: '镇情', path: '/town' },
} as const satisfies Partial<Record<ContentType, { label: string; path: string }>>;

export type SectionType = keyof typeof SECTIONS;
/** Types with a page for each record. */
export type PageType = Exclude<SectionType, 'town'>;

/** The keys of such a table, in its order. */
export const keysOf = <Key extends string>(
  words: Readonly<Record<Key, unknown>>,
): [Key, ...Key[]] => Object.keys(words) as [Key, ...Key[]];

/*
 * Enumerations, in the order in which they are read: the values, and their words, which bundlers drop where values are checked alone. Strapi's
 * admin looks a word up by its bare value: a value that stands in two of them has one word in both, which a test holds them to.
 */

type Words<Values extends readonly string[]> = Readonly<Record<Values[number], string>>;

export const COLUMN_KINDS = ['news', 'notice', 'policy', 'disclosure'] as const;
export const columnKind = {
  news: '要闻动态',
  notice: '通知',
  policy: '政策文件',
  disclosure: '政务公开',
} as const satisfies Words<typeof COLUMN_KINDS>;

export const ENTERPRISE_SCALES = ['large', 'medium', 'small', 'micro'] as const;
export const enterpriseScale = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
} as const satisfies Words<typeof ENTERPRISE_SCALES>;

/** Highest first. */
export const HONOR_LEVELS = ['national', 'provincial', 'municipal', 'county'] as const;
export const honorLevel = {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  county: '县级',
} as const satisfies Words<typeof HONOR_LEVELS>;

export const DATE_PRECISIONS = ['year', 'month', 'day', 'unknown'] as const;
export const datePrecision = {
  year: '年',
  month: '月',
  day: '日',
  unknown: '日期不详',
} as const satisfies Words<typeof DATE_PRECISIONS>;

export const HONOR_HOLDERS = ['town', 'village', 'enterprise'] as const;
export const honorHolder = {
  town: '本镇',
  village: '村庄',
  enterprise: '企业',
} as const satisfies Words<typeof HONOR_HOLDERS>;

/** Gravest first. */
export const ALERT_KINDS = ['urgent', 'warning', 'notice'] as const;
export const alertKind = {
  urgent: '紧急',
  warning: '警示',
  notice: '通知',
} as const satisfies Words<typeof ALERT_KINDS>;

export const CHART_KINDS = ['bar', 'share', 'trend'] as const;
export const chartKind = {
  bar: '横条图',
  share: '占比图',
  trend: '变化图',
} as const satisfies Words<typeof CHART_KINDS>;

export const HOME_SECTIONS = [
  'notices',
  'news',
  'topics',
  'villages',
  'enterprises',
  'honors',
  'figures',
] as const;
export const homeSection = {
  notices: '通知公告',
  news: '要闻动态',
  topics: '专题',
  villages: '村庄',
  enterprises: '企业',
  honors: '荣誉',
  figures: '数据',
} as const satisfies Words<typeof HOME_SECTIONS>;

/** Each by its name, for those who need them all. */
export const enumerations = {
  columnKind,
  enterpriseScale,
  honorLevel,
  datePrecision,
  honorHolder,
  alertKind,
  chartKind,
  homeSection,
};
