import type { Projection, PublicCollectionType } from '../definition';
import { bySlug, common, namedLink } from './fragments';

const summary: Projection = {
  fields: [
    'documentId',
    'name',
    'slug',
    'kind',
    'summary',
    'order',
    'updateIntervalDays',
    'updatedAt',
  ],
  nested: { parent: namedLink },
};

export const column: PublicCollectionType = {
  uid: 'api::column.column',
  kind: 'collection',
  label: '栏目',
  route: 'columns',
  summary,
  detail: {
    fields: summary.fields,
    nested: {
      ...summary.nested,
      children: { ...namedLink, sort: ['order:asc', 'documentId:asc'] },
    },
  },
  filters: { ...common, kind: 'text', parent: bySlug },
  sorts: ['documentId', 'order', 'name', 'slug', 'updatedAt'],
  defaultSort: ['order:asc'],
};
