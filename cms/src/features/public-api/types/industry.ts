import type { Projection, PublicCollectionType } from '../definition';
import { common } from './fragments';

const summary: Projection = {
  fields: ['documentId', 'name', 'slug', 'pillar', 'summary', 'order', 'updatedAt'],
};

export const industry: PublicCollectionType = {
  uid: 'api::industry.industry',
  kind: 'collection',
  label: '产业',
  route: 'industries',
  summary,
  detail: summary,
  filters: { ...common, pillar: 'boolean' },
  sorts: ['documentId', 'order', 'name', 'slug', 'updatedAt'],
  defaultSort: ['order:asc'],
};
