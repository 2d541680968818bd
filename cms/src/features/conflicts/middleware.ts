import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { isPublicType } from '../publication';
import { newestVersionId } from '../versions';
import { STATUS } from './conflict';
import { beginCourse } from './course';
import { entryAt, readPrecondition, type Entry } from './precondition';

type Context = Parameters<Core.MiddlewareHandler>[0];

/**
 * Tells with every entry of which version it is, and takes from every save from which version it was made: `ETag` and `meta.version` of an
 * answer, `If-Match` of a request.
 */
export function tellVersions(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    const entry = entryAt(ctx.path);
    if (!entry || !isPublicType(entry.uid)) {
      await next();
      return nameStatus(ctx);
    }
    // Before the entry is read: were it written in between, this would only be too old.
    const stood = await versionOf(strapi, entry);
    const precondition = preconditionIn(ctx, entry);
    if (precondition === 'wrong') return;
    const course = beginCourse(ctx.req, entry, precondition);
    await next();
    nameStatus(ctx);
    // The answer was made before others' fields were put back.
    if (course.merged?.fields.length) await readAnew(strapi, ctx, entry);
    if (ctx.status !== 200 || !isRecord(ctx.body)) return;
    const version = course.version ?? stood;
    ctx.set('ETag', `"${version}"`);
    const { merged } = course;
    const meta = isRecord(ctx.body.meta) ? ctx.body.meta : {};
    ctx.body.meta = { ...meta, version, ...(merged && { merged }) };
  });
}

async function versionOf(strapi: Core.Strapi, { uid, documentId }: Entry): Promise<number> {
  if (documentId !== null) return newestVersionId(strapi, { uid, documentId });
  const only: { documentId: string } | null = await strapi.db
    .query(uid)
    .findOne({ select: ['documentId'] });
  return only ? newestVersionId(strapi, { uid, documentId: only.documentId }) : 0;
}

const readAnew = (strapi: Core.Strapi, ctx: Context, { documentId }: Entry): Promise<void> => {
  const { controllers } = strapi.plugin('content-manager');
  const { findOne } = controllers['collection-types'] as Reader;
  const { find } = controllers['single-types'] as Reader;
  return documentId === null ? find(ctx) : findOne(ctx);
};

type Reader = Record<'find' | 'findOne', (ctx: Context) => Promise<void>>;

function preconditionIn(ctx: Context, entry: Entry) {
  try {
    return readPrecondition(ctx, entry);
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    const { name, message } = error;
    ctx.status = 400;
    ctx.body = { data: null, error: { status: 400, name, message, details: {} } };
    return 'wrong';
  }
}

/** Strapi answers an error that it does not know with 400. */
function nameStatus(ctx: Context): void {
  const error = isRecord(ctx.body) && isRecord(ctx.body.error) ? ctx.body.error : null;
  const status = STATUS[String(error?.name)];
  if (!error || !status) return;
  ctx.status = status;
  error.status = status;
}
