import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isSlug } from '../../contract';
import { newestChangeOf, readSteadily } from '../changes';
import { withTold } from '../errors';
import { findCurrentSlug } from '../slugs';
import { removalOf, type Removal } from '../withdrawal';
import type {
  PublicCollectionType,
  PublicListType,
  PublicSingleType,
  PublicType,
} from './definition';
import { present, toSelection } from './projection';
import { countPublished, findPublished } from './published';
import { checkDetailQuery, parseListQuery } from './query';
import { withoutLostFiles } from './without-files';

type Context = Parameters<Core.ControllerHandler>[0];
type Factory = (context: { strapi: Core.Strapi }) => Record<string, Core.ControllerHandler>;

const rawQuery = (ctx: Context) => ({ text: ctx.querystring, params: ctx.query });

/** Answers a type to its readers, each answer as of one moment. */
export function controllerOf(type: PublicType): Factory {
  const controller = handlersOf(type);
  return (context) =>
    Object.fromEntries(
      Object.entries(controller(context)).map(([action, handler]) => [
        action,
        async (ctx, next) => {
          try {
            return await readSteadily(context.strapi, async () => {
              // A second reading may find at its address what the first has found elsewhere.
              ctx.status = 200;
              ctx.remove('Location');
              return handler(ctx, next);
            });
          } catch (error) {
            if (!(error instanceof Gone)) throw error;
            ctx.set('Link', `<${error.goTo}>; rel="${error.rel}"`);
            // Answered, not thrown on: Strapi would log it as a failure of its own.
            return ctx.gone(error.message, error.details);
          }
        },
      ]),
    );
}

/** What was public and is no more. */
class Gone extends Error {
  constructor(
    message: string,
    readonly goTo: string,
    readonly details: object,
    readonly rel: 'collection' | 'successor-version' = 'collection',
  ) {
    super(message);
  }
}

function handlersOf(type: PublicType): Factory {
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
      const selected = { filters: { $and: conditions } };
      const [entries, total] = await Promise.all([
        findPublished(strapi, type.uid, {
          ...selected,
          ...toSelection(type.summary, now),
          sort,
          start: (page - 1) * pageSize,
          limit: pageSize,
        }),
        withCount ? countPublished(strapi, type.uid, selected) : null,
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
          const found = await findPublished(strapi, type.uid, {
            filters: { $and: [{ $or: [{ slug: key }, { documentId: key }] }, shown] },
            limit: 2,
            ...toSelection(type.detail, now),
          });
          // One entry's slug may read like another's documentId; the slug is what people see.
          const entry = found.find(({ slug }) => slug === key) ?? found[0];
          if (entry) return detailOf(strapi, type, entry, now);

          const current = await findCurrentSlug(strapi, type.uid, key, shown);
          if (current) return redirect(ctx, type, current);
          const removal = await removalOf(strapi, type.uid, key, now);
          // A documentId names what is gone; an address leads on.
          if (removal?.replacedBy && removal.bySlug) return replace(ctx, type, removal.replacedBy);
          if (removal) throw removed(type, removal);
          await refuseGone(strapi, type, key);
        }
        throw notFound(`没有找到相应的${type.label}，可能尚未发布`);
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
      const [entry] = await findPublished(strapi, type.uid, {
        ...toSelection(type.detail, now),
        limit: 1,
      });
      if (!entry) throw notFound(`${type.label}的信息尚未发布`);
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

/** Points to what has taken its place. Nobody keeps it: that may be taken back. */
function replace(ctx: Context, type: PublicCollectionType, { slug }: { slug: string }) {
  const answer = redirect(ctx, type, slug);
  ctx.set('Cache-Control', 'no-cache');
  return { ...answer, meta: { ...answer.meta, code: 'replaced' } };
}

const REMOVALS: Readonly<Record<Removal['kind'], readonly [zh: string, en: string]>> = {
  replaced: ['已由另一条代替', 'was replaced by another'],
  gone: ['已经删除', 'is gone for good'],
  'published-in-error': ['发布有误，已经撤下', 'was published in error'],
};

/** 410 for what is published still, and shown no more. */
function removed(
  { label, route }: PublicCollectionType,
  { kind, at, reason, replacedBy }: Removal,
): Gone {
  const goTo = `/api/${route}${replacedBy ? `/${replacedBy.slug}` : ''}`;
  const [zh, en] = REMOVALS[kind];
  const because = reason ? `，原因：${reason}` : '';
  return new Gone(
    `这条${label}${zh}${because}`,
    goTo,
    withTold({ goneAt: at, goTo, reason }, { code: kind, en: `This record ${en}. See: ${goTo}` }),
    replacedBy ? 'successor-version' : 'collection',
  );
}

const notFound = (message: string) =>
  new errors.NotFoundError(
    message,
    withTold({}, { code: 'not-found', en: 'There is no such record.' }),
  );

/** 410 for what was public and is no more, with the list of its type to go on from. @throws Gone */
async function refuseGone(
  strapi: Core.Strapi,
  { uid, label, route }: PublicCollectionType,
  key: string,
): Promise<void> {
  const [, type = ''] = uid.split('.');
  const last = await newestChangeOf(strapi, type, key);
  if (!last || last.copy === 'upsert') return;
  const goTo = `/api/${route}`;
  const [zh, en] =
    last.copy === 'removed' ? ['已经删除', 'was deleted'] : ['已经取消发布', 'was unpublished'];
  throw new Gone(
    `这条${label}${zh}，其他的见 ${goTo}`,
    goTo,
    withTold(
      { goneAt: last.occurredAt, goTo },
      { code: last.copy, en: `This record ${en}. Others: ${goTo}` },
    ),
  );
}
