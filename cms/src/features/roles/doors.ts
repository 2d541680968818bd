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

/** Permissions that nobody needs: marketplace, readers' accounts, languages, mail, transfers between Strapis. */
const NOBODYS =
  /^(?:admin::marketplace|admin::transfer|plugin::users-permissions|plugin::i18n|plugin::email)\./;
/** The schema is code: nothing can be built in production. */
const DEVELOPERS = /^plugin::content-type-builder\./;

export function closeDoors({ strapi }: Context): void {
  const roles = strapi.service('admin::role') as Core.Service & RoleService;
  const developing = Boolean(strapi.config.get('autoReload'));
  roles.hooks.willResetSuperAdminPermissions.register((permissions) =>
    permissions.filter(
      ({ action }) => !NOBODYS.test(action) && (developing || !DEVELOPERS.test(action)),
    ),
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
