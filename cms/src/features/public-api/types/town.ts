import type { PublicSingleType } from '../definition';
import { alias, contact, figure, media, seo } from './fragments';

export const town: PublicSingleType = {
  uid: 'api::town.town',
  kind: 'single',
  label: '本镇',
  route: 'town',
  detail: {
    fields: [
      'documentId',
      'name',
      'pinyin',
      'siteName',
      'code',
      'county',
      'city',
      'province',
      'summary',
      'history',
      'programmeTitle',
      'programme',
      'organizer',
      'icpNumber',
      'policeNumber',
      'siteCode',
      'updatedAt',
    ],
    nested: {
      formerNames: alias,
      formerPlaces: alias,
      cover: media,
      figures: figure,
      charts: { fields: ['title', 'kind', 'unit', 'note'], nested: { figures: figure } },
      contacts: contact,
      greyPeriods: { fields: ['startsOn', 'endsOn', 'reason'] },
      seo,
    },
  },
};
