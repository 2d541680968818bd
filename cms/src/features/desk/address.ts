import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkerOf } from '../content-manager';
import { isPublicType } from '../publication';
import { freeSlug } from '../slugs';
import { type Context } from './readable';

const MAX_TITLE = 200;

/**
 * The slug that a title would get: what the form shows before it is saved.
 *
 * @throws NotFoundError where the type has no addresses
 * @throws ForbiddenError where whoever asks may write none of it
 */
export async function addressFor(strapi: Core.Strapi, ctx: Context): Promise<{ slug: string }> {
  const { model } = ctx.params as { model: string };
  const { title, documentId } = ctx.query as Record<string, unknown>;
  if (!isPublicType(model) || !('slug' in strapi.contentType(model).attributes)) {
    throw new errors.NotFoundError('没有这种内容');
  }
  const { can } = checkerOf(strapi, ctx, model);
  if (!can.create() && !can.update()) throw new errors.ForbiddenError();
  const named = typeof title === 'string' ? title.slice(0, MAX_TITLE) : '';
  const known = typeof documentId === 'string' ? documentId : undefined;
  return { slug: await freeSlug(strapi, model as UID.ContentType, named, known) };
}
