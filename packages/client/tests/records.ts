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
});

export const article = (slug: string) => ({
  ...articleSummary(slug),
  body: '<p>正文</p>',
  sourceUrl: null,
  author: null,
  responsibleEditor: null,
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
