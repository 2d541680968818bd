import type { StrapiApp } from '@strapi/strapi/admin';
import { Briefcase, Calendar, CheckCircle } from '@strapi/icons';
import { loadPage } from '../lost-page';
import { followStore } from './store';

const route = (load: Parameters<typeof loadPage>[0]) => async () => ({
  Component: (await loadPage(load)()).default,
});

/** What waits for whom on the home page, the calendar, the sheet of a round, and who signs for whom. */
export function registerReview(app: StrapiApp): void {
  followStore(app);
  app.router.addRoute({
    path: 'review-sheet/:model/:documentId',
    lazy: route(() => import('./SheetPage')),
  });
  app.addMenuLink({
    to: 'calendar',
    icon: Calendar,
    intlLabel: { id: 'township.calendar', defaultMessage: '日历' },
    permissions: [],
    Component: loadPage(() => import('./CalendarPage')),
    position: 4,
  });
  app.addMenuLink({
    to: 'delegations',
    icon: Briefcase,
    intlLabel: { id: 'township.delegations', defaultMessage: '请假代签' },
    permissions: [],
    Component: loadPage(() => import('./DelegationsPage')),
    position: 5,
  });
  app.widgets.register({
    id: 'review',
    icon: CheckCircle,
    title: { id: 'township.desk.review', defaultMessage: '等我办的' },
    link: {
      label: { id: 'township.calendar.open', defaultMessage: '看日历' },
      href: '/calendar',
    },
    component: async () => (await import('./Waiting')).Waiting,
  });
}
