import type { Core } from '@strapi/strapi';

/** Tells the admin where the site stands: it links to pages, and knows the portal's own pictures by it. */
export function registerSiteLink({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/admin/township/site',
      handler: (ctx) => {
        ctx.body = { data: { url: strapi.config.get<string>('site.url') || null } };
      },
      config: { auth: false },
    },
  ]);
}
