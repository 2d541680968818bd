import type { Core } from '@strapi/strapi';
import { translateError, type ErrorBody } from './errors';
import { nameFirstTokens, nameRecent, translatePermissions } from './names';

type Context = { strapi: Core.Strapi };

/** Translates what the admin's API answers. Registered first, it sees every answer last. */
export function registerAdminMessages({ strapi }: Context): void {
  strapi.server.use(async (ctx, next) => {
    await next();
    // The public API speaks to programs.
    if (ctx.path.startsWith('/api/')) return;
    const body = (ctx.body ?? {}) as { error?: ErrorBody; data?: unknown };
    if (typeof body !== 'object') return;
    if (body.error && typeof body.error === 'object') translateError(body.error, ctx.status);
    else if (ctx.path === '/admin/permissions') {
      ctx.body = structuredClone(body);
      translatePermissions(strapi, ctx.body);
    } else if (ctx.path === '/content-manager/homepage/recent-documents') {
      nameRecent(body.data as Parameters<typeof nameRecent>[0]);
    }
  });
}

export async function bootstrapAdminMessages({ strapi }: Context): Promise<void> {
  await nameFirstTokens(strapi);
}
