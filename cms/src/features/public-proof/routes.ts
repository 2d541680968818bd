import type { Core } from '@strapi/strapi';
import { checkKeys, type Context } from '../public-api';
import { entryOut, headsOf, proofFileOf, proofOf } from './answers';
import { proofTable } from './proof-table';
import { chainAsked, entryAsked } from './request';

const queryOf = (ctx: Context) => ({ text: ctx.querystring, params: ctx.query });

/** `GET /api/proofs` and what is below it; see docs/guides/api.md. */
export function proofRoutes(strapi: Core.Strapi): void {
  const get = (path: string, handler: (ctx: Context) => Promise<object>) => ({
    method: 'GET' as const,
    path: `/api/proofs${path}`,
    config: { auth: false as const },
    handler,
  });
  strapi.server.routes([
    get('', (ctx) => proofOf(strapi, entryAsked(queryOf(ctx)))),
    get('/file', async (ctx) => {
      const file = await proofFileOf(strapi, entryAsked(queryOf(ctx)));
      const { type, documentId } = file.data;
      ctx.set('Content-Disposition', `attachment; filename="proof-${type}-${documentId}.json"`);
      return file;
    }),
    get('/chain', async (ctx) => {
      const { after, limit } = chainAsked(queryOf(ctx));
      const [entries, last] = await Promise.all([
        proofTable.after(strapi.db.connection, after, limit),
        proofTable.last(strapi.db.connection),
      ]);
      return { data: entries.map(entryOut), meta: { last: last?.id ?? 0 } };
    }),
    get('/heads', async (ctx) => {
      checkKeys(queryOf(ctx), []);
      return { data: await headsOf(strapi), meta: {} };
    }),
  ]);
}
