import type { Core } from '@strapi/strapi';
import { publicTypes } from '../public-api';

/** What anyone may call without signing in: reading the public types, and nothing else. */
export const publicActions: readonly string[] = publicTypes.flatMap(({ uid, kind }) =>
  kind === 'collection' ? [`${uid}.find`, `${uid}.findOne`] : [`${uid}.find`],
);

const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  public: publicActions,
  // The portal has no reader accounts: signing in opens nothing.
  authenticated: [],
};

/** Sets the API's roles to exactly what stands here; whatever was ticked by hand is undone. */
export async function bootstrapApiRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const roles: { id: number; type: string }[] = await strapi.db
    .query('plugin::users-permissions.role')
    .findMany();
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  await strapi.db.transaction(async () => {
    for (const { id, type } of roles) {
      const wanted = new Set(ACTIONS[type] ?? []);
      const held: { id: number; action: string }[] = await permissions.findMany({
        where: { role: id },
      });
      for (const { id: permission, action } of held) {
        // A second permission for the same action goes too.
        if (!wanted.delete(action)) await permissions.delete({ where: { id: permission } });
      }
      for (const action of wanted) await permissions.create({ data: { action, role: id } });
    }
  });
  await closeRegistration(strapi);
}

/** No one can make an account, even if an action were opened by mistake. */
async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const settings = await store.get({ key: 'advanced' });
  await store.set({
    key: 'advanced',
    value: { ...(typeof settings === 'object' ? settings : null), allow_register: false },
  });
}
