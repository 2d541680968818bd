import type { Core } from '@strapi/strapi';

type Context = { strapi: Core.Strapi };

interface Permission {
  action: string;
}

interface RoleService {
  hooks: {
    willResetSuperAdminPermissions: {
      register(filter: (permissions: Permission[]) => Permission[]): void;
    };
  };
}

interface Route {
  method: string;
  path: string;
  config: { policies: unknown[] };
}

/** Shops of foreign hosts; nobody of a town has use for one. */
const NOBODYS = ['admin::marketplace.read'];
/** The schema is code: where the portal runs for real, nothing can be built with it. */
const DEVELOPERS = ['plugin::content-type-builder.read'];

export function closeDoors({ strapi }: Context): void {
  const roles = strapi.service('admin::role') as Core.Service & RoleService;
  const closed = new Set(strapi.config.get('autoReload') ? NOBODYS : [...NOBODYS, ...DEVELOPERS]);
  roles.hooks.willResetSuperAdminPermissions.register((permissions) =>
    permissions.filter(({ action }) => !closed.has(action)),
  );
  guardComponentLayouts(strapi);
}

/** Strapi asks for this permission on every form's layout but a component's, which anyone signed in could change. */
function guardComponentLayouts(strapi: Core.Strapi): void {
  const { admin } = strapi.plugin('content-manager').routes as unknown as {
    admin: { routes: Route[] };
  };
  const route = admin.routes.find(
    ({ method, path }) => method === 'PUT' && path === '/components/:uid/configuration',
  );
  if (!route) throw new Error('Strapi has moved the route that sets a component’s layout');
  const actions = ['plugin::content-manager.components.configure-layout'];
  route.config.policies.push('admin::isAuthenticatedAdmin', {
    name: 'plugin::content-manager.hasPermissions',
    config: { actions },
  });
}
