import type { Core } from '@strapi/strapi';
import { onWrite } from '../publication';

type Context = { strapi: Core.Strapi };

const UID = 'api::honor.honor';
const TABLE = 'honors';
/** Earlier than any award. Databases sort null differently, and dates alike. */
const UNKNOWN = '1000-01-01';

/** Keeps `awardedSort`, by which honors are ordered: the date of the award, or one before all others. */
export function registerHonorOrder({ strapi }: Context): void {
  onWrite(strapi, {
    prepare({ uid, action, data }) {
      if (uid !== UID || !data) return;
      if (action === 'create' || 'awardedOn' in data) data.awardedSort = data.awardedOn || UNKNOWN;
    },
  });
}

/** Fills in what honors of an earlier version lack. */
export async function bootstrapHonorOrder({ strapi: { db } }: Context): Promise<void> {
  await db
    .getConnection(TABLE)
    .whereNull('awarded_sort')
    .update({ awarded_sort: db.connection.raw('COALESCE(??, ?)', ['awarded_on', UNKNOWN]) });
}
