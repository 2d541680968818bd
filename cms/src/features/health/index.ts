import type { Core } from '@strapi/strapi';
import { isStopping } from '../lifecycle';

const DATABASE_TIMEOUT_MS = 3_000;

/** `GET /ready`: 200 while the database answers, no migration waits and no shutdown has begun; else 503. */
export function registerReadiness({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/ready',
      config: { auth: false },
      handler: async (ctx: Parameters<Core.ControllerHandler>[0]) => {
        const reason = isStopping() ? 'stopping' : await databaseProblem(strapi);
        ctx.status = reason === null ? 200 : 503;
        ctx.set('Cache-Control', 'no-store');
        ctx.body = reason === null ? { status: 'ready' } : { status: 'unavailable', reason };
      },
    },
  ]);
}

async function databaseProblem(strapi: Core.Strapi): Promise<'database' | 'migrations' | null> {
  try {
    await strapi.db.connection.raw('SELECT 1').timeout(DATABASE_TIMEOUT_MS);
    return (await strapi.db.migrations.shouldRun()) ? 'migrations' : null;
  } catch (error) {
    strapi.log.warn(`Not ready: ${error instanceof Error ? error.message : String(error)}`);
    return 'database';
  }
}
