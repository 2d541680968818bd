import type { StrapiApp } from '@strapi/strapi/admin';
import { CheckCircle, Pencil } from '@strapi/icons';
import { loadPage } from '../lost-page';

const route = (load: Parameters<typeof loadPage>[0]) => async () => ({
  Component: (await loadPage(load)()).default,
});

/** What waits for whom on the home page, the sheet of a round, and who signs for whom. */
export function registerReview(app: StrapiApp): void {
  app.router.addRoute({
    path: 'review-sheet/:model/:documentId',
    lazy: route(() => import('./SheetPage')),
  });
  app.addMenuLink({
    to: 'delegations',
    icon: Pencil,
    intlLabel: { id: 'delegations.title', defaultMessage: '请假代签' },
    permissions: [],
    Component: loadPage(() => import('./DelegationsPage')),
  });
  app.widgets.register({
    id: 'review',
    icon: CheckCircle,
    title: { id: 'township.desk.review', defaultMessage: '等我办的' },
    component: async () => (await import('./Waiting')).Waiting,
  });
}
