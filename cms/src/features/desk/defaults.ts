import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { extentOf } from '@township/rules/staff';
import { checkerOf } from '../content-manager';
import type { Uid } from '../database';
import { currentStaff, NO_SCOPE } from '../staff';
import { readable, type Context } from './readable';

const ARTICLE = 'api::article.article';
const COLUMN = 'api::column.column';
const VILLAGE = 'api::village.village';
const DEPARTMENT = 'api::department.department';

interface Named {
  id: number;
  documentId: string;
  name: string;
}

/** What somebody would fill into a new article as into their last one; null where nothing is known. */
interface Defaults {
  source: string | null;
  responsibleEditor: string | null;
  column: Named | null;
  /** Of whoever writes for one of them alone. */
  village: Named | null;
  department: Named | null;
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
  const named = (uid: Uid, ids: readonly (string | undefined)[]) =>
    theOnly(
      strapi,
      ctx,
      uid,
      ids.flatMap((one) => one ?? []),
    );
  const person = await currentStaff(strapi);
  const isOwnOnly = person && extentOf(person, 'create', 'article') === 'own';
  const { villages, departments } = isOwnOnly ? person : NO_SCOPE;
  const village = await named(VILLAGE, villages);
  return {
    source: textIn(last?.source),
    responsibleEditor:
      textIn(last?.responsibleEditor) ?? textIn(`${lastname ?? ''}${firstname ?? ''}`),
    column: await named(COLUMN, [known]),
    village,
    department: village ? null : await named(DEPARTMENT, departments),
  };
}

/** Null where there is none, or a choice. */
async function theOnly(
  strapi: Core.Strapi,
  ctx: Context,
  uid: Uid,
  documentIds: readonly string[],
): Promise<Named | null> {
  const [documentId, ...others] = documentIds;
  if (!documentId || others.length > 0) return null;
  const [entry] = await readable(strapi, ctx, uid, { filters: { documentId }, limit: 1 });
  return entry ? { id: entry.id, documentId, name: String(entry.name) } : null;
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
