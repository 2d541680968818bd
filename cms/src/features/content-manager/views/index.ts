import { articles } from './articles';
import { components } from './components';
import { desk } from './desk';
import { places } from './places';
import type { View } from './view';

export { fieldOf, rowsOf, type Section } from './view';
export type { View };

/** How staff see each content type and component, by its uid. */
export const views: Readonly<Record<string, View>> = {
  ...articles,
  ...places,
  ...desk,
  ...components,
};

/** What several models call the same; their own labels stand with their forms. */
export const sharedLabels: Readonly<Record<string, string>> = {
  documentId: '文档编号',
  createdAt: '创建时间',
  updatedAt: '最后修改',
  createdBy: '创建人',
  updatedBy: '修改人',
  publishedAt: '发布时间',
  name: '名称',
  title: '标题',
  slug: '网址名称',
  summary: '摘要',
  body: '正文',
  cover: '封面图片',
  seo: '搜索与分享',
  figures: '数据',
  contacts: '联系方式',
  order: '排序',
  source: '来源',
  note: '说明',
  articles: '相关文章',
  topics: '所属专题',
  villages: '相关村庄',
  enterprises: '相关企业',
  honors: '相关荣誉',
  village: '所在村',
  id: '编号',
  latitude: '纬度',
  longitude: '经度',
  linkUrl: '链接网址',
  linkLabel: '链接文字',
};

/** What staff call a field of a content type or component. */
export const labelOf = (uid: string, name: string): string =>
  views[uid]?.labels?.[name] ?? sharedLabels[name] ?? name;
