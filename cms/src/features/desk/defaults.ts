import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkerOf } from '../content-manager';
import { readable, type Context } from './readable';

const ARTICLE = 'api::article.article';
const COLUMN = 'api::column.column';

/** What somebody would fill into a new article as into their last one; null where nothing is known. */
interface Defaults {
  source: string | null;
  responsibleEditor: string | null;
  column: { id: number; documentId: string; name: string } | null;
}

interface Person {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
}

/** @throws ForbiddenError where whoever asks may begin no article */
export async function articleDefaults(strapi: Core.Strapi, ctx: Context): Promise<Defaults> {
  if (!checkerOf(strapi, ctx, ARTICLE).can.create()) throw new errors.ForbiddenError();
  const { id, firstname, lastname } = ctx.state.user as Person;
  const [last] = await readable(strapi, ctx, ARTICLE, {
    filters: { createdBy: { id } },
    sort: ['createdAt:desc'],
    populate: { column: { fields: ['documentId'] } },
    limit: 1,
  });
  // The column may be closed to them by now.
  const known = (last?.column as { documentId: string } | null | undefined)?.documentId;
  const [column] = known
    ? await readable(strapi, ctx, COLUMN, { filters: { documentId: known }, limit: 1 })
    : [];
  return {
    source: textIn(last?.source),
    responsibleEditor:
      textIn(last?.responsibleEditor) ?? textIn(`${lastname ?? ''}${firstname ?? ''}`),
    column: column
      ? { id: column.id, documentId: column.documentId, name: String(column.name) }
      : null,
  };
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
