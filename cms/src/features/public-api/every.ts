import type { Core } from '@strapi/strapi';
import type { PublicCollectionType } from './definition';
import { present, toSelection } from './projection';
import { countPublished, findPublished } from './published';
import { withoutLostFiles } from './without-files';

/** Deep offsets are slow: one for so many records. */
const IDS = 2_000;
/** As many as are in memory at once. */
const PAGE = 100;

/**
 * Every record of a type that readers are shown at a moment, as the API answers it alone, in the order of its list. What changes meanwhile may
 * be missing or twice: whoever needs one moment asks afterwards whether anything has.
 */
export async function* everyRecord(
  strapi: Core.Strapi,
  type: PublicCollectionType,
  now: Date,
): AsyncGenerator<Record<string, unknown>> {
  const { uid, detail } = type;
  const sort = type.defaultSort.map((one) => {
    const [attribute = '', direction] = one.split(':');
    return `${type.orderedBy?.[attribute] ?? attribute}:${direction}`;
  });
  const filters = type.shownAt?.(now) ?? {};
  for (let start = 0; ; start += IDS) {
    const found = await findPublished(strapi, uid, {
      filters,
      fields: ['id'],
      sort,
      start,
      limit: IDS,
    });
    const ids = found.map(({ id }) => id);
    for (let from = 0; from < ids.length; from += PAGE) {
      const page = ids.slice(from, from + PAGE);
      const entries = await findPublished(strapi, uid, {
        filters: { id: { $in: page } },
        ...toSelection(detail, now),
      });
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      for (const id of page) {
        const record = present(byId.get(id), detail, now);
        if (record) yield await withoutLostFiles(strapi, record);
      }
    }
    if (ids.length < IDS) return;
  }
}

/** How many these are. */
export const countRecords = (
  strapi: Core.Strapi,
  { uid, shownAt }: PublicCollectionType,
  now: Date,
): Promise<number> => countPublished(strapi, uid, { filters: shownAt?.(now) ?? {} });
