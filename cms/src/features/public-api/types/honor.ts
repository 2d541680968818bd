import type { Projection, PublicCollectionType } from '../definition';
import { bySlug, common, media, namedLink, seo } from './fragments';

const summary: Projection = {
  fields: [
    'documentId',
    'title',
    'slug',
    'level',
    'issuer',
    'awardedOn',
    'awardedPrecision',
    'validUntil',
    'holderKind',
    'holderName',
    'summary',
    'updatedAt',
  ],
  nested: { village: namedLink, enterprise: namedLink, certificate: media },
};

export const honor: PublicCollectionType = {
  uid: 'api::honor.honor',
  kind: 'collection',
  label: '荣誉',
  route: 'honors',
  summary,
  detail: {
    fields: [...summary.fields, 'documentNumber', 'body', 'source'],
    nested: { ...summary.nested, seo },
  },
  filters: {
    ...common,
    level: 'text',
    holderKind: 'text',
    awardedOn: 'date',
    awardedPrecision: 'text',
    validUntil: 'date',
    village: bySlug,
    enterprise: bySlug,
  },
  sorts: [
    'documentId',
    'awardedOn',
    'validUntil',
    'level',
    'title',
    'slug',
    'publishedAt',
    'updatedAt',
  ],
  orderedBy: { awardedOn: 'awardedSort' },
  defaultSort: ['awardedOn:desc'],
};
