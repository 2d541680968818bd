import type { StrapiApp } from '@strapi/strapi/admin';
import { Clock, Pencil, User, WarningCircle } from '@strapi/icons';
import { loadPage } from '../lost-page';

const title = (id: string, defaultMessage: string) => ({
  id: `township.desk.${id}`,
  defaultMessage,
});

/** As the router has it. */
const route = (load: Parameters<typeof loadPage>[0]) => async () => ({
  Component: (await loadPage(load)()).default,
});

const lists = () => import('./lists');

/** The desk in the place of Strapi's home page, which shows the portal's widgets among figures of its own. */
export function registerDesk(app: StrapiApp): void {
  const home = app.router.routes.find(({ index }) => index);
  Object.assign(home ?? {}, {
    lazy: route(() => import('./DeskPage')),
  });
  // Of two routes that fit, an index is taken first: Strapi's own is `content-manager/*`.
  app.router.addRoute({
    path: 'content-manager',
    index: true,
    lazy: route(() => import('./Workplace')),
  });
  app.widgets.register([
    {
      id: 'drafts',
      icon: Pencil,
      title: title('drafts', '我的草稿'),
      component: async () => (await lists()).OwnDrafts,
    },
    {
      id: 'problems',
      icon: WarningCircle,
      title: title('problems', '需要处理'),
      component: async () => (await lists()).Problems,
    },
    {
      id: 'changed',
      icon: User,
      title: title('changed', '别人改过的'),
      component: async () => (await lists()).ChangedByOthers,
    },
    {
      id: 'coming',
      icon: Clock,
      title: title('coming', '即将到期'),
      component: async () => (await lists()).ComingSoon,
    },
  ]);
}
