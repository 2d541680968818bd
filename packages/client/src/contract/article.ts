import * as z from '../schema.js';
import { has, nothing, type Clause } from '../filters.js';
import { attachment, publicNotice, seo } from './components.js';
import { defineCollection, type Queries } from './define.js';
import * as f from './fields.js';
import { bySlug } from './filterable.js';
import { optionalMedia } from './media.js';
import type { Terms } from './terms.js';

const summary = {
  ...f.identity,
  title: f.text,
  summary: f.text,
  cover: optionalMedia,
  column: z.nullable(f.columnRef),
  topics: z.array(f.topicRef),
  source: f.text,
  /** The date readers see; lists are sorted by it. */
  displayDate: f.instant,
  pinnedUntil: f.optionalInstant,
  /** Since when the article is withdrawn: it stays readable with a notice, and no list should show it. */
  withdrawnAt: f.optionalInstant,
  /** Of a 公示: the first and the last day, China's. */
  noticeStartsOn: f.optionalDate,
  noticeEndsOn: f.optionalDate,
  publishedAt: f.instant,
  updatedAt: f.instant,
};

/** What happened to an article after it was published. */
export const changeNote = z.object({ changedAt: f.instant, note: f.text });

export const articleSummary = z.object(summary);

const article = z.object({
  ...summary,
  body: f.html,
  sourceUrl: f.optionalText,
  author: f.optionalText,
  responsibleEditor: f.optionalText,
  attachments: z.array(attachment),
  changeNotes: z.array(changeNote),
  withdrawalReason: f.optionalText,
  publicNotice: z.nullable(publicNotice),
  /** The working days of it that count, China's. */
  noticeDays: z.nullable(z.array(f.date)),
  villages: z.array(f.villageRef),
  enterprises: z.array(f.enterpriseRef),
  honors: z.array(f.honorRef),
  seo,
});

/** @interface */
export type ChangeNote = z.infer<typeof changeNote>;
/** @interface */
export type ArticleSummary = z.infer<typeof articleSummary>;
/** @interface */
export type Article = z.infer<typeof article>;

/** A place in the order of articles: what previous and next are counted from. */
export type ArticleCursor = Pick<Article, 'displayDate' | 'documentId'>;

type Relation = 'topics' | 'villages' | 'enterprises' | 'honors';

/** Relations and the exclusion name slugs and documentIds; all given conditions hold together. */
export interface ArticleFilters {
  column?: string;
  topic?: string;
  village?: string;
  enterprise?: string;
  honor?: string;
  /** Calendar year of the display date in China (UTC+8). */
  year?: number;
  /** Pinned at this moment. */
  pinnedAt?: Date;
  /** Older than this article. */
  before?: ArticleCursor;
  /** Newer than this article. */
  after?: ArticleCursor;
  /** Whether the article is withdrawn. */
  withdrawn?: boolean;
  /** documentId of an article to leave out. */
  exclude?: string;
  /** Shares a topic, village, enterprise or honor with this article. */
  relatedTo?: { [relation in Relation]: readonly { slug: string }[] };
}

export const articles = defineCollection({
  type: 'article',
  route: 'articles',
  summary: articleSummary,
  detail: article,
  filters: ({
    year,
    pinnedAt,
    withdrawn,
    before,
    after,
    exclude,
    relatedTo,
    ...query
  }: ArticleFilters) => [
    ...has('column', query.column),
    ...has('topics', query.topic),
    ...has('villages', query.village),
    ...has('enterprises', query.enterprise),
    ...has('honors', query.honor),
    ...(year === undefined ? [] : [inYear(year)]),
    ...(pinnedAt ? [{ pinnedUntil: { $gt: pinnedAt } }] : []),
    ...(withdrawn === undefined ? [] : [{ withdrawnAt: { $null: !withdrawn } }]),
    ...(before ? [beyond(before, '$lt')] : []),
    ...(after ? [beyond(after, '$gt')] : []),
    ...(exclude === undefined ? [] : [{ documentId: { $ne: exclude } }]),
    ...(relatedTo ? [sharesWith(relatedTo)] : []),
  ],
  sorts: {
    newest: ['displayDate:desc', 'documentId:desc'],
    oldest: ['displayDate:asc', 'documentId:asc'],
    /** Changed last, first. */
    updated: ['updatedAt:desc', 'documentId:desc'],
  },
  defaultSort: 'newest',
});

export const articleQueries = {
  filterable: {
    displayDate: 'datetime',
    pinnedUntil: 'datetime',
    withdrawnAt: 'occurred',
    noticeStartsOn: 'date',
    noticeEndsOn: 'date',
    column: { documentId: 'text', slug: 'text', kind: 'text', parent: bySlug },
    topics: bySlug,
    villages: bySlug,
    enterprises: bySlug,
    honors: bySlug,
  },
  sortable: [
    'documentId',
    'displayDate',
    'pinnedUntil',
    'publishedAt',
    'updatedAt',
    'title',
    'slug',
  ],
  search: {
    title: 'title',
    summary: 'summary',
    body: ['body', 'author', 'attachments.title'],
    date: 'displayDate',
  },
} as const satisfies Queries;

/** China has one time zone and no summer time. */
const startOfYear = (year: number) => new Date(Date.UTC(year, 0, 1, -8));

const inYear = (year: number): Clause => ({
  displayDate: { $gte: startOfYear(year), $lt: startOfYear(year + 1) },
});

/** The bound on the date alone is for the database: its index on the date leads straight to the place. */
const beyond = ({ displayDate, documentId }: ArticleCursor, side: '$lt' | '$gt'): Clause => ({
  displayDate: { [`${side}e`]: displayDate },
  $or: [{ displayDate: { [side]: displayDate } }, { documentId: { [side]: documentId } }],
});

function sharesWith(article: NonNullable<ArticleFilters['relatedTo']>): Clause {
  const relations = ['topics', 'villages', 'enterprises', 'honors'] as const;
  const shared = relations
    .filter((relation) => article[relation].length > 0)
    .map((relation) => ({ [relation]: { slug: { $in: article[relation].map((r) => r.slug) } } }));
  return shared.length > 0 ? { $or: shared } : nothing;
}

export const changeNoteTerms: Terms<ChangeNote> = {
  changedAt: { zh: '改动时间', en: 'Changed at', note: ['UTC', 'UTC'] },
  note: { zh: '改了什么', en: 'What was changed' },
};

export const articleTerms: Terms<Article> = {
  column: { zh: '栏目', en: 'Column' },
  topics: { zh: '专题', en: 'Topics' },
  source: { zh: '来源', en: 'Source', note: ['稿件从哪里来', 'Where the text comes from'] },
  displayDate: {
    zh: '显示日期',
    en: 'Date shown',
    note: [
      '读者看到的日期，列表按它排序，UTC',
      'The date that readers see, and lists are sorted by, UTC',
    ],
  },
  pinnedUntil: {
    zh: '置顶至',
    en: 'Pinned until',
    note: ['UTC，到时自动取消', 'UTC; it ends by itself'],
  },
  withdrawnAt: {
    zh: '撤回时间',
    en: 'Withdrawn at',
    note: [
      'UTC；不为空的文章已撤回，引用前请看撤回原因',
      'UTC; an article that has one is withdrawn: read the reason before citing it',
    ],
  },
  noticeStartsOn: {
    zh: '公示开始',
    en: 'Notice period starts on',
    note: ['中国的日期；不是公示的为空', 'A day in China; null unless it is a public notice'],
  },
  noticeEndsOn: {
    zh: '公示结束',
    en: 'Notice period ends on',
    note: ['中国的日期，含当天', 'A day in China, which belongs to it'],
  },
  publicNotice: {
    zh: '公示',
    en: 'Public notice',
    note: ['向谁提异议，结果如何', 'Whom to object to, and what came of it'],
  },
  noticeDays: {
    zh: '公示的工作日',
    en: 'Working days of the notice',
    note: ['发布时定下的，中国的日期', 'As fixed when it was put up; days in China'],
  },
  sourceUrl: { zh: '原文网址', en: 'Address of the original' },
  author: { zh: '作者', en: 'Author' },
  responsibleEditor: { zh: '责任编辑', en: 'Editor in charge' },
  attachments: { zh: '附件', en: 'Attachments' },
  changeNotes: {
    zh: '更新说明',
    en: 'Change notes',
    note: ['发布以后改了什么，新的在前', 'What was changed after publication, newest first'],
  },
  withdrawalReason: { zh: '撤回原因', en: 'Reason of the withdrawal' },
  villages: { zh: '相关村庄', en: 'Villages it is about' },
  enterprises: { zh: '相关企业', en: 'Enterprises it is about' },
  honors: { zh: '相关荣誉', en: 'Honors it is about' },
};
