import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isPublicType } from '../publication';
import { takeAddresses } from '../slugs';
import { lastAsWritten, whileRestoring } from '../versions';
import { binTable, type Deleted } from './bin-table';
import { linkAgain } from './inbound-links';

export interface BroughtBack {
  /** Names of what it pointed to and is there no more. */
  lost: string[];
  /** Its address when another entry has its former one; null where it has it again. */
  newAddress: string | null;
  /** How many records point to it again. */
  links: number;
  isPublished: boolean;
}

export const NOT_THERE = '回收站里没有这一条，可能已过 30 天，或已有人恢复';

/**
 * Makes an entry anew that was deleted: under its id, with its fields, at its addresses, and pointed to by the records that did.
 *
 * @param publish shows it to readers as it was, and the records that point to it
 * @throws NotFoundError where somebody has brought it back already
 * @throws ValidationError where today's rules refuse what stood there
 */
export async function bringBack(
  strapi: Core.Strapi,
  deleted: Deleted,
  publish: boolean,
): Promise<BroughtBack> {
  const { documentId, createdBy, links, addresses } = deleted;
  const uid = deleted.uid as UID.ContentType;
  return await strapi.db.transaction(async ({ trx }) => {
    if (!(await binTable.take(trx, deleted))) throw new errors.NotFoundError(NOT_THERE);
    const last = await lastAsWritten(strapi, { uid, documentId });
    if (!last) throw new errors.NotFoundError('这一条的内容已按规则清理，恢复不了');
    const { data, lost, version } = last;
    const former = typeof data.slug === 'string' ? data.slug : null;
    // Of an address that another entry has now, a new one is made.
    if (former && (await isTaken(strapi, uid, former))) data.slug = null;
    const made = await whileRestoring(version, () =>
      strapi.documents(uid).create({ data: { ...data, documentId, createdBy } as never }),
    );
    await takeAddresses(strapi, uid, addresses, documentId);
    const linked = await linkAgain(strapi, uid, documentId, links);
    if (publish) await strapi.documents(uid).publish({ documentId });
    for (const { uid: source, documentId: id, isLive } of linked) {
      if (isLive && isPublicType(source))
        await strapi.documents(source).publish({ documentId: id });
    }
    const slug = 'slug' in made && typeof made.slug === 'string' ? made.slug : null;
    return {
      lost,
      newAddress: slug !== former ? slug : null,
      links: linked.length,
      isPublished: publish,
    };
  });
}

const isTaken = async (strapi: Core.Strapi, uid: UID.ContentType, slug: string) =>
  (await strapi.db.query(uid).findOne({ select: ['id'], where: { slug } })) !== null;
