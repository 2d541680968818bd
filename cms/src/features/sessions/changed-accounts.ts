import type { Core } from '@strapi/strapi';

/** Strapi ends the sessions of an account that is deleted or changes its own password; of no other that is changed. */
export function endSessionsOfChangedAccounts(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async afterUpdate({ params, result }) {
      const { data = {} } = params as { data?: { password?: unknown; isActive?: unknown } };
      if (data.password === undefined && data.isActive !== false) return;
      const { id } = result as { id: number };
      await strapi.sessionManager('admin').invalidateRefreshToken(String(id));
    },
  });
}
