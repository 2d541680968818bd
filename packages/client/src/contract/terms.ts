export type Bilingual = readonly [zh: string, en: string];

/** What an attribute means, for people: the data dictionary and the API's document are made of these. */
export interface Term {
  /** What staff and readers call it. */
  readonly zh: string;
  readonly en: string;
  /** What the name alone does not say: format, origin, limits. */
  readonly note?: Bilingual;
  readonly unit?: Bilingual;
  /** Who says it, where that is the same for every record. */
  readonly source?: Bilingual;
}

/** The terms of some record, by its attributes. */
export type Dictionary = Readonly<Record<string, Term>>;

/** What attributes of these names mean wherever nothing else is said. */
export const sharedTerms = {
  documentId: {
    zh: '记录编号',
    en: 'Record id',
    note: ['永不改变，长期引用用它', 'Never changes: keep this one'],
  },
  slug: {
    zh: '网址名称',
    en: 'Name in addresses',
    note: ['可能改变；旧的会转到新的', 'May change; a former one leads to the present one'],
  },
  name: { zh: '名称', en: 'Name' },
  title: { zh: '标题', en: 'Title' },
  summary: { zh: '摘要', en: 'Summary', note: ['纯文字', 'Plain text'] },
  body: { zh: '正文', en: 'Text', note: ['经过清理的 HTML', 'Sanitised HTML'] },
  cover: { zh: '封面图', en: 'Cover picture' },
  source: { zh: '来源', en: 'Source', note: ['内容或数据的出处', 'Where the content comes from'] },
  order: { zh: '排序', en: 'Order', note: ['小的在前', 'Smaller comes first'] },
  figures: { zh: '数据', en: 'Figures' },
  contacts: { zh: '联系方式', en: 'Contacts' },
  seo: {
    zh: '搜索与分享',
    en: 'Search and sharing',
    note: [
      '搜索引擎和分享卡片用的标题、描述和图片',
      'Title, description and picture for search engines and shared links',
    ],
  },
  latitude: { zh: '纬度', en: 'Latitude', unit: ['度（北纬，WGS 84）', 'degrees north, WGS 84'] },
  longitude: { zh: '经度', en: 'Longitude', unit: ['度（东经，WGS 84）', 'degrees east, WGS 84'] },
  publishedAt: { zh: '发布时间', en: 'Published at', note: ['UTC', 'UTC'] },
  updatedAt: {
    zh: '更新时间',
    en: 'Updated at',
    note: ['公开版本最近一次改变的时间，UTC', 'When the public version last changed, UTC'],
  },
} as const satisfies Dictionary;

/**
 * A term for every attribute of `T`, but for those that mean what they always do: one that is missing does not compile. Plain literals,
 * which bundlers drop where nobody asks for them.
 */
export type Terms<T> = {
  readonly [Attribute in Exclude<keyof T & string, keyof typeof sharedTerms>]-?: Term;
} & { readonly [Attribute in keyof T & keyof typeof sharedTerms]?: Term };

/** What an attribute means in a record with these terms. */
export const termOf = (attribute: string, terms: Dictionary): Term | undefined =>
  terms[attribute] ?? (sharedTerms as Dictionary)[attribute];
