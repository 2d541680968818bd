import type { Projection, PublicCollectionType } from '../definition';
import { common, figure, media, seo } from './fragments';

const summary: Projection = {
  fields: ['documentId', 'title', 'slug', 'slogan', 'summary', 'order', 'updatedAt'],
  nested: { cover: media, figures: figure },
};

export const topic: PublicCollectionType = {
  uid: 'api::topic.topic',
  kind: 'collection',
  label: '专题',
  route: 'topics',
  summary,
  detail: { fields: [...summary.fields, 'body'], nested: { ...summary.nested, seo } },
  filters: common,
  sorts: ['documentId', 'order', 'title', 'slug', 'publishedAt', 'updatedAt'],
  defaultSort: ['order:asc'],
};
