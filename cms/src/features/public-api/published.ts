import type { Core, UID } from '@strapi/strapi';
import type { Entry, ReadParams, Uid } from '../database';

type Wanted = Omit<ReadParams, 'status'>;

/** As the database's layer takes it. */
type Query = NonNullable<Parameters<ReturnType<Core.Strapi['db']['query']>['findMany']>[0]>;

/**
 * Published entries of a type. The Document Service would check once more what the contract has checked, and open a transaction for
 * each read: half of what a list costs; see docs/decisions/0244.
 */
export async function findPublished(
  strapi: Core.Strapi,
  uid: Uid,
  wanted: Wanted,
): Promise<Entry[]> {
  const entries = strapi.db.query(uid as UID.ContentType);
  const { select, populate, offset, ...matching } = queryOf(strapi, uid, wanted);
  if (!offset) return entries.findMany({ ...matching, select, populate });
  // A deep page passes over index entries instead of whole rows.
  const page: Entry[] = await entries.findMany({ ...matching, offset, select: ['id'] });
  if (page.length === 0) return [];
  const where = { id: { $in: page.map(({ id }) => id) } };
  return entries.findMany({ ...matching, where, select, populate });
}

export const countPublished = (
  strapi: Core.Strapi,
  uid: Uid,
  wanted: Pick<Wanted, 'filters'>,
): Promise<number> => strapi.db.query(uid as UID.ContentType).count(queryOf(strapi, uid, wanted));

const queryOf = (strapi: Core.Strapi, uid: Uid, wanted: Wanted): Query =>
  strapi.get('query-params').transform(uid, { ...wanted, status: 'published' });
