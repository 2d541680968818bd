import type { Core } from '@strapi/strapi';

interface Route {
  method: string;
  path: string;
  config: { middlewares?: Core.MiddlewareHandler[] };
}

/** Puts a middleware behind the authentication and before the handler of one of Strapi's sign-in routes. */
export function addToAuthRoute(
  strapi: Core.Strapi,
  path: string,
  middleware: Core.MiddlewareHandler,
): void {
  const { admin } = strapi.get<{ routes: { admin: { routes: Route[] } } }>('admin').routes;
  const route = admin.routes.find((one) => one.method === 'POST' && one.path === path);
  if (!route) throw new Error(`Strapi has moved POST /admin${path}`);
  route.config.middlewares = [middleware, ...(route.config.middlewares ?? [])];
}
