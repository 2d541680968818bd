import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { staffRoute } from '../content-manager';
import { accessTo } from '../versions';
import { act } from './act';
import { calendarFor } from './calendar';
import { delegate, endDelegation, listDelegations } from './delegate';
import { isReviewable } from './flows';
import { readEvent } from './request';
import type { ReviewKey } from './standing';
import { viewOf } from './view';
import { waitingFor } from './waiting';

type Context = Parameters<Core.ControllerHandler>[0];

const PATH = '/portal/review';
const ENTRY = `${PATH}/entries/:model/:documentId`;

/** What the admin asks of reviews. Whoever may see an entry sees its review; what they may do in it the rules say. */
export function reviewRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    routes: [
      staffRoute('GET', `${PATH}/waiting`, (ctx) => waitingFor(strapi, ctx)),
      staffRoute('GET', `${PATH}/calendar`, (ctx) => calendarFor(strapi, ctx)),
      staffRoute('GET', `${PATH}/delegations`, () => listDelegations(strapi)),
      staffRoute('POST', `${PATH}/delegations`, async (ctx) => {
        await delegate(strapi, ctx.request.body);
        return listDelegations(strapi);
      }),
      staffRoute('DELETE', `${PATH}/delegations/:id`, async (ctx) => {
        await endDelegation(strapi, Number(ctx.params.id));
        return listDelegations(strapi);
      }),
      staffRoute('GET', ENTRY, async (ctx) => seen(strapi, await keyIn(strapi, ctx))),
      staffRoute('POST', `${ENTRY}/:action`, async (ctx) => {
        const key = await keyIn(strapi, ctx);
        await act(strapi, key, readEvent(String(ctx.params.action), ctx.request.body));
        return seen(strapi, key);
      }),
    ],
  });
}

/** @throws NotFoundError, ForbiddenError */
async function keyIn(strapi: Core.Strapi, ctx: Context): Promise<ReviewKey> {
  const { uid, documentId } = await accessTo(strapi, ctx, 'read');
  if (!isReviewable(uid)) throw new errors.NotFoundError('这类内容没有审核');
  return { uid: uid as UID.ContentType, documentId };
}

async function seen(strapi: Core.Strapi, key: ReviewKey) {
  const view = await viewOf(strapi, key);
  if (!view) throw new errors.NotFoundError('没有这条内容');
  return view;
}
