import type { StrapiApp } from '@strapi/strapi/admin';
import { ClockCounterClockwise } from '@strapi/icons';
import { loadPage } from '../lost-page';
import { READ } from './permission';

/** The log of who did what, in the menu of who may see it. */
export function registerAudit(app: StrapiApp): void {
  app.addMenuLink({
    to: 'audit',
    icon: ClockCounterClockwise,
    intlLabel: { id: 'audit.title', defaultMessage: '操作记录' },
    permissions: READ,
    Component: loadPage(() => import('./AuditPage')),
  });
}
