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
 * Enumerations, in the order in which they are read. Strapi's admin looks a word up by its bare value: a value that
 * stands in two of them has one word in both, which a test holds them to.
 */

export const columnKind = {
  news: '要闻动态',
  notice: '通知',
  policy: '政策文件',
  disclosure: '政务公开',
} as const;

export const enterpriseScale = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
} as const;

/** Highest first. */
export const honorLevel = {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  county: '县级',
} as const;

export const datePrecision = { year: '年', month: '月', day: '日', unknown: '日期不详' } as const;

export const honorHolder = { town: '本镇', village: '村庄', enterprise: '企业' } as const;

/** Gravest first. */
export const alertKind = { urgent: '紧急', warning: '警示', notice: '通知' } as const;

export const chartKind = { bar: '横条图', share: '占比图', trend: '变化图' } as const;

export const homeSection = {
  notices: '通知公告',
  news: '要闻动态',
  topics: '专题',
  villages: '村庄',
  enterprises: '企业',
  honors: '荣誉',
  figures: '数据',
} as const;

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
