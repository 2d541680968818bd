import type { Projection, PublicCollectionType } from '../definition';
import {
  alias,
  bySlug,
  common,
  contact,
  figure,
  media,
  namedLink,
  offering,
  seo,
} from './fragments';

const summary: Projection = {
  fields: [
    'documentId',
    'name',
    'slug',
    'summary',
    'scale',
    'foundedYear',
    'hiring',
    'latitude',
    'longitude',
    'updatedAt',
  ],
  nested: { cover: media, shortNames: alias, industry: namedLink, village: namedLink },
};

export const enterprise: PublicCollectionType = {
  uid: 'api::enterprise.enterprise',
  kind: 'collection',
  label: '企业',
  route: 'enterprises',
  summary,
  detail: {
    fields: [
      ...summary.fields,
      'nameNote',
      'creditCode',
      'body',
      'website',
      'hiringNote',
      'latitude',
      'longitude',
    ],
    nested: {
      ...summary.nested,
      products: offering,
      figures: figure,
      contacts: contact,
      seo,
    },
  },
  filters: {
    ...common,
    hiring: 'boolean',
    scale: 'text',
    foundedYear: 'integer',
    industry: { ...bySlug, pillar: 'boolean' },
    village: bySlug,
  },
  sorts: ['documentId', 'name', 'slug', 'foundedYear', 'publishedAt', 'updatedAt'],
  defaultSort: ['name:asc'],
};
