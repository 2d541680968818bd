import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isSlug } from '../../contract';
import { documents } from '../database';
import { findCurrentSlug } from '../slugs';
import type {
  PublicCollectionType,
  PublicListType,
  PublicSingleType,
  PublicType,
} from './definition';
import { present, toSelection } from './projection';
import { checkDetailQuery, parseListQuery } from './query';
import { withoutLostFiles } from './without-files';

type Context = Parameters<Core.ControllerHandler>[0];
type Factory = (context: { strapi: Core.Strapi }) => Record<string, Core.ControllerHandler>;

const rawQuery = (ctx: Context) => ({ text: ctx.querystring, params: ctx.query });

/** Answers a type to its readers. */
export function controllerOf(type: PublicType): Factory {
  switch (type.kind) {
    case 'collection':
      return publicCollection(type);
    case 'list':
      return publicList(type);
    case 'single':
      return publicSingle(type);
  }
}

/** Reads a list: `find` answers summaries. Only published entries are read, whoever asks and with whatever token. */
function publicList(type: PublicListType | PublicCollectionType): Factory {
  return ({ strapi }) => ({
    async find(ctx) {
      const { filters, sort, page, pageSize, withCount } = parseListQuery(rawQuery(ctx), type);
      const now = new Date();
      const conditions = [filters, type.shownAt?.(now)].filter((one) => one !== undefined);
      const selected = { status: 'published' as const, filters: { $and: conditions } };
      const [entries, total] = await Promise.all([
        documents(strapi, type.uid).findMany({
          ...selected,
          ...toSelection(type.summary, now),
          sort,
          start: (page - 1) * pageSize,
          limit: pageSize,
        }),
        withCount ? documents(strapi, type.uid).count(selected) : null,
      ]);
      const totals = total !== null && { pageCount: Math.ceil(total / pageSize), total };
      return {
        data: entries.map((entry) => present(entry, type.summary, now)),
        meta: { pagination: { page, pageSize, ...totals } },
      };
    },
  });
}

/** Reads a collection: a list, and with `findOne` one entry by slug or documentId. */
function publicCollection(type: PublicCollectionType): Factory {
  return (context) => {
    const { strapi } = context;
    return {
      ...publicList(type)(context),

      async findOne(ctx) {
        checkDetailQuery(rawQuery(ctx));
        const now = new Date();
        const key: unknown = ctx.params.id;
        // A documentId reads like a slug.
        if (typeof key === 'string' && isSlug(key)) {
          const shown = type.shownAt?.(now) ?? {};
          const found = await documents(strapi, type.uid).findMany({
            status: 'published',
            filters: { $and: [{ $or: [{ slug: key }, { documentId: key }] }, shown] },
            limit: 2,
            ...toSelection(type.detail, now),
          });
          // One entry's slug may read like another's documentId; the slug is what people see.
          const entry = found.find(({ slug }) => slug === key) ?? found[0];
          if (entry) return detailOf(strapi, type, entry, now);

          const current = await findCurrentSlug(strapi, type.uid, key, shown);
          if (current) return redirect(ctx, type, current);
        }
        throw new errors.NotFoundError(`没有找到相应的${type.label}，可能已经撤下或尚未发布`);
      },
    };
  };
}

/** Reads a single type: `find` answers its one published entry. */
function publicSingle(type: PublicSingleType): Factory {
  return ({ strapi }) => ({
    async find(ctx) {
      checkDetailQuery(rawQuery(ctx));
      const now = new Date();
      const entry = await documents(strapi, type.uid).findFirst({
        status: 'published',
        ...toSelection(type.detail, now),
      });
      if (!entry) throw new errors.NotFoundError(`${type.label}的信息尚未发布`);
      return detailOf(strapi, type, entry, now);
    },
  });
}

/** An entry alone, as it is answered. */
async function detailOf(
  strapi: Core.Strapi,
  { detail }: Pick<PublicSingleType, 'detail'>,
  entry: unknown,
  now: Date,
) {
  return { data: await withoutLostFiles(strapi, present(entry, detail, now)), meta: {} };
}

/** Points to the entry's present address; the query string is left behind. */
function redirect(ctx: Context, type: PublicCollectionType, slug: string) {
  ctx.status = 308;
  ctx.set('Location', `/api/${type.route}/${slug}`);
  return { data: null, meta: { slug } };
}
