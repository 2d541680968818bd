import type { Projection, PublicCollectionType } from '../definition';
import { alias, common, contact, figure, media, offering, seo } from './fragments';

const summary: Projection = {
  fields: ['documentId', 'code', 'name', 'slug', 'summary', 'latitude', 'longitude', 'updatedAt'],
  nested: { formerNames: alias, cover: media },
};

export const village: PublicCollectionType = {
  uid: 'api::village.village',
  kind: 'collection',
  label: '村庄',
  route: 'villages',
  summary,
  detail: {
    fields: [...summary.fields, 'body'],
    nested: {
      ...summary.nested,
      figures: figure,
      specialties: offering,
      gallery: media,
      contacts: contact,
      seo,
    },
  },
  filters: { ...common, code: 'text', name: 'text' },
  sorts: ['documentId', 'code', 'name', 'slug', 'publishedAt', 'updatedAt'],
  defaultSort: ['code:asc'],
};
