import { keysOf, SECTIONS } from '../src/contract/vocabulary.js';

/** Records as the CMS answers them: empty fields null, internal keys (`id`) among them. */

const ref = (slug: string) => ({ id: 7, documentId: `doc-${slug}`, slug, name: slug, title: slug });

const base = (slug: string) => ({
  id: 1,
  documentId: `doc-${slug}`,
  slug,
  createdAt: '2022-02-14T00:00:00.000Z',
  updatedAt: '2022-02-15T00:00:00.000Z',
  publishedAt: '2022-02-15T00:00:00.000Z',
  locale: null,
});

export const picture = {
  id: 3,
  documentId: 'doc-picture',
  name: 'cover.webp',
  alternativeText: '翟店镇',
  caption: null,
  width: 1600,
  height: 900,
  formats: {
    small: { ext: '.webp', url: '/uploads/small_cover.webp', width: 500, height: 281, size: 11 },
  },
  ext: '.webp',
  mime: 'image/webp',
  size: 81.2,
  url: '/uploads/cover.webp',
};

export const articleSummary = (slug: string) => ({
  ...base(slug),
  title: '标题',
  summary: '摘要',
  cover: picture,
  column: ref('yaowen'),
  topics: [ref('dangjian')],
  source: '公开报道',
  displayDate: '2022-02-14T00:00:00.000Z',
  pinnedUntil: null,
  withdrawnAt: null,
  noticeStartsOn: null,
  noticeEndsOn: null,
});

export const article = (slug: string) => ({
  ...articleSummary(slug),
  body: '<p>正文</p>',
  sourceUrl: null,
  author: null,
  responsibleEditor: null,
  changeNotes: [{ id: 9, changedAt: '2022-03-01T00:00:00.000Z', note: '更正电话' }],
  withdrawalReason: null,
  publicNotice: null,
  noticeDays: null,
  attachments: [{ id: 4, title: '附件', file: { ...picture, formats: null } }],
  villages: [ref('zhaidong')],
  enterprises: [],
  honors: [],
  seo: null,
});

export const column = (slug: string) => ({
  ...base(slug),
  name: '要闻',
  kind: 'news',
  summary: null,
  order: 1,
  updateIntervalDays: null,
  parent: null,
});

export const village = (slug: string) => ({
  ...base(slug),
  code: '140824103200',
  name: '翟东村',
  formerNames: [],
  summary: null,
  body: null,
  figures: [
    {
      id: 5,
      label: '党员',
      value: 40,
      unit: '名',
      qualifier: '余',
      asOf: '2022-02-14',
      source: '公开报道',
      note: null,
    },
  ],
  specialties: [],
  cover: null,
  gallery: [],
  contacts: [],
  latitude: null,
  longitude: null,
  seo: null,
});

export const honor = (slug: string) => ({
  ...base(slug),
  title: '中国传统村落',
  level: 'national',
  issuer: null,
  awardedOn: null,
  awardedPrecision: 'unknown',
  validUntil: null,
  holderKind: 'village',
  holderName: null,
  village: ref('xiwei'),
  enterprise: null,
  summary: null,
  certificate: null,
  documentNumber: null,
  body: null,
  source: null,
  seo: null,
});

export const alert = {
  ...base('none'),
  title: '停水通知',
  body: null,
  kind: 'notice',
  startsAt: '2026-01-01T00:00:00.000Z',
  endsAt: null,
  linkUrl: null,
  linkLabel: null,
};

export const homePage = {
  ...base('none'),
  banner: null,
  featured: [articleSummary('a')],
  sections: [{ id: 10, section: 'news', title: null, hidden: null }],
};

export const town = {
  ...base('town'),
  name: '翟店镇',
  pinyin: null,
  siteName: null,
  code: '140824103',
  formerNames: [{ id: 6, name: '石龙镇', note: null }],
  formerPlaces: [],
  county: '稷山县',
  city: '运城市',
  province: '山西省',
  summary: '简介',
  history: null,
  programmeTitle: null,
  programme: null,
  cover: picture,
  figures: [],
  charts: [],
  contacts: [],
  organizer: null,
  icpNumber: null,
  policeNumber: null,
  siteCode: null,
  dataLicence: null,
  dataLicenceUrl: null,
  greyPeriods: [],
  seo: { id: 8, title: null, description: null, image: null },
};

/** How many were found of each type. */
export const nothing = Object.fromEntries(keysOf(SECTIONS).map((type) => [type, 0]));

export const hit = (slug: string) => ({
  type: 'village',
  documentId: `doc-${slug}`,
  slug,
  title: [
    { text: '翟东', match: true },
    { text: '村', match: false },
  ],
  alias: null,
  snippet: [],
  date: null,
});

/** The CMS's answer to a search. */
export const found = (data: unknown[], meta: object = {}) => ({
  data,
  meta: {
    query: '翟东',
    match: 'all',
    counts: { ...nothing, village: data.length },
    pagination: { page: 1, pageSize: 20, pageCount: 1, total: data.length },
    ...meta,
  },
});

export const suggestion = (slug: string) => ({
  type: 'village',
  documentId: `doc-${slug}`,
  slug,
  title: '翟东村',
  alias: null,
});
