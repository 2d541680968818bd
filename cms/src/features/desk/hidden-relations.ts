import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkerOf } from '../content-manager';
import type { Entry, Uid } from '../database';
import { hasDrafts, isPublicType, publicRelations } from '../publication';
import { listed, readable, type Context, type Listed } from './readable';

const LOOKED_AT = 50;

/** What an entry names, and readers will not see there. */
interface Hidden extends Listed {
  /** The relation's attribute. */
  field: string;
}

/**
 * What the draft of an entry names that is not published: it is left out of the page.
 *
 * @throws NotFoundError where there is no such entry, or none that whoever asks may read
 */
export async function hiddenRelations(strapi: Core.Strapi, ctx: Context): Promise<Hidden[]> {
  const { model, documentId } = ctx.params as { model: string; documentId: string };
  if (!isPublicType(model)) throw new errors.NotFoundError('没有这种内容');
  const relations = publicRelations(strapi, model as UID.ContentType).filter(({ target }) =>
    hasDrafts(target),
  );
  const [entry] = await readable(strapi, ctx, model as Uid, {
    filters: { documentId },
    populate: Object.fromEntries(relations.map(({ name }) => [name, { fields: ['documentId'] }])),
    limit: 1,
  });
  if (!entry) throw new errors.NotFoundError('没有这条内容');
  const { can } = checkerOf(strapi, ctx, model);
  const found: Hidden[] = [];
  for (const { name, target } of relations) {
    const ids = idsIn(entry[name]);
    if (ids.length === 0 || !can.read(entry, name)) continue;
    const uid = target.uid as Uid;
    const named = await listed(
      strapi,
      ctx,
      uid,
      await readable(strapi, ctx, uid, { filters: { documentId: { $in: ids } }, limit: LOOKED_AT }),
    );
    found.push(
      ...named.filter(({ state }) => state === 'draft').map((one) => ({ ...one, field: name })),
    );
  }
  return found;
}

const idsIn = (related: unknown): string[] =>
  [related ?? []].flat().map((one) => (one as Entry).documentId);
