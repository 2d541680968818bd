import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { staffRoute } from '../content-manager';
import { readable } from '../preview';
import { currentActor } from '../publication';
import { isReviewable, type ReviewKey } from '../review';
import { accessTo } from '../versions';
import { issue, readAsked } from './issue';
import { listSigning } from './list';
import { revoke } from './revoke';

type Context = Parameters<Core.ControllerHandler>[0];

const ENTRY = '/portal/signing-links/:model/:documentId';

/** What the admin asks of links. Whoever may change an entry, and see all of it, may send one. */
export function staffRoutes(strapi: Core.Strapi): void {
  const route = (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    answer: (key: ReviewKey, ctx: Context) => Promise<unknown>,
  ) => staffRoute(method, path, async (ctx) => answer(await keyIn(strapi, ctx), ctx));
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', ENTRY, (key) => listSigning(strapi, key)),
      route('POST', ENTRY, (key, ctx) =>
        issue(strapi, key, sender(strapi), readAsked(ctx.request.body)),
      ),
      route('DELETE', `${ENTRY}/:id(\\d{1,15})`, async (key, ctx) => {
        await revoke(strapi, key, Number(ctx.params.id));
        return listSigning(strapi, key);
      }),
    ],
  });
}

/** @throws NotFoundError, ForbiddenError */
async function keyIn(strapi: Core.Strapi, ctx: Context): Promise<ReviewKey> {
  const { uid, documentId } = await accessTo(strapi, ctx, 'update');
  await readable(strapi, ctx);
  if (!isReviewable(uid)) throw new errors.NotFoundError('这类内容没有审核');
  return { uid: uid as UID.ContentType, documentId };
}

function sender(strapi: Core.Strapi) {
  const { id, name } = currentActor(strapi);
  return { id: id ?? 0, name };
}
