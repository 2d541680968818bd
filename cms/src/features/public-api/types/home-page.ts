import { listedAt } from '../../publication';
import type { PublicSingleType } from '../definition';
import { article } from './article';
import { media } from './fragments';

export const homePage: PublicSingleType = {
  uid: 'api::home-page.home-page',
  kind: 'single',
  label: '首页',
  route: 'home-page',
  detail: {
    fields: ['documentId', 'updatedAt'],
    nested: {
      banner: { fields: ['title', 'text', 'linkUrl', 'linkLabel'], nested: { image: media } },
      featured: { ...article.summary, shownAt: (now) => listedAt(article.uid, now) },
      sections: { fields: ['section', 'title', 'hidden'] },
    },
  },
};
