import type { StrapiApp } from '@strapi/strapi/admin';
import { Book } from '@strapi/icons';
import { loadPage } from '../lost-page';

/** Where a section of the handbook is read. */
export const guideAddress = (section: string): string =>
  `/admin/handbook#${encodeURIComponent(section)}`;

/** A page for everybody who is signed in. */
export function registerHandbook(app: StrapiApp): void {
  app.addMenuLink({
    to: 'handbook',
    icon: Book,
    intlLabel: { id: 'township.handbook', defaultMessage: '使用手册' },
    permissions: [],
    Component: loadPage(() => import('./HandbookPage')),
    position: 9,
  });
}
