import type { StrapiApp } from '@strapi/strapi/admin';
import { Trash } from '@strapi/icons';
import { loadPage } from '../lost-page';
import { typeNames } from '../translations/types';

/** The page of what was deleted, for whoever may delete anything. */
export function registerRecycleBin(app: StrapiApp): void {
  app.addMenuLink({
    to: '/recycle-bin',
    icon: Trash,
    intlLabel: { id: 'recycle-bin.title', defaultMessage: '回收站' },
    permissions: Object.keys(typeNames).map((subject) => ({
      action: 'plugin::content-manager.explorer.delete',
      subject,
    })),
    position: 4,
    Component: loadPage(() => import('./BinPage')),
  });
}
