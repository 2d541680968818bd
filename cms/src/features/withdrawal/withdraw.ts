import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { WithdrawalKind } from '@township/rules/review/round';
import { changeInPlace, toValidationError } from '../publication';
import { replacementProblems } from './problems';
import { ARTICLE } from './replacement';

export interface Withdrawal {
  kind: WithdrawalKind;
  /** For readers. */
  reason: string;
  /** documentId of the article that takes its place. */
  replacedBy?: string | null;
  /** Now unless told. */
  at?: Date;
}

interface Row {
  id: number;
  publishedAt: string | null;
  updatedAt: string;
}

/**
 * Takes back what is published, at once and in one transaction, whatever its draft holds: of an article the same fields are set in both,
 * and no text of the draft gets out. What has no kinds of withdrawal is unpublished. Who may do it, the caller has asked.
 *
 * @throws ValidationError where readers would be led in a circle or nowhere, or nothing is published
 */
export async function withdraw(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  { kind, reason, replacedBy = null, at = new Date() }: Withdrawal,
): Promise<void> {
  if (uid !== ARTICLE) {
    if (kind !== 'gone') throw new errors.ValidationError('这类内容只能取消发布');
    await strapi.documents(uid).unpublish({ documentId });
    return;
  }
  const isReplaced = kind === 'replaced';
  const problems = isReplaced ? await replacementProblems(strapi, documentId, replacedBy) : [];
  if (problems.length > 0) throw toValidationError(problems);
  await changeInPlace(strapi, uid, documentId, async () => {
    const rows: Row[] = await rowsOf(strapi, documentId);
    const published = rows.find(({ publishedAt }) => publishedAt !== null);
    if (!published) throw new errors.ValidationError('这篇文章没有发布，不用撤回');
    const others = isReplaced && replacedBy ? await rowsOf(strapi, replacedBy) : [];
    for (const row of rows) {
      const isPublic = row === published;
      const other = others.find(({ publishedAt }) => (publishedAt !== null) === isPublic);
      const data = {
        withdrawnAt: at,
        withdrawalKind: kind,
        withdrawalReason: reason,
        replacedBy: other?.id ?? null,
      };
      await strapi.db.query(uid).update({ where: { id: row.id }, data });
    }
    await dateAnew(strapi, rows, published);
  });
}

const rowsOf = (strapi: Core.Strapi, documentId: string): Promise<Row[]> =>
  strapi.db
    .query(ARTICLE)
    .findMany({ where: { documentId }, select: ['id', 'publishedAt', 'updatedAt'] });

/** While both are equal the admin counts an entry as published: a draft that was ahead stays so. */
async function dateAnew(strapi: Core.Strapi, rows: readonly Row[], published: Row): Promise<void> {
  const now = new Date();
  const before = new Date(published.updatedAt).getTime();
  for (const { id, updatedAt } of rows) {
    const isAhead = new Date(updatedAt).getTime() > before;
    const at = new Date(now.getTime() + (isAhead ? 1 : 0));
    await strapi.db.query(ARTICLE).updateMany({ where: { id }, data: { updatedAt: at } });
  }
}
