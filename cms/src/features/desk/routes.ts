import type { Core } from '@strapi/strapi';
import { staffRoute } from '../content-manager';
import { addressFor } from './address';
import { changeSeveral } from './bulk';
import { articleDefaults } from './defaults';
import { comingSoon } from './ending';
import { hiddenRelations } from './hidden-relations';
import { changedByOthers, ownDrafts } from './mine';
import { problems } from './problems';
import type { Context } from './readable';
import { workplace } from './workplace';

/** What the admin asks for the desk of whoever is signed in. Each answer holds what they may read, and no more. */
export function deskRoutes(strapi: Core.Strapi): void {
  const route = (
    path: string,
    answer: (ctx: Context) => Promise<unknown>,
    method: 'GET' | 'POST' = 'GET',
  ) => staffRoute(method, `/portal/desk${path}`, answer);
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('/drafts', (ctx) => ownDrafts(strapi, ctx)),
      route('/changed', (ctx) => changedByOthers(strapi, ctx)),
      route('/coming', (ctx) => comingSoon(strapi, ctx)),
      route('/problems', (ctx) => problems(strapi, ctx)),
      route('/workplace', (ctx) => workplace(strapi, ctx)),
      route('/new-article', (ctx) => articleDefaults(strapi, ctx)),
      route('/address/:model', (ctx) => addressFor(strapi, ctx)),
      route('/articles/change', (ctx) => changeSeveral(strapi, ctx), 'POST'),
      route('/hidden/:model/:documentId', (ctx) => hiddenRelations(strapi, ctx)),
    ],
  });
}
