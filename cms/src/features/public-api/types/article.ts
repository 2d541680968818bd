import { shownAt } from '../../publication';
import type { Projection, PublicCollectionType } from '../definition';

import { attachment, bySlug, common, media, namedLink, seo, titledLink } from './fragments';
import { withheld } from './withheld';

const summary: Projection = {
  ...withheld,
  fields: [
    'documentId',
    'title',
    'slug',
    'summary',
    'source',
    'displayDate',
    'pinnedUntil',
    'withdrawnAt',
    'publishedAt',
    'updatedAt',
  ],
  nested: {
    cover: media,
    column: namedLink,
    topics: { ...titledLink, sort: ['order:asc', 'documentId:asc'] },
  },
  once: { withdrawnAt: ['withdrawalReason'] },
};

const uid = 'api::article.article';

export const article: PublicCollectionType = {
  uid,
  kind: 'collection',
  label: '文章',
  route: 'articles',
  shownAt: (now) => shownAt(uid, now),
  summary,
  detail: {
    ...summary,
    fields: [
      ...summary.fields,
      'body',
      'sourceUrl',
      'author',
      'responsibleEditor',
      'withdrawalReason',
    ],
    nested: {
      ...summary.nested,
      attachments: attachment,
      changeNotes: { fields: ['changedAt', 'note'] },
      villages: { ...namedLink, sort: ['code:asc', 'documentId:asc'] },
      enterprises: { ...namedLink, sort: ['name:asc', 'documentId:asc'] },
      honors: { ...titledLink, sort: ['awardedSort:desc', 'documentId:asc'] },
      seo,
    },
  },
  filters: {
    ...common,
    displayDate: 'datetime',
    pinnedUntil: 'datetime',
    withdrawnAt: 'occurred',
    column: { ...bySlug, kind: 'text', parent: bySlug },
    topics: bySlug,
    villages: bySlug,
    enterprises: bySlug,
    honors: bySlug,
  },
  sorts: ['documentId', 'displayDate', 'pinnedUntil', 'publishedAt', 'updatedAt', 'title', 'slug'],
  defaultSort: ['displayDate:desc'],
};
