import { enumerations } from '@township/client/vocabulary';
import { views } from '../../features/content-manager/views';

/** What several models call the same; their own labels stand with their forms. */
const shared = {
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

export const fieldLabels: Record<string, string> = Object.fromEntries(
  Object.entries(views).flatMap(([model, { labels }]) =>
    Object.entries({ ...shared, ...labels }).map(([field, label]) => [
      `content-manager.${model.includes('::') ? 'content-types' : 'components'}.${model}.${field}`,
      label,
    ]),
  ),
);

/** An attribute's label whatever model it stands in, for pages that name attributes alone. */
export const attributeLabels: Record<string, string> = Object.assign(
  { status: '状态' },
  ...Object.values(views).map(({ labels }) => labels),
  shared,
) as Record<string, string>;

/** Strapi looks an option up by its bare value; the contract holds no two words for one. */
export const optionLabels: Readonly<Record<string, string>> = Object.assign(
  { new: '待处理', done: '已处理' },
  ...Object.values(enumerations),
);
