import type { Core } from '@strapi/strapi';

type Context = Parameters<Core.ControllerHandler>[0];
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * A route of the portal's own in the admin's API, for whoever is signed in; the answer itself asks what they may. Nobody keeps what
 * it says.
 */
export const staffRoute = (
  method: Method,
  path: string,
  answer: (ctx: Context) => Promise<unknown>,
) => ({
  method,
  path,
  info: { type: 'admin' as const },
  config: { policies: ['admin::isAuthenticatedAdmin'] },
  handler: async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await answer(ctx) };
  },
});
