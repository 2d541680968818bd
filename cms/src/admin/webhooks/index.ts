import type { StrapiApp } from '@strapi/strapi/admin';
import { Earth } from '@strapi/icons';

const READ = [{ action: 'admin::webhooks.read', subject: null }];

const load = () => import('./pages');
const PAGES: Readonly<Record<string, () => Promise<{ Component: React.ComponentType }>>> = {
  webhooks: async () => ({ Component: (await load()).ListPage }),
  'webhooks/create': async () => ({ Component: (await load()).CreatePage }),
  'webhooks/:id': async () => ({ Component: (await load()).EditPage }),
};

/** Strapi's pages of webhooks become the portal's, at the same addresses: the menu leads to them, for those whom it led to Strapi's. */
export function registerWebhooks(app: StrapiApp): void {
  const settings = app.router.routes.find(({ path }) => path === 'settings/*');
  for (const route of settings?.children ?? []) {
    const page = PAGES[route.path ?? ''];
    if (page) Object.assign(route, { lazy: page });
  }
  app.widgets.register({
    id: 'webhooks',
    icon: Earth,
    title: { id: 'Settings.webhooks.title', defaultMessage: 'Webhook' },
    link: {
      label: { id: 'Settings.webhooks.widget.link', defaultMessage: '查看' },
      href: '/settings/webhooks',
    },
    permissions: READ,
    component: async () => (await import('./HomeWidget')).HomeWidget,
  });
}
