import type { PublicListType } from '../definition';

/** Readers see an alert from its start to its end; what is over or to come stays with staff. */
export const alert: PublicListType = {
  uid: 'api::alert.alert',
  kind: 'list',
  label: '提示横幅',
  route: 'alerts',
  summary: {
    fields: [
      'documentId',
      'title',
      'body',
      'kind',
      'startsAt',
      'endsAt',
      'linkUrl',
      'linkLabel',
      'updatedAt',
    ],
  },
  shownAt: (now) => ({
    startsAt: { $lte: now },
    $or: [{ endsAt: { $null: true } }, { endsAt: { $gt: now } }],
  }),
  filters: { documentId: 'text', kind: 'text', updatedAt: 'datetime' },
  sorts: ['documentId', 'startsAt', 'updatedAt'],
  defaultSort: ['startsAt:desc'],
};
