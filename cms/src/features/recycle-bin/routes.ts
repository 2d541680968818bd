import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { checkerOf, staffRoute } from '../content-manager';
import { isPublicType, publicUids } from '../publication';
import { binTable, KEPT_MS, type Deleted } from './bin-table';
import { bringBack, NOT_THERE } from './restore';

type Context = Parameters<Core.ControllerHandler>[0];

/** An entry in the bin, as the admin shows it. */
interface Listed extends Pick<
  Deleted,
  'uid' | 'documentId' | 'label' | 'at' | 'by' | 'wasPublished'
> {
  /** When it can be brought back no more. */
  until: Date;
  /** How many records pointed to it. */
  links: number;
}

const PATH = '/portal/recycle-bin';

/** Who may delete entries of a type may bring them back. */
export function binRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    routes: [
      staffRoute('GET', PATH, (ctx) => list(strapi, ctx)),
      staffRoute('POST', `${PATH}/:model/:documentId/restore`, (ctx) => restore(strapi, ctx)),
    ],
  });
}

async function list(strapi: Core.Strapi, ctx: Context): Promise<Listed[]> {
  const { connection } = strapi.db;
  await binTable.removeBefore(connection, Date.now() - KEPT_MS);
  const uids = publicUids().filter((uid) => checkerOf(strapi, ctx, uid).can.delete());
  const found = await binTable.list(connection, uids);
  return found.map(({ uid, documentId, label, at, by, wasPublished, links }) => ({
    uid,
    documentId,
    label,
    at,
    by,
    wasPublished,
    until: new Date(at.getTime() + KEPT_MS),
    links: links.length,
  }));
}

async function restore(strapi: Core.Strapi, ctx: Context) {
  const { model, documentId } = ctx.params as { model: string; documentId: string };
  if (!isPublicType(model)) throw new errors.NotFoundError('没有这种内容');
  const { can } = checkerOf(strapi, ctx, model);
  const body: unknown = ctx.request.body;
  const publish = isRecord(body) && body.publish === true;
  if (!can.delete() || (publish && !can.publish())) throw new errors.ForbiddenError();
  const found = await binTable.find(strapi.db.connection, { uid: model, documentId });
  if (!found || found.at.getTime() < Date.now() - KEPT_MS) {
    throw new errors.NotFoundError(NOT_THERE);
  }
  return bringBack(strapi, found, publish);
}
